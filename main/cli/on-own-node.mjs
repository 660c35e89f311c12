// `node main/cli/on-own-node.mjs PROGRAM ARGUMENT…` runs a program on Node 24. For npm's scripts: not every npm
// puts the Node that it installed on their path.
import { runOnOwnNode } from './own-node.mjs';

runOnOwnNode(process.argv.slice(2));

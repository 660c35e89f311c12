#!/usr/bin/env node
// Starts Eidetic's terminal host on Node 24.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { useCompileCache } from './compile-cache.mjs';
import { isNewEnough, runOnOwnNode } from './own-node.mjs';

if (isNewEnough()) {
  useCompileCache();
  const here = dirname(fileURLToPath(import.meta.url));
  const source = join(here, 'main.ts');
  // A packaged Eidetic carries only what `npm run build` made; a checkout runs its sources.
  const entry = existsSync(source) ? source : join(here, '..', '..', 'dist', 'main', 'cli', 'main.js');
  const { runFromArguments } = await import(pathToFileURL(entry).href);
  await runFromArguments();
} else {
  runOnOwnNode([fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
}

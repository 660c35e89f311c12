#!/usr/bin/env node
// Starts Eidetic's terminal host on Node 24, whichever Node the machine has. Plain JavaScript on purpose:
// it must run on a Node that knows nothing of TypeScript.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;
const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'main.ts');
// A packaged Eidetic carries only what `npm run build` made; a checkout runs its sources.
const entry = existsSync(source) ? source : join(here, '..', '..', 'dist', 'main', 'cli', 'main.js');

if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
  const { runFromArguments } = await import(entry);
  await runFromArguments();
} else {
  runOnOwnNode();
}

function runOnOwnNode() {
  const node = ownNode();
  if (!node) {
    console.error(
      `Eidetic needs Node ${neededMajor}; this is Node ${process.versions.node}, and the one that “npm ci” installs is missing.\n` +
        `  → Run “npm ci” again, or install Node ${neededMajor}.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl+C reaches the child by itself; the others are handed on. Either way the child decides when to end.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    // As shells have it: 128 and the signal's number.
    process.exit(code ?? 128 + constants.signals[signal]);
  });
}

/** The Node that npm installed with Eidetic: one package for each platform, only the fitting one is there. */
function ownNode() {
  const { resolve } = createRequire(import.meta.url);
  const { platform, arch } = process;
  const name = `${platform === 'win32' ? 'win' : platform}-${arch}`;
  for (const folder of [`node-${name}`, `node-bin-${name}`]) {
    try {
      return resolve(`${folder}/bin/${platform === 'win32' ? 'node.exe' : 'node'}`);
    } catch {
      // Not this one; the other, or none.
    }
  }
  return null;
}

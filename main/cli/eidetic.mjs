#!/usr/bin/env node
// Starts Eidetic's terminal host on Node 24, whichever Node the machine has. Plain JavaScript on purpose:
// it must run on a Node that knows nothing of TypeScript.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
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
    if (signal) process.kill(process.pid, signal === 'SIGINT' ? 'SIGKILL' : signal);
    process.exit(code ?? 1);
  });
}

function ownNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

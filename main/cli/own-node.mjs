// Finds Node 24 and runs programs on it, whichever Node the machine has. Plain JavaScript on purpose: it must
// run on a Node that knows nothing of TypeScript.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';

const neededMajor = 24;

export function isNewEnough() {
  return Number(process.versions.node.split('.')[0]) >= neededMajor;
}

/**
 * Runs a program on Node 24 in this process's place: its arguments, streams, signals and exit code are its own.
 *
 * @param {readonly string[]} program a module and its arguments
 */
export function runOnOwnNode(program) {
  const node = isNewEnough() ? process.execPath : ownNode();
  if (!node) {
    console.error(
      `Eidetic needs Node ${neededMajor}; this is Node ${process.versions.node}, and the one that “npm ci” installs is missing.\n` +
        `  → Run “npm ci” again, or install Node ${neededMajor}.`,
    );
    process.exit(1);
  }
  const child = spawn(node, program, { stdio: 'inherit' });
  // At a terminal Ctrl+C reaches the child by itself, and once more from here: the second does nothing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
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

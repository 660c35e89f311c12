import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const newestBuilt = ['dist/renderer/index.html', 'dist/preload/bridge.cjs', 'dist/main/shell/main.js'];
const needsBuild = /e2e|serve|electron|shell|cli/;

/**
 * Builds what the tests of whole programs run, unless it is newer than every source. A run of other tests, named on
 * the command line, does without.
 */
export function setup(): void {
  const named = process.argv.slice(3).filter((word) => !word.startsWith('-'));
  if (named.length > 0 && !named.some((name) => needsBuild.test(name))) return;
  if (isFresh()) return;
  console.log('Building the window for the tests that open it …');
  const { status, stderr } = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`The window could not be built:\n${stderr}`);
}

function isFresh(): boolean {
  const built = newestBuilt.map((file) => join(root, file));
  if (!built.every(existsSync)) return false;
  const builtAt = Math.min(...built.map((file) => statSync(file).mtimeMs));
  const sources = globSync('{main,models,preload,renderer}/**/*.{ts,svelte,css,html}', { cwd: root });
  return sources.every((file) => statSync(join(root, file)).mtimeMs < builtAt);
}

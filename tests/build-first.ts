import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '..');
const newestBuilt = ['dist/renderer/index.html', 'dist/preload/bridge.cjs', 'dist/main/shell/main.js'];
const needsBuild = /e2e|serve|electron|shell|cli/;

/**
 * Builds what the tests of whole programs run, unless it is newer than every source. A run of other tests, named on
 * the command line, does without.
 */
export function setup(): void {
  keepCompiledSources();
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

/**
 * Node keeps what it makes of sources for every process that the tests start, where the terminal host keeps it too. A
 * reader is ended by force and leaves nothing there by itself: each of the hundreds would compile all of it anew.
 */
function keepCompiledSources(): void {
  process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/eidetic');
  const reader = [
    'main/library/ingest/reader-process.ts',
    'models/runtime/image-tower.ts',
    'onnxruntime-node',
  ];
  const imports = reader.map(
    (name) => `import '${name.endsWith('.ts') ? pathToFileURL(join(root, name)) : name}';`,
  );
  const script = `${imports.join('\n')}\nprocess.exit();`;
  spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
}

function isFresh(): boolean {
  const built = newestBuilt.map((file) => join(root, file));
  if (!built.every(existsSync)) return false;
  const builtAt = Math.min(...built.map((file) => statSync(file).mtimeMs));
  const sources = globSync('{main,models,preload,renderer}/**/*.{ts,svelte,css,html}', { cwd: root });
  return sources.every((file) => statSync(join(root, file)).mtimeMs < builtAt);
}

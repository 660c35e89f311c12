import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { newPlaces } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { Terminal } from '../../fixtures/terminal.ts';

/** Whom no permission keeps out. */
export const isRoot = process.getuid?.() === 0;

/** A person at a terminal before there is a library. */
export async function emptyTerminal() {
  const places = newPlaces();
  return { ...places, terminal: new Terminal(places.library) };
}

/** A person whose library has read `count` drawn photos. */
export async function terminalWith(count: number) {
  const { photos, library, terminal } = await emptyTerminal();
  const paths = await drawPhotos(photos, count);
  const added = await terminal.run('add', photos, '--json');
  return { photos, library, terminal, paths, added };
}

/** An environment in which one package fails to load, as it does where its native part is missing. */
export function breaking(name: string): NodeJS.ProcessEnv {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({ resolve(specifier, context, next) {
      if (specifier === ${JSON.stringify(name)}) throw new Error('broken for this test');
      return next(specifier, context);
    } });`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` };
}

/** Somebody else at the same library, where there can be: for root, whom no permission keeps out. */
export function stranger(library: string): Terminal {
  chmodSync(dirname(library), 0o755);
  return new Terminal(library, {}, isRoot ? 65_534 : undefined);
}

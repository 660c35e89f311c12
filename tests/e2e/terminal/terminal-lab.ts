import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
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

/**
 * A person whose library has read `count` drawn photos: here, not at the terminal, whose own `add` has tests of its own.
 *
 * @param places where both lie; by default in a folder that is gone with the test
 */
export async function terminalWith(count: number, places = newPlaces()) {
  const paths = await drawPhotos(places.photos, count);
  const library = await openLibrary({
    place: libraryPlace({ folder: places.library }),
    mode: 'write',
    command: 'a test',
  });
  try {
    await library.call('roots.add', { path: places.photos });
    await library.call('index.run', {});
  } finally {
    await library.dispose();
  }
  return { ...places, terminal: new Terminal(places.library), paths };
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

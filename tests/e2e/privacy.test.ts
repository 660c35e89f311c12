import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawPhotos } from '../fixtures/photo-folder.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { Terminal } from '../fixtures/terminal.ts';
import { canTrace, traced } from '../fixtures/traced.ts';

it('nothing is written to the home folder outside the library: no runtime gathers telemetry there', async () => {
  const home = temporaryFolder();
  const elsewhere = temporaryFolder();
  await drawPhotos(join(elsewhere, 'photos'), 2);
  // As on a fresh machine: the providers are tried, too, each in its own process.
  const fresh = { HOME: home, USERPROFILE: home, XDG_CACHE_HOME: undefined, EIDETIC_PROVIDER: undefined };
  const terminal = new Terminal(join(elsewhere, 'library'), fresh);
  expect((await terminal.run('add', join(elsewhere, 'photos'))).code).toBe(0);
  expect((await terminal.run('search', 'houses', '--all')).code).toBe(0);
  expect(readdirSync(home)).toEqual([]);
});

if (!canTrace) console.warn('skipped: nothing can be traced here, so silence is not proven (Debian: strace)');

it.skipIf(!canTrace)(
  'nothing is connected to while photos are read, searched and described, models listed and providers tried',
  async () => {
    const home = temporaryFolder();
    await drawPhotos(join(home, 'photos'), 4);
    const environment = {
      EIDETIC_LIBRARY: join(home, 'library'),
      EIDETIC_MODELS: join(home, 'models'),
      // As on a fresh machine: drivers of graphics chips are loaded, too.
      EIDETIC_PROVIDER: undefined,
    };
    const commands = [
      ['add', join(home, 'photos')],
      ['index'],
      ['search', 'houses in the hills', '--all'],
      ['search', 'houses', '--all', '--explain'],
      ['similar', join(home, 'photos', 'photo-000.jpg')],
      ['describe', join(home, 'photos', 'photo-000.jpg')],
      ['models', 'list'],
      ['models', 'test', '--provider', 'cpu'],
      ['status'],
      ['doctor'],
    ];
    for (const words of commands) {
      const { code, connections } = await traced(environment, ...words);
      expect([words.join(' '), code, connections]).toEqual([words.join(' '), 0, []]);
    }
  },
  300_000,
);

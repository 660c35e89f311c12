import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawPhotos } from '../fixtures/photo-folder.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { Terminal } from '../fixtures/terminal.ts';

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

import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { libraryPlace } from '../../../main/library/index.ts';
import { standingOf } from '../../../main/library/model-change/standing-of.ts';
import { newPlaces } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { installPretendTinyclip } from '../../fixtures/pretend-tinyclip.ts';
import { Terminal } from '../../fixtures/terminal.ts';

const tiny = 'tinyclip-8m-int8';

async function openTerminal(count: number) {
  const { photos, library } = newPlaces();
  const models = join(library, '..', 'models');
  await installPretendTinyclip(models);
  await drawPhotos(photos, count);
  const terminal = new Terminal(library, { EIDETIC_MODELS: models });
  expect((await terminal.run('add', photos)).code).toBe(0);
  return { terminal, library };
}

it('changes the model, says so everywhere, goes back, and gives the old one up', async () => {
  const { terminal } = await openTerminal(5);
  const absent = await terminal.run('models', 'use', 'siglip2-base-int8');
  expect([absent.code, absent.error]).toEqual([
    1,
    expect.stringContaining('eidetic models install siglip2-base-int8'),
  ]);

  const used = await terminal.run('models', 'use', tiny);
  expect([used.code, used.out]).toEqual([
    0,
    `The library answers with ${tiny}.\nTo go back: eidetic models rollback\n`,
  ]);
  expect((await terminal.run('search', 'snow', '--json')).json()).toMatchObject({ model: tiny });
  const status = (await terminal.run('status')).out;
  expect(status).toContain('TinyCLIP (5 photos understood)');
  expect(status).toContain('before: eidetic-starter-1 (go back with “eidetic models rollback”)');
  const list = (await terminal.run('models', 'list')).out;
  expect(list).toContain('installed, in use');
  expect(list).toContain('part of Eidetic, can be gone back to');

  expect((await terminal.run('models', 'rollback')).out).toBe(
    'The library answers with eidetic-starter-1 again.\n',
  );
  expect((await terminal.run('models', 'remove', tiny, '--yes')).error).toContain('eidetic models drop-old');
  expect((await terminal.run('models', 'drop-old')).code).toBe(64);
  expect((await terminal.run('models', 'drop-old', '--yes')).out).toMatch(/are free again\.$/m);
  expect((await terminal.run('models', 'rollback')).error).toContain('There is no model to go back to.');
  expect((await terminal.run('models', 'remove', tiny, '--yes')).code).toBe(0);
});

it('Ctrl+C puts a change down, and “eidetic index” goes on with it', async () => {
  const { terminal, library } = await openTerminal(60);
  const child = terminal.start('models', 'use', tiny);
  const ended = once(child, 'exit');
  child.stdout?.resume();
  child.stderr?.resume();
  // Before its model is loaded, so that it cannot be done.
  await expect
    .poll(() => standingOf(libraryPlace({ folder: library })).wanted?.model, { interval: 20 })
    .toBe(tiny);
  child.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  expect((await terminal.run('models', 'list')).out).toContain('installed, being changed to');
  const { modelStanding } = (await terminal.run('status', '--json')).json<{
    modelStanding: { change: { done: number; total: number } | null };
  }>();
  expect(modelStanding.change).toMatchObject({ total: 60 });
  expect((await terminal.run('index')).out).toContain(`The library answers with ${tiny}.`);
  expect((await terminal.run('models', 'stop')).out).toBe('No change of the model is going on.\n');
});

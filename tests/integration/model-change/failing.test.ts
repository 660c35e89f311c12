import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import { answers, openChangeLab, tableOf } from '../../fixtures/change-lab.ts';
import { until } from '../../fixtures/open-test-library.ts';
import { blind, colours, garbage } from '../../fixtures/other-models.ts';

it.each([
  ['cannot be opened', garbage],
  ['answers with what is no number', blind],
])('a model that %s ends the change with a reason, and the old one goes on', async (_, entry) => {
  const { library } = await openChangeLab(6);
  const notices: string[] = [];
  library.on('notice', ({ level, text }) => notices.push(`${level}: ${text}`));
  await library.call('models.use', { model: entry.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({
    inUse: { model: starter.id },
    change: null,
    rollback: null,
    ended: { model: entry.id, problem: expect.stringContaining(entry.name) },
  });
  expect(notices).toEqual([
    expect.stringContaining('warning: The library still answers with the model it had.'),
  ]);
  expect(await answers(library)).toEqual({ model: starter.id, total: 6 });
  // Another wish takes its place.
  await library.call('models.use', { model: colours.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({
    inUse: { model: colours.id },
    ended: null,
  });
});

it('photos in a folder that is away hold the change up, unless a person says otherwise', async () => {
  const { folder, library, photos } = await openChangeLab(5);
  renameSync(photos, `${photos}-away`);
  await library.call('index.run', {});
  await library.call('models.use', { model: colours.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({
    inUse: { model: starter.id },
    change: { model: colours.id, state: 'waiting', done: 0, total: 5, away: 5 },
  });
  renameSync(`${photos}-away`, photos);
  await library.call('index.run', {});
  expect(await library.call('models.awaitChange', {})).toMatchObject({ inUse: { model: colours.id } });
  expect((await tableOf(folder, colours)).rows).toBe(5);

  renameSync(photos, `${photos}-away`);
  await library.call('index.run', {});
  await library.call('models.use', { model: 'hues', withoutAway: true });
  expect(await library.call('models.awaitChange', {})).toMatchObject({ inUse: { model: 'hues' } });
});

it('a reader that is killed while photos are learnt anew is started again', async () => {
  let killed: number | undefined;
  const { folder, library } = await openChangeLab(10, {
    rowsPerAppend: 2,
    onChangeStep: (step) => {
      const pid = library.readerPid();
      if (step !== 'understood' || killed !== undefined || pid === undefined) return;
      killed = pid;
      process.kill(pid, 'SIGKILL');
    },
  });
  await library.call('models.use', { model: colours.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({ inUse: { model: colours.id } });
  expect(killed).toBeDefined();
  expect((await tableOf(folder, colours)).rows).toBe(10);
  await until(async () => (await answers(library)).model === colours.id);
});

it('a model whose files go away in the last moment does not leave the library without one', async () => {
  const { library, folder, reopen } = await openChangeLab(4, {
    onChangeStep: (step) => {
      if (step === 'switched')
        rmSync(join(process.env['EIDETIC_MODELS'] ?? '', colours.id), { recursive: true });
    },
  });
  await library.call('watch.start', {});
  await library.call('models.use', { model: colours.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({
    inUse: { model: starter.id },
    ended: { model: colours.id, problem: expect.stringContaining('are gone or damaged') },
  });
  expect(await answers(library)).toEqual({ model: starter.id, total: 4 });
  await library.dispose();
  expect(await answers(await reopen())).toEqual({ model: starter.id, total: 4 });
  expect((await tableOf(folder, starter)).rows).toBe(4);
});

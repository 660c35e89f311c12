import { expect, it } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import type { Progress } from '../../../preload/contract/index.ts';
import { answers, openChangeLab, tableOf } from '../../fixtures/change-lab.ts';
import { until } from '../../fixtures/open-test-library.ts';
import { absent, colours, hues } from '../../fixtures/other-models.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';

it('photos are learnt for another model while the old one answers, and search changes in one step', async () => {
  const { folder, library } = await openChangeLab(12, { rowsPerAppend: 4 });
  const said: Progress[] = [];
  const switches: string[] = [];
  const meanwhile: string[] = [];
  library.on('progress', (progress) => said.push(progress));
  library.on('modelSwitched', ({ model }) => switches.push(model));
  const { listing, total } = await library.call('listing.open', { search: { text: 'a red sky' } });

  expect(await library.call('models.use', { model: colours.id })).toEqual({ outcome: 'changing' });
  expect(await library.call('library.status', {})).toMatchObject({
    model: { id: starter.id },
    modelStanding: { inUse: { model: starter.id }, change: { model: colours.id, total: 12, away: 0 } },
  });
  const change = library.call('models.awaitChange', {});
  let isDone = false;
  void change.then(() => {
    isDone = true;
  });
  // Somebody searches all the while, and nobody is refused.
  while (!isDone) meanwhile.push((await answers(library)).model);
  expect(await change).toMatchObject({
    inUse: { model: colours.id, textTower: null },
    change: null,
    rollback: { model: starter.id, textTower: null },
    ended: null,
  });

  expect(meanwhile[0]).toBe(starter.id);
  expect(meanwhile.lastIndexOf(starter.id)).toBeLessThan(
    meanwhile.includes(colours.id) ? meanwhile.indexOf(colours.id) : Number.POSITIVE_INFINITY,
  );
  expect(switches).toEqual([colours.id]);
  expect(await answers(library)).toEqual({ model: colours.id, total: 12 });
  expect(said.map(({ now }) => now)).toContain('Learning your photos anew for the new model: 0 of 12');
  expect(said.at(-1)).toMatchObject({ state: 'idle' });
  // A list that is open goes on.
  expect((await library.call('listing.rows', { listing, offset: 0, limit: 100 })).photos).toHaveLength(total);
  const table = await tableOf(folder, colours);
  expect(table).toEqual(await tableOf(folder, starter));
  expect(table.rows).toBe(12);
  expect(await library.call('library.status', {})).toMatchObject({
    model: { id: colours.id },
    vectors: 12,
    pending: 0,
  });
  const { models } = await library.call('models.list', {});
  expect(models.filter(({ inUse }) => inUse).map(({ id }) => id)).toEqual([colours.id]);
  expect(models.filter(({ neededFor }) => neededFor).map(({ id }) => id)).toEqual([starter.id]);
});

it('rolls back at once; photos that came since are work for the old model; dropped, there is no way back', async () => {
  const { folder, library, photos } = await openChangeLab(6);
  await library.call('models.use', { model: colours.id });
  await library.call('models.awaitChange', {});
  await expect(library.call('models.remove', { model: colours.id })).rejects.toMatchObject({
    code: 'model.in-use',
  });
  await drawPhotos(photos, 8);
  await library.call('index.run', {});
  expect(await answers(library)).toEqual({ model: colours.id, total: 8 });
  expect((await tableOf(folder, starter)).rows).toBe(6);

  expect(await library.call('models.rollback', {})).toEqual({ model: starter.id, textTower: null });
  expect(await answers(library)).toMatchObject({ model: starter.id });
  expect(await library.call('library.status', {})).toMatchObject({ vectors: 6, pending: 2 });
  await library.call('index.run', {});
  expect(await library.call('library.status', {})).toMatchObject({ vectors: 8, pending: 0 });

  await expect(library.call('models.remove', { model: colours.id })).rejects.toMatchObject({
    code: 'model.still-needed',
    nextStep: expect.stringContaining('eidetic models drop-old'),
  });
  const { freedBytes } = await library.call('models.dropOld', {});
  expect(freedBytes).toBeGreaterThan(0);
  expect((await tableOf(folder, colours)).rows).toBe(0);
  expect((await tableOf(folder, starter)).rows).toBe(8);
  await expect(library.call('models.rollback', {})).rejects.toMatchObject({ code: 'change.nothing-before' });
  expect((await library.call('models.remove', { model: colours.id })).freedBytes).toBeGreaterThan(0);
});

it('a model that is not here is refused with what to do, and one that is wanted cannot be removed', async () => {
  const { library } = await openChangeLab(2);
  await expect(library.call('models.use', { model: absent.id })).rejects.toMatchObject({
    code: 'model.not-here',
    nextStep: 'Fetch it: eidetic models install absent',
  });
  await expect(library.call('models.use', { model: 'nonsense' })).rejects.toMatchObject({
    code: 'model.unknown',
  });
  await library.call('index.pause', {});
  await library.call('models.use', { model: colours.id });
  await expect(library.call('models.remove', { model: colours.id })).rejects.toMatchObject({
    code: 'model.still-needed',
    nextStep: expect.stringContaining('eidetic models stop'),
  });
  expect(await library.call('models.stopChange', {})).toEqual({ stopped: true });
  expect(await library.call('models.standing', {})).toMatchObject({ change: null, rollback: null });
  expect(await answers(library)).toMatchObject({ model: starter.id });
  expect(await library.call('models.stopChange', {})).toEqual({ stopped: false });
});

it('pauses, goes on, and takes another wish for the one before it', async () => {
  const { folder, library } = await openChangeLab(6);
  await library.call('index.pause', {});
  await library.call('models.use', { model: hues.id });
  await until(async () => (await library.call('models.standing', {})).change?.state === 'paused');
  expect((await tableOf(folder, hues)).rows).toBe(0);
  await library.call('models.use', { model: colours.id });
  await library.call('index.resume', {});
  expect(await library.call('models.awaitChange', {})).toMatchObject({
    inUse: { model: colours.id },
    change: null,
  });
  expect((await tableOf(folder, colours)).rows).toBe(6);
});

it('follows the folders on after a change: new photos are understood by the new model', async () => {
  const { library, photos } = await openChangeLab(4);
  await library.call('watch.start', {});
  await library.call('models.use', { model: colours.id });
  await library.call('models.awaitChange', {});
  await drawPhotos(photos, 6);
  await until(async () => (await library.call('library.status', {})).vectors === 6);
  expect(await answers(library)).toEqual({ model: colours.id, total: 6 });
});

it('photos that come while others are learnt anew are read first, and learnt by both models', async () => {
  let arrive: Promise<unknown> | null = null;
  const { folder, library, photos } = await openChangeLab(10, {
    rowsPerAppend: 2,
    onChangeStep: (step) => {
      if (step === 'understood') arrive ??= drawPhotos(photos, 13).then(() => library.call('index.run', {}));
    },
  });
  await library.call('models.use', { model: colours.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({ inUse: { model: colours.id } });
  await arrive;
  await library.call('index.run', {});
  expect((await tableOf(folder, colours)).rows).toBe(13);
  expect(await answers(library)).toEqual({ model: colours.id, total: 13 });
});

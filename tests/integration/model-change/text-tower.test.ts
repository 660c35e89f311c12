import { expect, it } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import { answers, openChangeLab, tableOf } from '../../fixtures/change-lab.ts';
import { until } from '../../fixtures/open-test-library.ts';
import { colours, hues, otherWords } from '../../fixtures/other-models.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';

it('another text tower answers at once over the vectors that are there, and the own one again', async () => {
  const { folder, library } = await openChangeLab(5);
  const before = await tableOf(folder, starter);
  expect(await library.call('models.use', { model: otherWords.id })).toEqual({ outcome: 'switched' });
  expect(await library.call('models.standing', {})).toMatchObject({
    inUse: { model: starter.id, textTower: otherWords.id },
    change: null,
    rollback: { model: starter.id, textTower: null },
  });
  expect(await answers(library)).toEqual({ model: starter.id, total: 5 });
  expect(await tableOf(folder, starter)).toEqual(before);
  expect(library.readerPid()).toBeUndefined();
  await expect(library.call('models.remove', { model: otherWords.id })).rejects.toMatchObject({
    code: 'model.in-use',
  });
  expect(await library.call('models.use', { model: starter.id })).toEqual({ outcome: 'switched' });
  expect(await library.call('models.rollback', {})).toEqual({ model: starter.id, textTower: otherWords.id });
  expect(await library.call('models.use', { model: otherWords.id })).toEqual({ outcome: 'in-use' });
});

it('stays with a model that it goes with too, and not with another', async () => {
  const { library } = await openChangeLab(3);
  await library.call('models.use', { model: otherWords.id });
  await library.call('models.use', { model: colours.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({
    inUse: { model: colours.id, textTower: otherWords.id },
  });
  await library.call('models.use', { model: hues.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({
    inUse: { model: hues.id, textTower: null },
  });
  await expect(library.call('models.use', { model: otherWords.id })).rejects.toMatchObject({
    code: 'change.no-pair',
    nextStep: expect.stringContaining(colours.id),
  });
});

it('changed while photos are being read, no photo is read into the table twice', async () => {
  const { folder, library, photos } = await openChangeLab(2);
  await drawPhotos(photos, 60);
  const run = library.call('index.run', {});
  await until(async () => (await library.call('index.progress', {})).done > 3);
  await library.call('models.use', { model: otherWords.id });
  await run;
  await library.call('index.run', {});
  const { rows, photos: known } = await tableOf(folder, starter);
  expect([rows, known.length]).toEqual([60, 60]);
  expect(await library.call('library.status', {})).toMatchObject({ vectors: 60, pending: 0 });
});

it('a text tower that was unloaded is loaded again with the next search', async () => {
  const { library } = await openChangeLab(3, { textTowerIdleMs: 20 });
  for (let search = 0; search < 3; search++) {
    expect(await answers(library)).toEqual({ model: starter.id, total: 3 });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Library } from '../../../main/library/index.ts';
import { starter } from '../../../models/catalog/index.ts';
import { answers, openChangeLab } from '../../fixtures/change-lab.ts';
import { until } from '../../fixtures/open-test-library.ts';
import { colours, installOtherModels, otherWords } from '../../fixtures/other-models.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';

const gone = { code: 'model.gone', message: expect.stringContaining('are gone or damaged') };

async function changed(model: string) {
  const lab = await openChangeLab(4);
  await lab.library.call('models.use', { model });
  await lab.library.call('models.awaitChange', {});
  await lab.library.dispose();
  const models = process.env['EIDETIC_MODELS'] ?? '';
  return { ...lab, models, towerFile: join(models, colours.id, 'tower.onnx') };
}

/** Photos are seen, and everything but the search for what they show answers. */
async function expectToBeSeen(library: Library) {
  const { listing, total } = await library.call('listing.open', { search: null });
  expect(total).toBe(4);
  const { photos } = await library.call('listing.rows', { listing, offset: 0, limit: 4 });
  const [first] = photos;
  expect(first).toBeDefined();
  await library.call('photos.details', { photo: first!.photo });
  await library.call('search.query', { text: '"photo-001"' });
  await expect(library.call('search.query', { text: 'a red sky' })).rejects.toMatchObject(gone);
  await expect(library.call('listing.open', { search: { text: 'a red sky' } })).rejects.toMatchObject(gone);
}

it.each([
  ['gone', (path: string) => rmSync(path)],
  ['cut off', (path: string) => truncateSync(path, 100)],
])('with its model %s a library opens, shows its photos, and says what to do', async (_, harm) => {
  const { photos, reopen, models, towerFile } = await changed(colours.id);
  harm(towerFile);
  for (const mode of ['read', 'write'] as const) {
    const library = await reopen({ mode });
    await expectToBeSeen(library);
    await library.dispose();
  }
  const library = await reopen();
  const { notes } = await library.call('index.run', {});
  expect(notes).toEqual([expect.stringMatching(/are gone or damaged.*eidetic models install colours/s)]);
  expect(await library.call('library.status', {})).toMatchObject({ photos: 4, vectors: 4, pending: 0 });
  // Fetched again, it is there at once.
  await drawPhotos(photos, 6);
  await expect(library.call('index.run', {})).rejects.toMatchObject(gone);
  await installOtherModels(models);
  expect(await answers(library)).toEqual({ model: colours.id, total: 4 });
  await library.call('index.run', {});
  expect(await answers(library)).toEqual({ model: colours.id, total: 6 });
});

it('windows are told when they are there', async () => {
  const { reopen, towerFile } = await changed(colours.id);
  rmSync(towerFile);
  const library = await reopen({ windows: true });
  const told: string[] = [];
  library.on('notice', ({ text }) => told.push(text));
  await library.call('listing.open', { search: null });
  await until(() => told.length > 0);
  expect(told).toEqual([expect.stringMatching(/are gone or damaged.*eidetic models install colours/s)]);
});

it('one can go back to the model before, which is there', async () => {
  const { reopen, towerFile } = await changed(colours.id);
  rmSync(towerFile);
  const library = await reopen();
  await library.call('models.use', { model: starter.id });
  expect(await library.call('models.awaitChange', {})).toMatchObject({ inUse: { model: starter.id } });
  expect(await answers(library)).toEqual({ model: starter.id, total: 4 });
});

it('a text tower that is gone is said by its own name', async () => {
  const { reopen, models } = await changed(otherWords.id);
  writeFileSync(join(models, otherWords.id, 'text.onnx'), 'no tower');
  const library = await reopen();
  await expect(library.call('search.query', { text: 'a red sky' })).rejects.toMatchObject({
    code: 'model.gone',
    message: expect.stringContaining(otherWords.name),
  });
  expect(await library.call('models.use', { model: starter.id })).toEqual({ outcome: 'switched' });
  expect(await answers(library)).toEqual({ model: starter.id, total: 4 });
});

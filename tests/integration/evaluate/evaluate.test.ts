import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../main/library/index.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../../fixtures/photo-folder.ts';
import { drawPlacedObject, type ObjectName } from '../../fixtures/placed-objects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

async function classFolders(counts: Partial<Record<ObjectName, number>>): Promise<string> {
  const folder = join(temporaryFolder(), 'classes');
  for (const [name, count] of Object.entries(counts) as [ObjectName, number][]) {
    for (let seed = 1; seed <= count; seed += 1) {
      const { picture } = await drawPlacedObject(name, seed);
      put(join(folder, name.replaceAll(' ', '_'), `${seed}.png`), picture);
    }
  }
  return folder;
}

async function emptyLibrary(): Promise<{ library: Library; photos: string; folder: string }> {
  const { photos, library: folder } = newPlaces();
  return { library: await openTestLibrary(folder), photos, folder };
}

describe('measuring on class folders', () => {
  it('says how often the class is found, and names what could not be read', async () => {
    const folder = await classFolders({ 'a yellow flower': 4, pizza: 4, 'a stop sign': 4 });
    put(join(folder, 'pizza', 'broken.jpg'), 'no picture');
    put(join(folder, 'pizza', 'notes.txt'), 'left alone');
    mkdirSync(join(folder, 'empty'));
    const { library } = await emptyLibrary();
    const progress: number[] = [];
    library.on('evaluationProgress', ({ done, total }) => progress.push(done / total));
    const report = await library.call('evaluation.run', { path: folder });
    expect(report).toMatchObject({
      kind: 'classes',
      source: folder,
      pictures: 12,
      texts: 3,
      comparisons: [],
    });
    expect(report.unreadable).toEqual([
      expect.objectContaining({ path: join(folder, 'pizza', 'broken.jpg'), code: 'file.not-a-picture' }),
    ]);
    const [model] = report.models;
    // Of three classes the first five would always be right.
    expect(model?.measures.map(({ key, method, tries }) => ({ key, method, tries }))).toEqual([
      { key: 'top-1', method: 'wilson', tries: 12 },
    ]);
    // Chance is a third.
    expect(model?.measures[0]?.value).toBeGreaterThan(0.5);
    expect(model?.published.map(({ name }) => name)).toContain('ImageNet-1k zero-shot top-1');
    expect(progress.at(-1)).toBe(1);
  });

  it('takes the classes’ names from a file', async () => {
    const folder = await classFolders({ 'a stop sign': 3, 'a sailing boat': 3 });
    const names = put(
      join(folder, '..', 'names.json'),
      '{"a_stop_sign": "a sailing boat", "a_sailing_boat": ["a stop sign"]}',
    );
    const { library } = await emptyLibrary();
    const shareWith = async (classNames?: string) => {
      const { models } = await library.call('evaluation.run', {
        path: folder,
        ...(classNames === undefined ? {} : { classNames }),
      });
      return models[0]?.measures[0]?.value ?? Number.NaN;
    };
    const right = await shareWith();
    expect(right).toBeGreaterThan(0.5);
    // The names swapped, every picture that was right is wrong.
    expect(await shareWith(names)).toBeCloseTo(1 - right, 10);
    writeFileSync(names, '{"a_stop_sign": "a stop sign"}');
    await expect(library.call('evaluation.run', { path: folder, classNames: names })).rejects.toMatchObject({
      code: 'evaluation.nothing-to-measure',
    });
  });

  it.each([
    ['eidetic-nobody', 'model.unknown'],
    ['siglip-base-int8', 'evaluation.not-installed'],
  ])('says of %s beforehand that it cannot be measured', async (model, code) => {
    const { library } = await emptyLibrary();
    const run = library.call('evaluation.run', { path: temporaryFolder(), models: [model] });
    await expect(run).rejects.toMatchObject({ code });
  });

  it.each([
    ['what is not there', '/nowhere/at/all', 'evaluation.not-found'],
    ['an empty folder', null, 'evaluation.nothing-to-measure'],
  ])('refuses %s', async (_, path, code) => {
    const { library } = await emptyLibrary();
    await expect(library.call('evaluation.run', { path: path ?? temporaryFolder() })).rejects.toMatchObject({
      code,
    });
  });
});

it('measures captions both ways, from photos beside the file or in a folder next to it', async () => {
  const folder = temporaryFolder();
  const captions: Record<string, string[]> = {};
  for (const name of ['a yellow flower', 'pizza', 'a stop sign', 'a red car'] as const) {
    put(join(folder, 'photos', `${name}.png`), (await drawPlacedObject(name, 1)).picture);
    captions[`${name}.png`] = [name, `a picture of ${name} on a plain background`];
  }
  const file = put(join(folder, 'captions.json'), JSON.stringify(captions));
  const { library } = await emptyLibrary();
  const report = await library.call('evaluation.run', { path: file });
  expect(report).toMatchObject({ kind: 'captions', pictures: 4, texts: 8, unreadable: [] });
  expect(report.models[0]?.measures.map(({ key, tries, method }) => [key, tries, method])).toEqual([
    ['text-to-photo@1', 8, 'bootstrap'],
    ['photo-to-text@1', 4, 'wilson'],
  ]);
});

it('is measured one at a time, and stops when it is told to', async () => {
  const folder = await classFolders({ 'a yellow flower': 6, pizza: 6 });
  const { library } = await emptyLibrary();
  const first = library.call('evaluation.run', { path: folder });
  first.catch(() => {});
  await expect(library.call('evaluation.run', { path: folder })).rejects.toMatchObject({
    code: 'evaluation.busy',
  });
  await library.call('evaluation.stop', {});
  await expect(first).rejects.toMatchObject({ code: 'evaluation.stopped' });
  // The next one is not stopped by what stopped the last.
  expect((await library.call('evaluation.run', { path: folder })).pictures).toBe(12);
});

describe('a person’s own searches', () => {
  it('marks are kept, listed, taken back, and measured on', async () => {
    const { library, photos, folder } = await emptyLibrary();
    for (const name of ['a yellow flower', 'pizza'] as const) {
      put(join(photos, `${name}.png`), (await drawPlacedObject(name, 1)).picture);
    }
    await drawPhotos(photos, 6);
    await library.call('roots.add', { path: photos });
    await library.call('index.run', {});
    await expect(library.call('evaluation.own', {})).rejects.toMatchObject({ code: 'evaluation.no-marks' });
    const photo = async (name: string) =>
      (await library.call('photos.atPath', { path: join(photos, `${name}.png`) })).photo ?? '';
    const [flower, pizza] = [await photo('a yellow flower'), await photo('pizza')];
    await library.call('evaluation.mark', {
      query: 'a yellow flower',
      selection: { photos: [flower] },
      mark: 'right',
    });
    await library.call('evaluation.mark', {
      query: 'a yellow flower',
      selection: { photos: [pizza] },
      mark: 'wrong',
    });
    await library.call('evaluation.mark', { query: 'houses', selection: { photos: [pizza] }, mark: 'wrong' });
    expect((await library.call('evaluation.marks', {})).searches).toEqual([
      { query: 'a yellow flower', right: 1, wrong: 1 },
      { query: 'houses', right: 0, wrong: 1 },
    ]);
    const report = await library.call('evaluation.own', {});
    // The search without a right photo asks nothing; the other is measured against all eight photos.
    expect(report).toMatchObject({ kind: 'own', source: '', texts: 1, pictures: 8 });
    expect(report.models[0]?.measures.map(({ key, value }) => [key, value])).toEqual([
      ['own@1', 1],
      ['own-recall@10', 1],
    ]);
    await library.call('evaluation.mark', { query: 'houses', selection: { photos: [pizza] }, mark: null });
    expect((await library.call('evaluation.marks', {})).searches).toHaveLength(1);
    for (const query of ['year:2019', '"a name"']) {
      await expect(
        library.call('evaluation.mark', { query, selection: { photos: [pizza] }, mark: 'right' }),
      ).rejects.toMatchObject({
        code: 'explain.no-words',
      });
    }

    // A person’s word outlives the catalogue.
    await library.dispose();
    rmSync(join(folder, 'catalogue.sqlite'));
    const anew = await openTestLibrary(folder);
    expect((await anew.call('evaluation.marks', {})).searches).toEqual([
      { query: 'a yellow flower', right: 1, wrong: 1 },
    ]);
  });
});

it('embeds as indexing does: a photo’s file is like the photo itself', async () => {
  const { library, photos } = await emptyLibrary();
  const [path] = await drawPhotos(photos, 1);
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  const picture = { bytes: readFileSync(path!), name: 'the same' };
  const { results } = await library.call('search.query', { picture, all: true });
  expect(results[0]?.cosine).toBeGreaterThan(0.9999);
});

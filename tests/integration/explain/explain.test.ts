import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { libraryPlace } from '../../../main/library/index.ts';
import { thumbnailFile } from '../../../main/library/ingest/thumbnail-file.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { drawPlacedObject } from '../../fixtures/placed-objects.ts';

async function libraryOfThings() {
  const { photos, library: folder } = newPlaces();
  for (const name of ['a yellow flower', 'pizza', 'a sailing boat'] as const) {
    put(join(photos, `${name}.png`), (await drawPlacedObject(name, 2)).picture);
  }
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  const photo = async (name: string) =>
    (await library.call('photos.atPath', { path: join(photos, `${name}.png`) })).photo ?? '';
  return { library, photo, folder };
}

it('explains the words and the place, the same every time, and without the photo’s own file', async () => {
  const { library, photo, folder } = await libraryOfThings();
  const flower = await photo('a yellow flower');
  const question = { photo: flower, query: 'a yellow flower -pizza year:1990..2030' };
  const explained = await library.call('explain.photo', question);
  expect(explained.words.map(({ word }) => word)).toEqual(['yellow', 'flower']);
  expect(explained.score).toBeGreaterThan(0);
  for (const { drop, scoreWithout } of explained.words)
    expect(drop).toBeCloseTo(explained.score - scoreWithout, 10);
  const { heat } = explained;
  expect(heat.values).toHaveLength(heat.columns * heat.rows);
  expect([Math.min(...heat.values), Math.max(...heat.values)]).toEqual([0, 1]);
  expect(heat.area).toEqual({ left: 0, top: 0, width: 1, height: 1 });
  expect(await library.call('explain.photo', question)).toEqual(explained);

  // Without a thumbnail the photo itself is opened.
  rmSync(thumbnailFile(libraryPlace({ folder }).thumbnailsFolder, flower));
  const byOriginal = await library.call('explain.photo', question);
  expect(byOriginal.words).toEqual(explained.words);
  expect(byOriginal.heat.place).toBe(explained.heat.place);
});

it('says what it cannot explain', async () => {
  const { library, photo } = await libraryOfThings();
  const pizza = await photo('pizza');
  const ask = (question: { photo: string; query: string }) => library.call('explain.photo', question);
  for (const query of ['', 'year:2019', '"pizza"', '-dog']) {
    await expect(ask({ photo: pizza, query })).rejects.toMatchObject({
      code: query === '' ? 'query.empty' : 'explain.no-words',
    });
  }
  await expect(ask({ photo: 'f'.repeat(64), query: 'dog' })).rejects.toMatchObject({ code: 'photo.unknown' });
  await expect(ask({ photo: pizza, query: 'dog yaer:2019' })).rejects.toMatchObject({
    code: 'query.unknown-filter',
  });
});

it('is given up when the person moves on, and nobody else’s with it', async () => {
  const { library, photo } = await libraryOfThings();
  const [flower, pizza, boat] = [
    await photo('a yellow flower'),
    await photo('pizza'),
    await photo('a sailing boat'),
  ];
  const asking = (photoId: string, asker: string) =>
    library.call('explain.photo', { photo: photoId, query: 'food', asker }).then(
      () => 'explained',
      (error: { code: string }) => error.code,
    );
  const first = asking(flower, 'one window');
  const other = asking(boat, 'another window');
  const second = asking(pizza, 'one window');
  expect(await Promise.all([first, second, other])).toEqual(['explain.superseded', 'explained', 'explained']);
  const last = asking(flower, 'one window');
  await library.call('explain.stop', { asker: 'one window' });
  expect(await last).toBe('explain.superseded');
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { phraseFamilies } from '../../../main/library/describe/phrases.ts';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { drawPlacedObject } from '../../fixtures/placed-objects.ts';

const phrases = new Set(phraseFamilies.flatMap(({ groups }) => groups.flat()));

it('guesses in phrases of its bank or says nothing, for photos and for pictures from outside', async () => {
  const { photos, library: folder } = newPlaces();
  for (const name of ['a yellow flower', 'pizza'] as const) {
    put(join(photos, `${name}.png`), (await drawPlacedObject(name, 1)).picture);
  }
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  const { photo } = await library.call('photos.atPath', { path: join(photos, 'pizza.png') });
  const { guesses } = await library.call('describe.photos', { photos: [photo ?? '', 'f'.repeat(64)] });
  expect(guesses).toHaveLength(2);
  expect(guesses[1]).toBeNull();
  const inside = await library.call('describe.picture', { picture: { photo: photo ?? '' } });
  expect(inside.guess).toEqual(guesses[0]);
  expect(inside.nearest).toHaveLength(5);
  expect(inside.nearest.every(({ text }) => phrases.has(text))).toBe(true);
  const scores = inside.nearest.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  const demo = await demoPictures();
  const bytes = readFileSync(join(demo, 'homemade-pizza.webp'));
  const outside = await library.call('describe.picture', { picture: { bytes, name: 'a file' } });
  expect(outside.nearest.every(({ text }) => phrases.has(text))).toBe(true);
  await expect(
    library.call('describe.picture', { picture: { photo: 'e'.repeat(64) } }),
  ).rejects.toMatchObject({ code: 'photo.unknown' });
});

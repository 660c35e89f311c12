import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { atRest, put } from '../../fixtures/photo-folder.ts';

async function noise(): Promise<Buffer> {
  const create = { width: 640, height: 480, channels: 3 as const, background: '#808080' };
  const picture = sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } });
  return picture.jpeg({ quality: 90 }).toBuffer();
}

it('a file that ends too early is a photo, and is said to be cut off until it is whole again', async () => {
  const places = newPlaces();
  const at = (name: string) => join(places.photos, name);
  const whole = await noise();
  put(at('half.jpg'), whole.subarray(0, whole.length / 2));
  put(at('other.jpg'), await noise());
  const library = await openTestLibrary(places.library);
  const reasons = async () =>
    (await library.call('failures.list', {})).failures.map(({ code, path }) => [code, path]);
  await library.call('roots.add', { path: places.photos });
  expect(await library.call('index.run', {})).toMatchObject({ added: 2, failed: 0 });
  expect(await reasons()).toEqual([['file.cut-off', at('half.jpg')]]);
  const { listing } = await library.call('listing.open', { search: null });
  const { photos } = await library.call('listing.rows', { listing, offset: 0, limit: 2 });
  const details = await Promise.all(photos.map(({ photo }) => library.call('photos.details', { photo })));
  expect(details.map(({ name, isCutOff }) => [name, isCutOff]).sort()).toEqual([
    ['half.jpg', true],
    ['other.jpg', false],
  ]);

  copyFileSync(at('half.jpg'), at('half again.jpg'));
  atRest(at('half again.jpg'));
  await library.call('index.run', {});
  expect((await reasons()).map(([, path]) => path)).toEqual([at('half again.jpg'), at('half.jpg')]);

  for (const name of ['half.jpg', 'half again.jpg']) put(at(name), whole);
  await library.call('index.run', {});
  expect(await reasons()).toEqual([]);
});

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawQuadrants, drawScene, quadrantColours } from '../../fixtures/draw-picture.ts';
import { buildRaw } from '../../fixtures/draw-raw.ts';
import { tilesOf } from '../../fixtures/filled-library.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { put } from '../../fixtures/photo-folder.ts';

/** The colours in the middle of a picture's quarters, clockwise from the top left, to the nearest ten. */
async function quarters(file: string): Promise<number[][]> {
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const from = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    return [...data.subarray(from, from + 3)].map((value) => Math.round(value / 10));
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.75, 0.75), at(0.25, 0.75)];
}

const { topLeft, topRight, bottomRight, bottomLeft } = quadrantColours;
const upright = [topLeft, topRight, bottomRight, bottomLeft].map((rgb) =>
  rgb.map((value) => Math.round(value / 10)),
);

it('pictures for a window: small, as they are, and made into what browsers show', async () => {
  const { photos, library: folder } = newPlaces();
  const size = { width: 1_200, height: 800 };
  const quadrants = drawQuadrants(size);
  const jpeg = put(join(photos, 'a photo.jpg'), await drawScene(1));
  const tiff = put(join(photos, 'scan.tif'), await quadrants.clone().tiff().toBuffer());
  // Stored turned by a quarter, as cameras do.
  const turned = await quadrants.clone().rotate(-90).jpeg().toBuffer();
  put(join(photos, 'raw.nef'), buildRaw({ kind: 'nef', preview: turned, orientation: 6 }));
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  const { failed } = await library.call('index.run', {});
  expect(failed).toBe(0);
  const [photo, raw, scan] = (await tilesOf(library)).map(({ photo }) => photo) as [string, string, string];

  const thumbnail = await library.call('pixels.thumbnail', { photo });
  expect(thumbnail).toMatchObject({ type: 'image/webp', name: 'a photo.webp', immutable: true });
  expect((await sharp(thumbnail.path).metadata()).format).toBe('webp');
  const asItIs = { path: jpeg, type: 'image/jpeg', name: 'a photo.jpg', immutable: true };
  expect(await library.call('pixels.display', { photo })).toEqual(asItIs);
  expect(await library.call('pixels.original', { photo })).toEqual(asItIs);
  expect(await library.call('pixels.original', { photo: scan })).toMatchObject({
    path: tiff,
    type: 'image/tiff',
  });

  for (const [made, name] of [
    [scan, 'scan.jpg'],
    [raw, 'raw.jpg'],
  ] as const) {
    const [display, shared] = await Promise.all([
      library.call('pixels.display', { photo: made }),
      library.call('pixels.display', { photo: made }),
    ]);
    expect(display).toMatchObject({ type: 'image/jpeg', name, immutable: true });
    expect(shared).toEqual(display);
    expect(await sharp(display.path).metadata()).toMatchObject({ format: 'jpeg', ...size });
    expect(await quarters(display.path)).toEqual(upright);
  }

  // What was made is thrown away at any time, and made again.
  const { path } = await library.call('pixels.display', { photo: scan });
  rmSync(join(folder, 'renditions'), { recursive: true });
  expect(await library.call('pixels.display', { photo: scan })).toMatchObject({ path });
  expect(existsSync(path)).toBe(true);

  rmSync(thumbnail.path);
  await expect(library.call('pixels.thumbnail', { photo })).rejects.toMatchObject({
    code: 'photo.not-shown',
  });
  await expect(library.call('pixels.display', { photo: hashOf('none') })).rejects.toMatchObject({
    code: 'photo.unknown',
  });

  // Bytes that are not the photo's are never sent in its name.
  const bytes = readFileSync(jpeg);
  writeFileSync(jpeg, await drawScene(9));
  await expect(library.call('pixels.display', { photo })).rejects.toMatchObject({
    code: 'photo.not-shown',
    message: expect.stringContaining('the file has changed'),
  });
  rmSync(jpeg);
  expect(await library.call('pixels.originals', { photos: [photo, scan, scan, hashOf('none')] })).toEqual({
    files: [{ photo: scan, path: tiff }],
  });
  await expect(library.call('pixels.original', { photo })).rejects.toMatchObject({
    code: 'photo.not-shown',
    message: expect.stringContaining('the file is gone'),
  });
  writeFileSync(jpeg, bytes);
  rmSync(tiff);
  await library.call('index.run', {});
  expect(await library.call('pixels.thumbnail', { photo: scan })).toMatchObject({ type: 'image/webp' });
  await expect(library.call('pixels.display', { photo: scan })).rejects.toMatchObject({
    code: 'photo.unknown',
  });
  const made = await library.call('pixels.display', { photo: raw });
  renameSync(photos, `${photos} away`);
  await expect(library.call('pixels.display', { photo })).rejects.toMatchObject({ code: 'photo.away' });
  expect(await library.call('pixels.display', { photo: raw })).toEqual(made);
});

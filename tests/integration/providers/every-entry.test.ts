import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitToSquare } from '../../../main/library/ingest/decode/fit-to-square.ts';
import { modelEntries, textSwaps } from '../../../models/catalog/index.ts';
import type { ModelEntry, TextTowerEntry } from '../../../models/catalog/model-entry.ts';
import { toTensor } from '../../../models/clip/picture-tensor.ts';
import { createTokenizer, padTo } from '../../../models/clip/tokenizer.ts';
import { cosine } from '../../../models/clip/vector-math.ts';
import { openImageTower } from '../../../models/runtime/image-tower.ts';
import { modelFolder, verifyModelFiles } from '../../../models/runtime/model-files.ts';
import { openTextTower } from '../../../models/runtime/text-tower.ts';
import { pictureVector, textVector } from '../../fixtures/catalogue-files/random-towers.ts';
import { smallTokenizer } from '../../fixtures/catalogue-files/tokenizers.ts';
import { writeCatalogueFiles } from '../../fixtures/catalogue-files/write-catalogue-files.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/*
 * Every model of the catalogue, loaded and run: files with its names, tensors and kind of tokenizer, and random weights whose right
 * answers are reckoned beside it. What differs from model to model is data, so nothing here knows any of them by name.
 */

const cpu = { provider: 'cpu' };
const downloadable = modelEntries.filter(({ origin }) => origin !== null);

/** Three upright stripes, 300 × 100: red, green, blue. A centre crop sees green alone. */
const stripes = (() => {
  const [width, height] = [300, 100];
  const colours = [
    [220, 30, 30],
    [30, 180, 30],
    [30, 30, 220],
  ];
  const data = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    data.set(colours[Math.floor((pixel % width) / 100)]!, pixel * 3);
  }
  return { data, width, height };
})();

/** The same as the model's square should have it, from the meaning of its way to fit, without any scaling of pictures. */
function stripesFitted({ size, fit }: ModelEntry['image']): Uint8Array {
  const square = new Uint8Array(size * size * 3);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isBar = fit === 'letterbox' && Math.abs((y + 0.5) / size - 0.5) > 1 / 6;
      const across = fit === 'crop' ? 150 : Math.floor(((x + 0.5) * 300) / size);
      const from = (50 * 300 + across) * 3;
      square.set(isBar ? [128, 128, 128] : stripes.data.subarray(from, from + 3), (y * size + x) * 3);
    }
  }
  return square;
}

/** The ids that the session must get: padded where the model was trained so. */
const asFed = (ids: readonly number[], { padded, contextLength, padId }: TextTowerEntry) =>
  padded ? padTo(ids, contextLength, padId) : ids;

function lengthOf(vector: Float32Array): number {
  return Math.sqrt(cosine(vector, vector) * vector.reduce((sum, value) => sum + value * value, 0));
}

describe.each(downloadable)('$id', (published) => {
  test('its files have the names that its entry gives them, and are found whole', () => {
    const folder = temporaryFolder();
    const entry = writeCatalogueFiles(published, join(folder, published.id));
    expect(modelFolder(entry, folder)).toBe(join(folder, published.id));
    expect(() => verifyModelFiles(published, join(folder, published.id))).toThrow('bytes instead of');
  });

  test('its image tower gets the picture fitted, normalised and in batches, and gives vectors of length 1', async () => {
    const folder = temporaryFolder();
    const entry = writeCatalogueFiles(published, folder);
    const { image, embeddingDims } = entry;
    const tower = await openImageTower(entry, folder, cpu);
    const square = await fitToSquare(stripes, image);
    const right = pictureVector(entry, toTensor(stripesFitted(image), image));
    const tensor = toTensor(square, image);
    const two = new Float32Array(2 * tensor.length);
    two.set(tensor.map((value) => -value));
    two.set(tensor, tensor.length);
    const vectors = await tower.embed(two, 2);
    expect(vectors).toHaveLength(2 * embeddingDims);
    const vector = vectors.slice(embeddingDims);
    expect(cosine(vector, right)).toBeGreaterThan(0.999);
    expect(cosine(vectors.slice(0, embeddingDims), right)).toBeLessThan(0.99);
    expect(lengthOf(vector)).toBeCloseTo(1, 5);
    await tower.dispose();
  });

  test.each(['crop', 'stretch', 'letterbox'] as const)(
    'would see a picture as “%s” if its entry said so',
    async (fit) => {
      const folder = temporaryFolder();
      const entry = writeCatalogueFiles({ ...published, image: { ...published.image, fit } }, folder);
      const tower = await openImageTower(entry, folder, cpu);
      const vector = await tower.embed(toTensor(await fitToSquare(stripes, entry.image), entry.image), 1);
      const other = { ...entry.image, fit: fit === 'crop' ? 'stretch' : 'crop' } as const;
      const rightOf = (image: ModelEntry['image']) =>
        pictureVector(entry, toTensor(stripesFitted(image), image));
      expect(cosine(vector, rightOf(entry.image))).toBeGreaterThan(0.999);
      expect(cosine(vector, rightOf(other))).toBeLessThan(0.99);
      await tower.dispose();
    },
  );
});

describe.each([...downloadable, ...textSwaps])('the text tower of $id', (published) => {
  const { samples, json } = smallTokenizer(published.text);

  test('gets the right tokens', () => {
    const tokenizer = createTokenizer(json, published.text);
    for (const { text, ids } of [...samples, ...published.goldenTokens]) {
      expect(tokenizer.encode(text), text).toEqual(asFed(ids, published.text));
    }
    const long = tokenizer.encode('a cat '.repeat(100));
    expect(long).toHaveLength(published.text.contextLength);
    if (published.text.endId !== null) expect(long.at(-1)).toBe(published.text.endId);
  });

  test('gives the vector of those tokens, of length 1, whatever is beside them', async () => {
    const folder = temporaryFolder();
    const entry = writeCatalogueFiles(published, folder);
    const tower = await openTextTower(entry, folder);
    const { vectors } = await tower.embed(samples.map(({ text }) => text));
    vectors.forEach((vector, index) => {
      const { text, ids } = samples[index]!;
      expect(vector).toHaveLength(entry.embeddingDims);
      expect(lengthOf(vector)).toBeCloseTo(1, 5);
      const right = (some: readonly number[]) => cosine(vector, textVector(entry, some));
      // A file that lists a mask leaves padding out by itself; none that is padded lists one.
      expect(right(asFed(ids, entry.text)), text).toBeGreaterThan(0.999);
      if (entry.text.padded) expect(right(ids), text).toBeLessThan(0.999);
    });
    await tower.dispose();
  });
});

test('no part of Eidetic asks which model it is: what differs stands in the catalogue', () => {
  const ids = [...modelEntries, ...textSwaps].map(({ id }) => id);
  const root = resolve(import.meta.dirname, '../../..');
  const sources = ['models', 'main', 'renderer']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((name) => /\.(ts|svelte)$/.test(name) && !name.startsWith(join('models', 'catalog')));
  expect(sources.length).toBeGreaterThan(300);
  const offences = sources.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      .filter((line) =>
        ids.some((id) => [`'${id}'`, `"${id}"`, `\`${id}\``].some((one) => line.includes(one))),
      )
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(offences).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { starter } from '../../models/catalog/index.ts';
import { toTensor } from '../../models/clip/picture-tensor.ts';
import { testPictures } from '../../models/clip/test-pictures.ts';
import { createTokenizer } from '../../models/clip/tokenizer.ts';
import { type ImageTower, openImageTower } from '../../models/runtime/image-tower.ts';
import { modelFolder } from '../../models/runtime/model-files.ts';
import { openTextTower, type TextTower } from '../../models/runtime/text-tower.ts';

const folder = modelFolder(starter);
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const embedding = z.array(z.number());
const golden = z
  .object({
    texts: z.array(z.object({ text: z.string(), ids: z.array(z.number()), embedding: embedding.nullable() })),
    pictures: z.array(z.object({ name: z.string(), embedding })),
  })
  .parse(read('golden.json'));

let text: TextTower;
let image: ImageTower;

beforeAll(async () => {
  text = await openTextTower(starter, folder);
  image = await openImageTower(starter, folder, { provider: 'cpu' });
});

afterAll(async () => {
  await text.dispose();
  await image.dispose();
});

function expectStart(vector: Float32Array, expected: readonly number[]): void {
  expect(vector).toHaveLength(starter.embeddingDims);
  expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  for (const [index, value] of expected.entries()) {
    expect(Math.abs(vector[index]! - value)).toBeLessThan(1e-3);
  }
}

describe('the starter’s tokens', () => {
  const tokenizer = createTokenizer(read('tokenizer.json'), starter.text);

  test.each(golden.texts)('of “$text”', ({ text, ids }) => {
    expect(tokenizer.encode(text)).toEqual(ids);
  });

  test('are those of the catalogue', () => {
    expect(starter.goldenTokens).toEqual(golden.texts.map(({ text, ids }) => ({ text, ids })));
  });

  test('of a very long text end at the context length', () => {
    const ids = tokenizer.encode('a dog and a cat '.repeat(50));
    expect(ids).toHaveLength(starter.text.contextLength);
    expect(ids.slice(0, 5)).toEqual(tokenizer.encode('a dog and a'));
  });
});

describe('the starter’s embeddings', () => {
  const texts = golden.texts.flatMap(({ text, embedding }) => (embedding ? [{ text, embedding }] : []));

  test.each(texts)('of “$text”', async ({ text: sentence, embedding }) => {
    const { vectors } = await text.embed([sentence]);
    expectStart(vectors[0]!, embedding);
  });

  test('of texts of different lengths, asked for together', async () => {
    const { vectors } = await text.embed(texts.map((golden) => golden.text));
    for (const [index, { embedding }] of texts.entries()) expectStart(vectors[index]!, embedding);
  });

  test('of pictures drawn by formula, alone and together', async () => {
    const drawn = testPictures(starter.image.size);
    const pictures = golden.pictures.map(({ name }) => drawn.find((picture) => picture.name === name)!.rgb);
    const length = 3 * starter.image.size ** 2;
    const batch = new Float32Array(pictures.length * length);
    for (const [index, rgb] of pictures.entries()) toTensor(rgb, starter.image, batch, index * length);
    const together = await image.embed(batch, pictures.length);
    for (const [index, { embedding }] of golden.pictures.entries()) {
      expectStart(together.slice(index * 256, (index + 1) * 256), embedding);
      expectStart(await image.embed(toTensor(pictures[index]!, starter.image), 1), embedding);
    }
  });
});

test('the card and the catalogue tell the same', () => {
  const { vision, ...card } = z
    .looseObject({ vision: z.looseObject({}), text: z.looseObject({}) })
    .parse(read('card.json'));
  const { image: tower, text: reader } = starter;
  expect(card).toMatchObject({
    id: starter.id,
    name: starter.name,
    licence: starter.licence,
    languages: starter.languages,
    embeddingDims: starter.embeddingDims,
    logitScale: starter.logitScale,
    text: {
      file: reader.file,
      input: reader.input,
      output: reader.output,
      tokenizer: reader.tokenizer,
      contextLength: reader.contextLength,
      padId: reader.padId,
      lowerCase: reader.lowerCase,
    },
  });
  expect(vision).toMatchObject({
    file: tower.file,
    input: tower.input,
    output: tower.output,
    size: tower.size,
    fit: tower.fit,
    mean: tower.mean,
    std: tower.std,
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import type { TextModel, TextTowerEntry } from '../../../models/catalog/model-entry.ts';
import { promptsFor } from '../../../models/clip/prompts.ts';
import { cosine, meanOf } from '../../../models/clip/vector-math.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { openTextTower } from '../../../models/runtime/text-tower.ts';
import { type OnnxGraph, tinyOnnx } from '../../fixtures/tiny-onnx.ts';

const tokenizer = join(modelFolder(starter), 'tokenizer.json');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eidetic-text-tower-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function tiny(name: string, graph: OnnxGraph, text: Partial<TextTowerEntry> = {}, dims = 2): TextModel {
  writeFileSync(join(folder, `${name}.onnx`), tinyOnnx(graph));
  return {
    id: name,
    embeddingDims: dims,
    text: { ...starter.text, file: `${name}.onnx`, tokenizer, ...text },
  };
}

/** A vector of (number of tokens, 1) for each text: shows how many tokens the session was given. */
function countsTokens(sides: readonly [string | number, string | number], mask = false): OnnxGraph {
  const counted = mask ? 'attention_mask' : 'ones';
  return {
    inputs: [
      { name: 'input_ids', type: 'int64', shape: sides },
      ...(mask ? [{ name: 'attention_mask', type: 'int64' as const, shape: sides }] : []),
    ],
    outputs: [{ name: 'text_embeds', type: 'float32', shape: [sides[0], 2] }],
    constants: [
      { name: 'axis', shape: [1], values: [1], type: 'int64' },
      { name: 'zero', shape: [1], values: [0], type: 'int64' },
      { name: 'one', shape: [1], values: [1], type: 'int64' },
    ],
    nodes: [
      { operator: 'Mul', inputs: ['input_ids', 'zero'], outputs: ['zeros'] },
      { operator: 'Add', inputs: ['zeros', 'one'], outputs: ['ones'] },
      { operator: 'ReduceSum', inputs: [counted, 'axis'], outputs: ['count'], attributes: { keepdims: 1 } },
      { operator: 'ReduceMax', inputs: ['ones'], outputs: ['unit'], attributes: { axes: [1], keepdims: 1 } },
      { operator: 'Concat', inputs: ['count', 'unit'], outputs: ['both'], attributes: { axis: 1 } },
      { operator: 'Cast', inputs: ['both'], outputs: ['text_embeds'], attributes: { to: 1 } },
    ],
  };
}

/** How many tokens the session counted, from the direction of its answer. */
const counted = ([count, one]: Float32Array) => Math.round(count! / one!);

describe('openTextTower', () => {
  // “a dog” is [CLS] a dog; each word of these is one token.
  const texts = ['a dog', 'a cat and a dog', 'a dog'];

  test('runs each text at its own length', async () => {
    const tower = await openTextTower(tiny('own-length', countsTokens(['batch', 'tokens'])), folder);
    const { vectors, tokeniseMs, encodeMs } = await tower.embed(texts);
    expect(vectors.map(counted)).toEqual([3, 6, 3]);
    expect(tokeniseMs).toBeGreaterThan(0);
    expect(encodeMs).toBeGreaterThan(0);
    await tower.dispose();
    await tower.dispose();
  });

  test('pads where the file leaves no choice, one by one where it must', async () => {
    for (const batch of ['batch', 1]) {
      const tower = await openTextTower(tiny(`fixed-${batch}`, countsTokens([batch, 11])), folder);
      expect((await tower.embed(texts)).vectors.map(counted)).toEqual([11, 11, 11]);
      await tower.dispose();
    }
  });

  test('pads where the model was trained so', async () => {
    const entry = tiny('padded', countsTokens(['batch', 'tokens']), { padded: true, contextLength: 9 });
    const tower = await openTextTower(entry, folder);
    expect((await tower.embed(texts)).vectors.map(counted)).toEqual([9, 9, 9]);
    await tower.dispose();
  });

  test('gives an attention mask, without the padding, to sessions that list one', async () => {
    const tower = await openTextTower(tiny('mask', countsTokens(['batch', 11], true)), folder);
    expect((await tower.embed(texts)).vectors.map(counted)).toEqual([3, 6, 3]);
    await tower.dispose();
  });

  test('embeds nothing, and hundreds of texts', async () => {
    const tower = await openTextTower(tiny('many', countsTokens(['batch', 'tokens'])), folder);
    expect((await tower.embed([])).vectors).toEqual([]);
    const many = Array.from({ length: 200 }, (_, index) => 'dog '.repeat(1 + (index % 7)));
    const { vectors } = await tower.embed(many);
    expect(vectors.map(counted)).toEqual(many.map((_, index) => 2 + (index % 7)));
    await tower.dispose();
  });

  test('refuses answers of another size than the catalogue says', async () => {
    const tower = await openTextTower(tiny('dims', countsTokens(['batch', 'tokens']), {}, 3), folder);
    await expect(tower.embed(texts)).rejects.toThrow('not 2 × 3');
    await tower.dispose();
  });

  test('says which file is missing or of no use', async () => {
    const entry = tiny('broken', countsTokens(['batch', 'tokens']));
    const without = (text: Partial<TextTowerEntry>) => ({ ...entry, text: { ...entry.text, ...text } });
    await expect(openTextTower(without({ tokenizer: 'gone.json' }), folder)).rejects.toMatchObject({
      code: 'model.file-missing',
    });
    writeFileSync(join(folder, 'broken.json'), '{"version": ');
    await expect(openTextTower(without({ tokenizer: 'broken.json' }), folder)).rejects.toMatchObject({
      code: 'model.failed',
      message: expect.stringContaining('broken.json'),
    });
    await expect(openTextTower(without({ output: 'pooled' }), folder)).rejects.toMatchObject({
      code: 'model.failed',
    });
  });
});

describe('a text tower that answers with token states', () => {
  /** The state of a token is (its id, 1, 0). */
  const states: OnnxGraph = {
    inputs: [{ name: 'input_ids', type: 'int64', shape: ['batch', 6] }],
    outputs: [{ name: 'text_embeds', type: 'float32', shape: ['batch', 6, 3] }],
    constants: [
      { name: 'weight', shape: [1, 3], values: [1, 0, 0] },
      { name: 'bias', shape: [3], values: [0, 1, 0] },
      { name: 'axis', shape: [1], values: [2], type: 'int64' },
    ],
    nodes: [
      { operator: 'Cast', inputs: ['input_ids'], outputs: ['ids'], attributes: { to: 1 } },
      { operator: 'Unsqueeze', inputs: ['ids', 'axis'], outputs: ['column'] },
      { operator: 'MatMul', inputs: ['column', 'weight'], outputs: ['wide'] },
      { operator: 'Add', inputs: ['wide', 'bias'], outputs: ['text_embeds'] },
    ],
  };

  function dense(values: readonly number[], shape: readonly number[]): void {
    const header = JSON.stringify({ weight: { dtype: 'F32', shape, data_offsets: [0, values.length * 4] } });
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(header.length));
    const floats = Buffer.from(Float32Array.from(values).buffer);
    writeFileSync(join(folder, 'dense.safetensors'), Buffer.concat([length, Buffer.from(header), floats]));
  }

  const pooling = { kind: 'masked-mean-then-dense', dense: 'dense.safetensors' } as const;

  test('gets the mean of its own tokens, through the dense layer, at length 1', async () => {
    dense([0, 1, 0, 1, 0, 0], [2, 3]);
    const tower = await openTextTower(tiny('states', states, { pooling }), folder);
    const { vectors } = await tower.embed(['a photo of a cat', 'a cat']);
    // The second is [CLS] a cat, ids 2, 41 and 1348, then padding, which does not count.
    expect(vectors[1]![1]! / vectors[1]![0]!).toBeCloseTo((2 + 41 + 1348) / 3, 2);
    expect(Math.hypot(...vectors[1]!)).toBeCloseTo(1, 6);
    await tower.dispose();
  });

  test('is refused with a dense layer of another size', async () => {
    dense([0, 1, 0], [1, 3]);
    await expect(openTextTower(tiny('wrong-dense', states, { pooling }), folder)).rejects.toThrow(
      '1 dimensions instead of 2',
    );
  });
});

test('an ensemble is the mean of its prompts, and near what it is about', async () => {
  const tower = await openTextTower(starter, modelFolder(starter));
  const prompts = promptsFor('dog');
  const { vector } = await tower.embedEnsemble(prompts);
  const { vectors } = await tower.embed(prompts);
  expect(cosine(vector, meanOf(vectors))).toBeCloseTo(1, 6);
  const { vectors: others } = await tower.embed(['a puppy is running', 'a plate of pasta']);
  expect(cosine(vector, others[0]!)).toBeGreaterThan(cosine(vector, others[1]!));
  await expect(tower.embedEnsemble([])).rejects.toThrow(RangeError);
  await tower.dispose();
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { starter } from '../../../models/catalog/index.ts';
import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { toTensor } from '../../../models/clip/picture-tensor.ts';
import { testPictures } from '../../../models/clip/test-pictures.ts';
import { openImageTower } from '../../../models/runtime/image-tower.ts';
import { modelFolder, verifyModelFiles } from '../../../models/runtime/model-files.ts';
import { type OnnxGraph, tinyOnnx } from '../../fixtures/tiny-onnx.ts';

const cpu = { provider: 'cpu' };
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eidetic-image-tower-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The mean of each channel as a vector of three, and whatever the graph does to it. */
const channelMeans: OnnxGraph = {
  inputs: [{ name: 'pixel_values', type: 'float32', shape: ['batch', 3, 2, 2] }],
  outputs: [{ name: 'image_embeds', type: 'float32', shape: ['batch', 3] }],
  nodes: [
    {
      operator: 'ReduceMean',
      inputs: ['pixel_values'],
      outputs: ['image_embeds'],
      attributes: { axes: [2, 3], keepdims: 0 },
    },
  ],
};

function tiny(name: string, graph: OnnxGraph, image: Partial<ModelEntry['image']> = {}): ModelEntry {
  writeFileSync(join(folder, `${name}.onnx`), tinyOnnx(graph));
  return {
    ...starter,
    id: name,
    embeddingDims: 3,
    image: { ...starter.image, file: `${name}.onnx`, size: 2, ...image },
  };
}

/** Two pictures whose channels have the means 3, 0, 4 and 0, 5, 12. */
const twoPictures = Float32Array.from([
  ...[3, 3, 3, 3, 0, 0, 0, 0, 4, 4, 4, 4],
  ...[0, 0, 0, 0, 5, 5, 5, 5, 12, 12, 12, 12],
]);

describe('openImageTower', () => {
  test('gives one vector of length 1 for each picture', async () => {
    const tower = await openImageTower(tiny('plain', channelMeans), folder, cpu);
    const vectors = await tower.embed(twoPictures, 2);
    for (const [index, value] of [0.6, 0, 0.8, 0, 5 / 13, 12 / 13].entries()) {
      expect(vectors[index]).toBeCloseTo(value, 6);
    }
    await tower.dispose();
    await tower.dispose();
  });

  test('reads a batch that is a part of a larger array, and gives memory of its own', async () => {
    const tower = await openImageTower(tiny('view', channelMeans), folder, cpu);
    const larger = new Float32Array(5 + twoPictures.length);
    larger.set(twoPictures, 5);
    const first = await tower.embed(larger.subarray(5), 2);
    const kept = first.slice();
    await tower.embed(twoPictures.slice(12), 1);
    expect(first).toEqual(kept);
    expect(first.byteLength).toBe(first.buffer.byteLength);
    await tower.dispose();
  });

  test('refuses a tensor of another length', async () => {
    const tower = await openImageTower(tiny('length', channelMeans), folder, cpu);
    await expect(tower.embed(twoPictures, 1)).rejects.toThrow(RangeError);
    await expect(tower.embed(new Float32Array(), 0)).rejects.toThrow(RangeError);
    await tower.dispose();
  });

  test('refuses answers that are not finite, and answers of nothing', async () => {
    const tower = await openImageTower(tiny('finite', channelMeans), folder, cpu);
    await expect(tower.embed(new Float32Array(12).fill(Number.NaN), 1)).rejects.toThrow('not finite');
    await expect(tower.embed(new Float32Array(12), 1)).rejects.toThrow('no direction');
    await tower.dispose();
  });

  test('refuses answers of another size than the catalogue says', async () => {
    const entry = { ...tiny('size', channelMeans), embeddingDims: 4 };
    const tower = await openImageTower(entry, folder, cpu);
    await expect(tower.embed(twoPictures, 2)).rejects.toThrow('2 × 3, not 2 × 4');
    await tower.dispose();
  });

  test('says which tensor is missing, and which there are', async () => {
    const noInput = tiny('no-input', channelMeans, { input: 'pictures' });
    await expect(openImageTower(noInput, folder, cpu)).rejects.toMatchObject({
      code: 'model.failed',
      message: expect.stringContaining('no input “pictures” but pixel_values'),
    });
    const noOutput = tiny('no-output', channelMeans, { output: 'pooler_output' });
    await expect(openImageTower(noOutput, folder, cpu)).rejects.toThrow('no output “pooler_output”');
  });

  test('feeds the text inputs of a file that holds both towers', async () => {
    const both: OnnxGraph = {
      ...channelMeans,
      inputs: [
        ...channelMeans.inputs,
        { name: 'input_ids', type: 'int64', shape: ['texts', 'tokens'] },
        { name: 'attention_mask', type: 'int64', shape: ['texts', 'tokens'] },
      ],
      outputs: [...channelMeans.outputs, { name: 'text_embeds', type: 'int64', shape: ['texts', 'tokens'] }],
      nodes: [
        ...channelMeans.nodes,
        { operator: 'Add', inputs: ['input_ids', 'attention_mask'], outputs: ['text_embeds'] },
      ],
    };
    const companions = { input_ids: [1, 2], attention_mask: [1, 2], position_ids: [1, 2] };
    const tower = await openImageTower(tiny('both', both, { companions }), folder, cpu);
    expect((await tower.embed(twoPictures, 2))[0]).toBeCloseTo(0.6, 6);
    await tower.dispose();
  });

  test('tells a missing file from one that is no model', async () => {
    const gone = { ...starter, image: { ...starter.image, file: 'gone.onnx' } };
    await expect(openImageTower(gone, folder, cpu)).rejects.toMatchObject({ code: 'model.file-missing' });
    writeFileSync(join(folder, 'noise.onnx'), 'not a model');
    const noise = { ...starter, image: { ...starter.image, file: 'noise.onnx' } };
    await expect(openImageTower(noise, folder, cpu)).rejects.toMatchObject({ code: 'model.failed' });
  });
});

test('the starter’s embeddings do not depend on the batch', async () => {
  const tower = await openImageTower(starter, modelFolder(starter), cpu);
  const pictures = testPictures(starter.image.size);
  const length = 3 * starter.image.size ** 2;
  const batch = new Float32Array(pictures.length * length);
  for (const [index, { rgb }] of pictures.entries()) toTensor(rgb, starter.image, batch, index * length);
  const together = await tower.embed(batch, pictures.length);
  for (const index of pictures.keys()) {
    const alone = await tower.embed(batch.slice(index * length, (index + 1) * length), 1);
    for (const [at, value] of alone.entries()) expect(together[index * 256 + at]).toBeCloseTo(value, 5);
  }
  await tower.dispose();
});

describe('model files', () => {
  test('of the model that ships are there', () => {
    expect(() => modelFolder(starter)).not.toThrow();
  });

  test('are looked for in a folder of the model’s own, and missed by name', () => {
    const downloaded = { ...starter, origin: { repository: 'a/b', revision: 'c' } };
    expect(() => modelFolder(downloaded, folder)).toThrow(join(folder, starter.id, 'vision_model.onnx'));
  });

  test('that are cut off are not accepted', () => {
    writeFileSync(join(folder, 'cut.onnx'), 'half');
    const entry = { ...starter, files: [{ ...starter.files[0]!, path: 'cut.onnx' }] };
    expect(() => verifyModelFiles(entry, folder)).toThrow('4 bytes instead of');
  });
});

import { expect, it } from 'vitest';
import { starter } from '../../../models/catalog/starter.ts';
import { toTensor } from '../../../models/clip/picture-tensor.ts';
import { testPictures } from '../../../models/clip/test-pictures.ts';
import { openImageTower } from '../../../models/runtime/image-tower.ts';
import { openImageTowerInThread } from '../../../models/runtime/image-tower-in-thread.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';

const folder = modelFolder(starter);
const pictures = testPictures(starter.image.size).slice(0, 3);
const length = 3 * starter.image.size ** 2;
const tensor = new Float32Array(pictures.length * length);
pictures.forEach((picture, index) => {
  toTensor(picture.rgb, starter.image, tensor, index * length);
});

it('a tower on a thread of its own gives the same vectors, in the order it was asked', async () => {
  const direct = await openImageTower(starter, folder, { provider: 'cpu' });
  const threaded = await openImageTowerInThread(starter, folder, { provider: 'cpu' });
  const expected = await direct.embed(tensor, pictures.length);
  const [all, first] = await Promise.all([
    threaded.embed(tensor, pictures.length),
    threaded.embed(tensor.subarray(0, length), 1),
  ]);
  expect(all).toEqual(expected);
  for (const [index, value] of first.entries()) expect(value).toBeCloseTo(expected[index]!, 5);
  await Promise.all([direct.dispose(), threaded.dispose()]);
});

it('a batch that cannot be embedded is an error, and the next one is not', async () => {
  const tower = await openImageTowerInThread(starter, folder, { provider: 'cpu' });
  await expect(tower.embed(tensor, pictures.length + 1)).rejects.toThrow(/are needed/);
  expect(await tower.embed(tensor, pictures.length)).toHaveLength(pictures.length * starter.embeddingDims);
  await tower.dispose();
  await tower.dispose();
  await expect(tower.embed(tensor, pictures.length)).rejects.toThrow(/has ended/);
});

it('a model whose files are missing says so', async () => {
  const elsewhere = openImageTowerInThread(starter, '/nowhere', { provider: 'cpu' });
  await expect(elsewhere).rejects.toThrow(/missing/);
});

import { expect, test } from 'vitest';
import { findModel } from '../../models/catalog/index.ts';
import { toTensor } from '../../models/clip/picture-tensor.ts';
import { testPictures } from '../../models/clip/test-pictures.ts';

/** Means of R, G and B of the model input, worked out from the pictures' formulas by a few lines of Python. */
const goldenMeans = [
  ['eidetic-starter-1', 'gradient', [-0.003922, -0.003922, 0.003922]],
  ['eidetic-starter-1', 'disc', [-0.182325, 0.157155, -0.577407]],
  ['clip-vit-b-32', 'gradient', [0.067994, 0.160321, 0.333854]],
  ['clip-vit-b-32', 'disc', [-0.269794, 0.462341, -0.714083]],
] as const;

test.each(goldenMeans)('%s sees “%s” with the means %j', (id, name, means) => {
  const { image } = findModel(id)!;
  const { rgb } = testPictures(image.size).find((picture) => picture.name === name)!;
  const tensor = toTensor(rgb, image);
  const area = image.size ** 2;
  for (const [channel, mean] of means.entries()) {
    const values = tensor.subarray(channel * area, (channel + 1) * area);
    expect(values.reduce((sum, value) => sum + value, 0) / area).toBeCloseTo(mean, 6);
  }
});

import { describe, expect, test } from 'vitest';
import { clipVitB32 } from '../../../models/catalog/clip-vit-b-32.ts';
import { toTensor } from '../../../models/clip/picture-tensor.ts';

const tiny = { size: 2, mean: [0.5, 0.25, 0], std: [0.5, 0.25, 2] } as const;
const picture = Uint8Array.from([0, 0, 0, 255, 255, 255, 51, 102, 204, 255, 0, 51]);

describe('toTensor', () => {
  test('puts channels first, rows top to bottom', () => {
    const expected = [-1, 1, -0.6, 1, -1, 3, 0.6, -1, 0, 0.5, 0.4, 0.1];
    const tensor = toTensor(picture, tiny);
    for (const [index, value] of expected.entries()) expect(tensor[index]).toBeCloseTo(value, 6);
  });

  test('agrees with the formula for every byte of every channel', () => {
    const image = { ...clipVitB32.image, size: 16 };
    const bytes = Uint8Array.from({ length: 256 * 3 }, (_, index) => Math.floor(index / 3));
    const tensor = toTensor(bytes, image);
    for (let channel = 0; channel < 3; channel += 1) {
      for (let byte = 0; byte < 256; byte += 1) {
        const expected = (byte / 255 - image.mean[channel]!) / image.std[channel]!;
        expect(tensor[channel * 256 + byte]).toBeCloseTo(expected, 6);
      }
    }
  });

  test('writes into a batch and leaves the rest of it alone', () => {
    const batch = new Float32Array(3 * 12).fill(7);
    expect(toTensor(picture, tiny, batch, 12)).toBe(batch);
    expect(batch.slice(12, 24)).toEqual(toTensor(picture, tiny));
    expect([...batch.slice(0, 12), ...batch.slice(24)]).toEqual(new Array(24).fill(7));
  });

  test('reads a picture that lies inside a larger buffer', () => {
    const buffer = new Uint8Array(picture.length + 5);
    buffer.set(picture, 5);
    expect(toTensor(buffer.subarray(5), tiny)).toEqual(toTensor(picture, tiny));
  });

  test('refuses a picture of another size, and one that does not fit', () => {
    expect(() => toTensor(picture.subarray(3), tiny)).toThrow(RangeError);
    expect(() => toTensor(picture, tiny, new Float32Array(12), 1)).toThrow(RangeError);
    expect(() => toTensor(picture, tiny, new Float32Array(24), -1)).toThrow(RangeError);
  });
});

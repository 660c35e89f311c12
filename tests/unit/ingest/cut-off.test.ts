import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isCutOff } from '../../../main/library/ingest/decode/cut-off.ts';

const gradient = sharp(
  Buffer.from('<svg width="64" height="48"><circle cx="20" cy="20" r="15" fill="red"/></svg>'),
);
const jpeg = await gradient.clone().flatten({ background: '#fff' }).jpeg().toBuffer();
const png = await gradient.clone().png().toBuffer();
/** A header that holds a whole picture of its own, as cameras write it. */
const withThumbnail = (picture: Buffer) => {
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(jpeg.length + 2, 2);
  return Buffer.concat([picture.subarray(0, 2), segment, jpeg, picture.subarray(2)]);
};

describe('a file that ends too early', () => {
  test('is told by the mark that is missing at its end', () => {
    expect(isCutOff(jpeg, 'jpeg')).toBe(false);
    expect(isCutOff(jpeg.subarray(0, -40), 'jpeg')).toBe(true);
    expect(isCutOff(png, 'png')).toBe(false);
    expect(isCutOff(png.subarray(0, -40), 'png')).toBe(true);
  });

  test('is not mistaken for whole by the thumbnail in its header', () => {
    expect(isCutOff(withThumbnail(jpeg), 'jpeg')).toBe(false);
    expect(isCutOff(withThumbnail(jpeg).subarray(0, -40), 'jpeg')).toBe(true);
  });

  test('is not one that goes on after its picture, as phones’ moving photos do', () => {
    expect(isCutOff(Buffer.concat([jpeg, Buffer.alloc(5_000, 1)]), 'jpeg')).toBe(false);
  });

  test('is told of no other kind', () => {
    expect(isCutOff(jpeg.subarray(0, -40), 'webp')).toBe(false);
  });
});

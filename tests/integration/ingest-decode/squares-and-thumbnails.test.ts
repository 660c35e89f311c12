import sharp, { type Sharp } from 'sharp';
import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from 'thumbhash';
import { describe, expect, test } from 'vitest';
import { fitToSquare } from '../../../main/library/ingest/decode/fit-to-square.ts';
import { encodeThumbHash, encodeThumbnail } from '../../../main/library/ingest/decode/thumbnail.ts';
import { drawGradient, drawQuadrants, quadrantColours, sceneOf } from '../../fixtures/draw-picture.ts';
import { farthest, pixelAt, quadrantPixels } from '../../fixtures/pixel-at.ts';

const clockwise = Object.values(quadrantColours);

async function pixelsOf(picture: Sharp) {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

describe('fitToSquare', () => {
  const square = async (
    fit: 'stretch' | 'crop' | 'letterbox',
    kernel: 'bicubic' | 'lanczos3' = 'bicubic',
  ) => {
    const pixels = await pixelsOf(drawQuadrants({ width: 400, height: 200 }));
    const data = await fitToSquare(pixels, { size: 64, fit, kernel });
    expect(data).toHaveLength(64 * 64 * 3);
    return { data, width: 64, height: 64 };
  };

  test('stretch keeps all of the picture', async () => {
    expect(farthest(quadrantPixels(await square('stretch')), clockwise)).toBeLessThanOrEqual(2);
  });
  test('crop takes the centre square', async () => {
    const pixels = await pixelsOf(drawGradient({ width: 400, height: 200 }));
    const data = await fitToSquare(pixels, { size: 64, fit: 'crop', kernel: 'bicubic' });
    const [left, middle, right] = [0.01, 0.5, 0.99].map((across) => {
      return pixelAt({ data, width: 64, height: 64 }, across, 0.5)[0];
    });
    expect(Math.abs(left! - 64)).toBeLessThan(6);
    expect(Math.abs(middle! - 128)).toBeLessThan(6);
    expect(Math.abs(right! - 191)).toBeLessThan(6);
  });
  test('letterbox puts grey bars around it', async () => {
    const pixels = await square('letterbox');
    expect(pixelAt(pixels, 0.5, 0.1)).toEqual([128, 128, 128]);
    expect(pixelAt(pixels, 0.5, 0.95)).toEqual([128, 128, 128]);
    expect(farthest([pixelAt(pixels, 0.25, 0.4)], [clockwise[0]!])).toBeLessThanOrEqual(2);
  });
  test('stretch by lanczos3 is what the starter was trained on', async () => {
    const pixels = await pixelsOf(sceneOf(5, { width: 512, height: 384 }));
    const raw = { width: 512, height: 384, channels: 3 } as const;
    const reference = await sharp(pixels.data, { raw }).resize(128, 128, { fit: 'fill' }).raw().toBuffer();
    const data = await fitToSquare(pixels, { size: 128, fit: 'stretch', kernel: 'lanczos3' });
    expect(Buffer.from(data).equals(reference)).toBe(true);
  });
  test('the kernels differ', async () => {
    const pixels = await pixelsOf(sceneOf(5, { width: 512, height: 384 }));
    const of = (kernel: 'bicubic' | 'lanczos3') => fitToSquare(pixels, { size: 128, fit: 'stretch', kernel });
    expect(Buffer.from(await of('bicubic')).equals(Buffer.from(await of('lanczos3')))).toBe(false);
  });
});

describe('encodeThumbnail', () => {
  test.each([
    [512, 384, 512, 384],
    [100, 60, 100, 60],
    [756, 378, 512, 256],
    [2_048, 102, 512, 26],
  ])('%i × %i becomes %i × %i WebP', async (width, height, wantedWidth, wantedHeight) => {
    const webp = await encodeThumbnail(await pixelsOf(drawQuadrants({ width, height })));
    expect(await sharp(webp).metadata()).toMatchObject({
      format: 'webp',
      width: wantedWidth,
      height: wantedHeight,
    });
  });
});

describe('encodeThumbHash', () => {
  test('keeps the colour and the shape', async () => {
    const orange = { create: { width: 300, height: 150, channels: 3, background: '#ff8000' } } as const;
    const hash = await encodeThumbHash(await pixelsOf(sharp(orange)));
    const { r, g, b } = thumbHashToAverageRGBA(hash);
    expect([r, g, b].map((value) => Math.round(value * 10))).toEqual([10, 5, 0]);
    expect(thumbHashToApproximateAspectRatio(hash)).toBeGreaterThan(1.5);
  });
  test.each([
    [1, 1],
    [2_048, 1],
    [1, 700],
  ])('%i × %i has one too', async (width, height) => {
    const hash = await encodeThumbHash({ data: new Uint8Array(width * height * 3), width, height });
    expect(hash.length).toBeGreaterThan(4);
  });
});

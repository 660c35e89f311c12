import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../main/library/ingest/decode/decode-limits.ts';
import { decodePicture, disposeDecoders } from '../../../main/library/ingest/decode/decode-picture.ts';
import { convertToSrgb } from '../../../main/library/ingest/decode/icc-to-srgb.ts';
import type { PhotoKind } from '../../../main/library/ingest/description.ts';
import {
  drawGradient,
  drawQuadrants,
  drawScene,
  quadrantColours,
  withExif,
} from '../../fixtures/draw-picture.ts';
import { farthest, pixelAt, quadrantPixels } from '../../fixtures/pixel-at.ts';
import { tinyJxl } from '../../fixtures/tiny-jxl.ts';

const size = { width: 800, height: 600 };
const clockwise = Object.values(quadrantColours);
const decode = (bytes: Uint8Array, kind: PhotoKind, limits = defaultLimits) =>
  decodePicture({ path: '', bytes, kind }, { shortSideAtLeast: 128, limits });

afterAll(disposeDecoders);

describe('formats', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'tiff'] as const)('%s', async (kind) => {
    const { pixels, width, height } = await decode(await drawQuadrants(size).toFormat(kind).toBuffer(), kind);
    expect([width, height, pixels.width, pixels.height]).toEqual([800, 600, 512, 384]);
    expect(pixels.data).toHaveLength(512 * 384 * 3);
    expect(farthest(quadrantPixels(pixels), clockwise)).toBeLessThanOrEqual(6);
  });

  test('jxl', async () => {
    const { pixels, width, height } = await decode(tinyJxl, 'jxl');
    expect([width, height]).toEqual([24, 16]);
    expect(farthest(quadrantPixels(pixels), clockwise)).toBeLessThanOrEqual(1);
  });

  test('the first frame of an animation', async () => {
    const frames = [drawQuadrants({ width: 64, height: 48 }), drawGradient({ width: 64, height: 48 })];
    const raw = await Promise.all(frames.map((frame) => frame.png().toBuffer()));
    const gif = await sharp(raw, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { pixels, height } = await decode(gif, 'gif');
    expect(height).toBe(48);
    expect(farthest(quadrantPixels(pixels), clockwise)).toBeLessThanOrEqual(6);
  });
});

describe('orientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i is turned upright', async (orientation) => {
    const jpeg = await withExif(drawQuadrants(size), { orientation }).jpeg().toBuffer();
    const { pixels, width, height } = await decode(jpeg, 'jpeg');
    const { data, info } = await sharp(jpeg).autoOrient().raw().toBuffer({ resolveWithObject: true });
    expect([width, height]).toEqual([info.width, info.height]);
    const { width: rawWidth, height: rawHeight } = info;
    const expected = quadrantPixels({ data, width: rawWidth, height: rawHeight });
    expect(farthest(quadrantPixels(pixels), expected)).toBeLessThanOrEqual(3);
  });
});

describe('colours', () => {
  test('Display P3 becomes sRGB', async () => {
    const p3 = await drawQuadrants(size).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer();
    const stored = await sharp(p3, { ignoreIcc: true }).raw().toBuffer();
    expect(farthest([pixelAt({ data: stored, ...size }, 0.25, 0.25)], [clockwise[0]!])).toBeGreaterThan(15);
    expect(farthest(quadrantPixels((await decode(p3, 'jpeg')).pixels), clockwise)).toBeLessThanOrEqual(6);
  });

  test('a profile that came beside the pixels is applied too', async () => {
    const p3 = await drawQuadrants(size).withIccProfile('p3').png().toBuffer();
    const { icc } = await sharp(p3).metadata();
    const data = await sharp(p3, { ignoreIcc: true }).raw().toBuffer();
    const converted = await convertToSrgb({ data, ...size }, icc!);
    expect(farthest(quadrantPixels(converted), clockwise)).toBeLessThanOrEqual(3);
    const nonsense = await convertToSrgb({ data, ...size }, Buffer.from('no profile at all'));
    expect(Buffer.from(nonsense.data).equals(data)).toBe(true);
  });

  test('CMYK without a profile', async () => {
    const cmyk = await drawQuadrants(size).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
    const bare = await sharp(cmyk).metadata();
    expect(bare.space).toBe('cmyk');
    const [red, green, , blue] = quadrantPixels((await decode(cmyk, 'jpeg')).pixels);
    expect(red![0]).toBeGreaterThan(red![1]! + 80);
    expect(green![1]).toBeGreaterThan(green![0]! + 40);
    expect(blue![2]).toBeGreaterThan(blue![0]! + 40);
  });

  test('16 bits a channel', async () => {
    const wide = await drawQuadrants(size).toColourspace('rgb16').png().toBuffer();
    expect((await sharp(wide).metadata()).depth).toBe('ushort');
    expect(farthest(quadrantPixels((await decode(wide, 'png')).pixels), clockwise)).toBeLessThanOrEqual(3);
  });

  test('grey, and grey with alpha on white', async () => {
    const grey = await drawGradient(size).toColourspace('b-w').png().toBuffer();
    const [middle] = [pixelAt((await decode(grey, 'png')).pixels, 0.5, 0.5)];
    expect(new Set(middle).size).toBe(1);
    expect(Math.abs(middle[0] - 128)).toBeLessThan(8);
    const clear = { width: 2, height: 2, channels: 2 } as const;
    const png = await sharp(Buffer.from([0, 0, 0, 255, 0, 0, 0, 255]), { raw: clear })
      .png()
      .toBuffer();
    const { data } = (await decode(png, 'png')).pixels;
    expect([...data.subarray(0, 6)]).toEqual([255, 255, 255, 0, 0, 0]);
  });

  test('alpha lies on white', async () => {
    const clear = { create: { width: 40, height: 40, channels: 4, background: '#ff000000' } } as const;
    const { pixels } = await decode(await sharp(clear).png().toBuffer(), 'png');
    expect(pixelAt(pixels, 0.5, 0.5)).toEqual([255, 255, 255]);
  });
});

describe('damage', () => {
  test('a JPEG that lost its last third is still a picture', async () => {
    const whole = await drawScene(4, size);
    const cut = whole.subarray(0, Math.floor(whole.length * 0.67));
    const { pixels } = await decode(cut, 'jpeg');
    const reference = (await decode(whole, 'jpeg')).pixels;
    expect(farthest([pixelAt(pixels, 0.5, 0.1)], [pixelAt(reference, 0.5, 0.1)])).toBeLessThanOrEqual(3);
  });

  test('one that lost nearly everything is not', async () => {
    const whole = await drawScene(4, size);
    await expect(decode(whole.subarray(0, 700), 'jpeg')).rejects.toMatchObject({ code: 'file.damaged' });
  });

  test('a picture of one colour is whole, however empty', async () => {
    const plain = { create: { width: 900, height: 600, channels: 3, background: '#808080' } } as const;
    const { pixels } = await decode(await sharp(plain).jpeg().toBuffer(), 'jpeg');
    expect(pixelAt(pixels, 0.5, 0.5)).toEqual([128, 128, 128]);
  });

  test.each(['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif', 'heic', 'jxl', 'jp2'] as const)(
    'noise called %s is damaged',
    async (kind) => {
      const noise = Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 7_919) % 251));
      await expect(decode(noise, kind)).rejects.toMatchObject({ name: 'ReadError', code: 'file.damaged' });
    },
  );
});

describe('limits', () => {
  test('pixels are counted in the header', async () => {
    const png = await drawScene(1, size);
    await expect(decode(png, 'jpeg', { ...defaultLimits, maxPixels: 400_000 })).rejects.toMatchObject({
      code: 'file.too-many-pixels',
      details: { megapixels: 1, limit: 0 },
    });
  });

  test('a kind that is held in memory as a whole has its own limit', async () => {
    const webp = await drawQuadrants(size).webp().toBuffer();
    const limits = { ...defaultLimits, maxHeldPixels: 400_000 };
    await expect(decode(webp, 'webp', limits)).rejects.toMatchObject({ code: 'file.too-many-pixels' });
    const progressive = await drawQuadrants(size).jpeg({ progressive: true }).toBuffer();
    await expect(decode(progressive, 'jpeg', limits)).rejects.toMatchObject({ code: 'file.too-many-pixels' });
    const baseline = await drawQuadrants(size).jpeg().toBuffer();
    await expect(decode(baseline, 'jpeg', limits)).resolves.toMatchObject({ width: 800 });
  });

  test('JPEG XL too, and the thread works on afterwards', async () => {
    const limits = { ...defaultLimits, maxHeldPixels: 100 };
    await expect(decode(tinyJxl, 'jxl', limits)).rejects.toMatchObject({ code: 'file.too-many-pixels' });
    await expect(decode(tinyJxl, 'jxl')).resolves.toMatchObject({ width: 24 });
  });
});

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../main/library/ingest/decode/decode-limits.ts';
import { decodePicture, disposeDecoders } from '../../../main/library/ingest/decode/decode-picture.ts';
import { detectKind } from '../../../main/library/ingest/decode/picture-kind.ts';
import { ReadError } from '../../../main/library/ingest/read-error.ts';
import { farthest, pixelAt } from '../../fixtures/pixel-at.ts';
import { sharedFiles } from '../../fixtures/shared-testdata.ts';

const [formats, broken] = [sharedFiles('formats'), sharedFiles('broken')];

async function open(path: string) {
  const bytes = readFileSync(path);
  const detected = await detectKind(bytes);
  if (!detected || 'unsupported' in detected) return detected?.unsupported ?? 'no picture';
  const limits = { ...defaultLimits, timeoutMs: 20_000 };
  const source = { path, bytes, kind: detected.kind };
  return decodePicture(source, { shortSideAtLeast: 128, limits }).catch((error: unknown) => error);
}

afterAll(disposeDecoders);

describe.skipIf(formats.length === 0)('real files', () => {
  test.each(formats.map((path) => [basename(path), path]))('%s is a picture', async (_, path) => {
    expect(await open(path)).toMatchObject({ pixels: { data: expect.any(Uint8Array) } });
  });

  test('orientations 1 to 8 look the same', async () => {
    const paths = formats.filter((path) => basename(path).startsWith('orientation_'));
    const pictures = (await Promise.all(paths.map(open))) as Awaited<ReturnType<typeof decodePicture>>[];
    expect(pictures).toHaveLength(8);
    // Away from the number in the middle, which differs.
    const places = [0.1, 0.3, 0.7, 0.9].flatMap((x) => [0.15, 0.85].map((y) => [x, y] as const));
    const colours = pictures.map(({ pixels }) => {
      return places.map(([x, y]) => meanAround(pixels, x, y));
    });
    for (const own of colours) expect(farthest(own, colours[0]!)).toBeLessThan(12);
    expect(new Set(pictures.map(({ width, height }) => `${width} × ${height}`)).size).toBe(1);
  });
});

describe.skipIf(broken.length === 0)('broken files', () => {
  test.each(broken.map((path) => [basename(path), path]))('%s is a picture or a reason', async (_, path) => {
    const outcome = await open(path);
    if (typeof outcome === 'string') return;
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ReadError);
    else expect(outcome).toMatchObject({ pixels: { data: expect.any(Uint8Array) } });
  });

  test.each([
    ['65536-uint32-limit.png', 'file.too-many-pixels'],
    ['corrupt-header.jpg', 'file.damaged'],
    ['truncated.jpg', 'file.damaged'],
    ['truncated.png', 'file.damaged'],
    ['pillow_broken.png', 'file.damaged'],
    ['pillow_crash-86214e58da443d2b80820cff9677a38a33dcbbca.tif', 'file.damaged'],
    ['pillow_crash-0c7e0e8e11ce787078f00b5b0ca409a167f070e0.tif', 'file.damaged'],
  ])('%s is %s', async (name, code) => {
    const path = broken.find((each) => basename(each) === name)!;
    expect(await open(path)).toMatchObject({ code });
  });
});

/** A small area's mean, so that a pixel's shift between two JPEGs does not count. */
function meanAround(pixels: Parameters<typeof pixelAt>[0], across: number, down: number): number[] {
  const sums = [0, 0, 0];
  for (let dx = -4; dx <= 4; dx++) {
    for (let dy = -4; dy <= 4; dy++) {
      const colour = pixelAt(pixels, across + dx * 0.01, down + dy * 0.01);
      colour.forEach((value, channel) => {
        sums[channel]! += value / 81;
      });
    }
  }
  return sums;
}

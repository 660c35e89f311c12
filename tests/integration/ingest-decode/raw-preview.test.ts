import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../../main/library/ingest/decode/decode-limits.ts';
import { decodePicture, disposeDecoders } from '../../../main/library/ingest/decode/decode-picture.ts';
import type { PhotoKind } from '../../../main/library/ingest/description.ts';
import { drawQuadrants, quadrantColours } from '../../fixtures/draw-picture.ts';
import { buildRaw } from '../../fixtures/draw-raw.ts';
import { farthest, quadrantPixels } from '../../fixtures/pixel-at.ts';

const { topLeft, topRight, bottomRight, bottomLeft } = quadrantColours;
let folder = '';
let preview: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'eidetic-raw-'));
  preview = await drawQuadrants({ width: 640, height: 480 }).jpeg({ quality: 92 }).toBuffer();
});
afterAll(async () => {
  await disposeDecoders();
  await rm(folder, { recursive: true, force: true });
});

async function decode(bytes: Buffer, kind: PhotoKind, path = join(folder, `photo.${kind}`)) {
  if (path.startsWith(folder)) await writeFile(path, bytes);
  return decodePicture({ path, bytes, kind }, { shortSideAtLeast: 128, limits: defaultLimits });
}

describe('RAW by its preview', () => {
  test.each(['nef', 'dng', 'arw'] as const)('%s, of the size of the sensor', async (kind) => {
    const raw = buildRaw({ kind, preview, rawSize: { width: 6_400, height: 4_800 } });
    const { pixels, width, height } = await decode(raw, kind);
    expect([width, height, pixels.width, pixels.height]).toEqual([6_400, 4_800, 512, 384]);
    expect(
      farthest(quadrantPixels(pixels), [topLeft, topRight, bottomRight, bottomLeft]),
    ).toBeLessThanOrEqual(6);
  });

  test('turned by the orientation of the RAW, not of the preview', async () => {
    const misleading = await drawQuadrants({ width: 640, height: 480 })
      .withMetadata({ orientation: 3 })
      .jpeg()
      .toBuffer();
    const raw = buildRaw({
      kind: 'nef',
      preview: misleading,
      orientation: 6,
      rawSize: { width: 6_400, height: 4_800 },
    });
    const { pixels, width, height } = await decode(raw, 'nef');
    expect([width, height, pixels.width, pixels.height]).toEqual([4_800, 6_400, 384, 512]);
    expect(
      farthest(quadrantPixels(pixels), [bottomLeft, topLeft, topRight, bottomRight]),
    ).toBeLessThanOrEqual(6);
  });

  test('a sensor of another shape does not tell the size', async () => {
    const raw = buildRaw({ kind: 'dng', preview, rawSize: { width: 9_000, height: 3_000 } });
    expect(await decode(raw, 'dng')).toMatchObject({ width: 640, height: 480 });
  });

  test('bytes that are no file here are read all the same, and leave nothing behind', async () => {
    const raw = buildRaw({ kind: 'dng', preview });
    await expect(decode(raw, 'dng', 'query.dng')).resolves.toMatchObject({ width: 640 });
    expect((await readdir(tmpdir())).filter((name) => /^eidetic-[0-9a-f]{8}-/.test(name))).toEqual([]);
  });

  test('without a preview there is a reason', async () => {
    await expect(decode(buildRaw({ kind: 'nef' }), 'nef')).rejects.toMatchObject({ code: 'file.no-preview' });
  });

  test('a preview that is broken is damaged', async () => {
    const raw = buildRaw({ kind: 'nef', preview: Buffer.concat([preview.subarray(0, 300)]) });
    await expect(decode(raw, 'nef')).rejects.toMatchObject({ code: 'file.damaged' });
  });
});

import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { sceneOf } from '../fixtures/draw-picture.ts';

const size = { width: 4_000, height: 3_000 };

/**
 * 12-megapixel JPEGs that compress like photographs (scenes with grain, some 3 MB each), each different. Drawn
 * once and kept in `.bench/`, since drawing 400 of them takes minutes.
 */
export async function bigPhotos(count: number): Promise<string> {
  const folder = resolve(import.meta.dirname, `../../.bench/photos-${count}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.new`;
  mkdirSync(draft, { recursive: true });
  const grain = await sharp({
    create: {
      ...size,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 22 },
    },
  })
    .blur(0.6)
    .png({ compressionLevel: 1 })
    .toBuffer();
  const done = readdirSync(draft).length;
  for (let index = done; index < count; index++) {
    const scene = await sceneOf(index + 1, size)
      .png({ compressionLevel: 1 })
      .toBuffer();
    const photo = await sharp(scene)
      .composite([{ input: grain, blend: 'soft-light' }])
      .jpeg({ quality: 88 })
      .toBuffer();
    writeFileSync(join(draft, `photo-${String(index).padStart(4, '0')}.jpg`), photo);
  }
  renameSync(draft, folder);
  return folder;
}

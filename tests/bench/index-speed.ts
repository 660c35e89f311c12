import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { libraryPlace, openLibrary } from '../../main/library/index.ts';
import type { InstalledModel } from '../../main/library/model-in-use.ts';
import { type ImageTower, openImageTower } from '../../models/runtime/image-tower.ts';
import { openImageTowerInThread } from '../../models/runtime/image-tower-in-thread.ts';
import { drawPhotos } from '../fixtures/photo-folder.ts';

const batchSize = 16;

/** Photos per second of a whole `index` run over a folder, in a library that has read some photos before. */
export async function indexRate(folder: string, model: InstalledModel): Promise<number> {
  const bench = mkdtempSync(join(tmpdir(), 'eidetic-bench-'));
  const place = libraryPlace({ folder: join(bench, 'library') });
  const library = await openLibrary({ place, mode: 'write', command: 'a measurement', model });
  try {
    // What is done once in a library's life, such as embedding the generic captions, is done with these.
    await drawPhotos(join(bench, 'first photos'), batchSize);
    await library.call('roots.add', { path: join(bench, 'first photos') });
    await library.call('index.run', {});
    await library.call('roots.add', { path: folder });
    const { added, failed, photosPerSecond } = await library.call('index.run', {});
    if (failed > 0) throw new Error(`${failed} of ${added + failed} photos could not be read`);
    return photosPerSecond;
  } finally {
    await library.dispose();
    rmSync(bench, { recursive: true, force: true });
  }
}

/** Photos per second of the image tower alone, fed with full batches that are ready in memory. */
export async function towerRate({ entry, folder }: InstalledModel, photos: number): Promise<number> {
  const tower = await openImageTower(entry, folder, { provider: 'cpu', threads: availableParallelism() });
  try {
    await embedMany(tower, entry.image.size, batchSize);
    return await rateOf(photos, () => embedMany(tower, entry.image.size, photos));
  } finally {
    await tower.dispose();
  }
}

/** Photos per second of sharp alone, decoding every pixel of every file, as many at a time as there are cores. */
export function bareDecodeRate(folder: string): Promise<number> {
  return decodeRate(folder, (path) => sharp(path).raw().toBuffer());
}

/** The same with shrink-on-load to the size of a thumbnail: the least that any indexer must do. */
export function shrunkDecodeRate(folder: string): Promise<number> {
  return decodeRate(folder, (path) => sharp(path).resize(512, 512, { fit: 'inside' }).raw().toBuffer());
}

/**
 * Photos per second when tower and sharp do nothing but their share for every photo, side by side on the same
 * cores, and neither waits for the other: what is left for an indexer where there is no GPU.
 */
export async function towerBesideDecodingRate(folder: string, { entry, folder: modelFiles }: InstalledModel) {
  const photos = readdirSync(folder).length;
  const tower = await openImageTowerInThread(entry, modelFiles, {
    provider: 'cpu',
    threads: availableParallelism(),
  });
  try {
    await embedMany(tower, entry.image.size, batchSize);
    return await rateOf(photos, () =>
      Promise.all([shrunkDecodeRate(folder), embedMany(tower, entry.image.size, photos)]),
    );
  } finally {
    await tower.dispose();
  }
}

async function embedMany(tower: ImageTower, size: number, photos: number): Promise<void> {
  const tensor = new Float32Array(batchSize * 3 * size ** 2).fill(0.5);
  for (let done = 0; done < photos; done += batchSize) await tower.embed(tensor, batchSize);
}

function decodeRate(folder: string, decode: (path: string) => Promise<Buffer>): Promise<number> {
  sharp.concurrency(1);
  sharp.cache(false);
  const waiting = readdirSync(folder).map((name) => join(folder, name));
  const work = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await decode(path);
  };
  return rateOf(waiting.length, () => Promise.all(Array.from({ length: availableParallelism() }, work)));
}

async function rateOf(photos: number, work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (photos * 1_000) / (performance.now() - startedAt);
}

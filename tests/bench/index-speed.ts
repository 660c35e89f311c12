import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { libraryPlace, openLibrary } from '../../main/library/index.ts';
import type { InstalledModel } from '../../main/library/model-in-use.ts';
import { openImageTower } from '../../models/runtime/image-tower.ts';

const batchSize = 16;

/** Photos per second of a whole `index` run over a folder, in a library that knows its provider already. */
export async function indexRate(folder: string, model: InstalledModel): Promise<number> {
  const place = libraryPlace({ folder: mkdtempSync(join(tmpdir(), 'eidetic-bench-')) });
  const library = await openLibrary({ place, mode: 'write', command: 'a measurement', model });
  try {
    await library.call('roots.add', { path: folder });
    const { added, failed, photosPerSecond } = await library.call('index.run', {});
    if (failed > 0) throw new Error(`${failed} of ${added + failed} photos could not be read`);
    return photosPerSecond;
  } finally {
    await library.dispose();
    rmSync(place.folder, { recursive: true, force: true });
  }
}

/** Photos per second of the image tower alone, fed with full batches that are ready in memory. */
export async function towerRate({ entry, folder }: InstalledModel, photos: number): Promise<number> {
  const tower = await openImageTower(entry, folder, { provider: 'cpu', threads: availableParallelism() });
  try {
    const tensor = new Float32Array(batchSize * 3 * entry.image.size ** 2).fill(0.5);
    await tower.embed(tensor, batchSize);
    const batches = Math.ceil(photos / batchSize);
    const startedAt = performance.now();
    for (let batch = 0; batch < batches; batch++) await tower.embed(tensor, batchSize);
    return (batches * batchSize * 1_000) / (performance.now() - startedAt);
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

async function decodeRate(folder: string, decode: (path: string) => Promise<Buffer>): Promise<number> {
  sharp.concurrency(1);
  sharp.cache(false);
  const names = readdirSync(folder);
  const waiting = names.map((name) => join(folder, name));
  const startedAt = performance.now();
  const work = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await decode(path);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return (names.length * 1_000) / (performance.now() - startedAt);
}

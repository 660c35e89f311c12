import { availableParallelism } from 'node:os';
import { openImageTower } from '../../../models/runtime/image-tower.ts';
import type { Measurement } from '../../../preload/contract/index.ts';
import type { OpenLibrary } from '../library-parts.ts';
import { loadSharp } from './load-sharp.ts';

const rounds = 5;

/** Measures this computer: opening pictures, understanding them, understanding a text, searching. */
export async function measureThisComputer(library: OpenLibrary): Promise<Measurement[]> {
  const results = [await measureDecoding(), await measureImageTower(library), await measureText(library)];
  const stored = await library.vectors.count();
  if (stored > 0) results.push(await measureSearch(library, stored));
  return results;
}

async function measureDecoding(): Promise<Measurement> {
  const sharp = await loadSharp();
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const create = { width: 4_000, height: 3_000, channels: 3 as const, background: '#808080', noise };
  const jpeg = await sharp({ create }).blur(3).jpeg({ quality: 85 }).toBuffer();
  const decode = () =>
    sharp(jpeg, { sequentialRead: true }).resize(512, 512, { fit: 'inside' }).raw().toBuffer();
  await decode();
  const count = rounds * availableParallelism();
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: count }, decode));
  return {
    name: 'Opening photos',
    value: perSecond(count, startedAt),
    unit: 'photos/s',
    detail: '12-megapixel JPEG files to 512 pixels, all cores',
  };
}

async function measureImageTower({ model }: OpenLibrary): Promise<Measurement> {
  const { entry, folder } = model.installed;
  const { provider, batchSize } = model.rememberedProvider();
  const tower = await openImageTower(entry, folder, { provider });
  try {
    const batch = batchSize ?? 16;
    const tensor = new Float32Array(batch * 3 * entry.image.size ** 2);
    await tower.embed(tensor, batch);
    const startedAt = performance.now();
    for (let round = 0; round < rounds; round += 1) await tower.embed(tensor, batch);
    return {
      name: 'Understanding photos',
      value: perSecond(batch * rounds, startedAt),
      unit: 'photos/s',
      detail: `${entry.name} on ${provider}, ${batch} at a time`,
    };
  } finally {
    await tower.dispose();
  }
}

async function measureText({ textTower }: OpenLibrary): Promise<Measurement> {
  const tower = await textTower();
  const text = 'grandma blowing out birthday candles';
  await tower.embed([text]);
  const startedAt = performance.now();
  for (let round = 0; round < rounds; round += 1) await tower.embed([text]);
  return {
    name: 'Understanding a search',
    value: round((performance.now() - startedAt) / rounds),
    unit: 'ms',
    detail: `“${text}”`,
  };
}

async function measureSearch({ textTower, vectors }: OpenLibrary, stored: number): Promise<Measurement> {
  const { vectors: query } = await (await textTower()).embed(['a dog in the snow']);
  const vector = query[0] ?? new Float32Array();
  await vectors.nearest(vector, 100);
  const startedAt = performance.now();
  for (let round = 0; round < rounds; round += 1) await vectors.nearest(vector, 100);
  return {
    name: 'Finding the nearest 100',
    value: round((performance.now() - startedAt) / rounds),
    unit: 'ms',
    detail: `among the ${stored} photos of this library`,
  };
}

function perSecond(count: number, startedAt: number): number {
  return round((count * 1_000) / (performance.now() - startedAt));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

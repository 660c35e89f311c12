import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type VectorRow, VectorStore } from '../../../main/library/vectors/vector-store.ts';
import { randomFrom } from '../../fixtures/random.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const identity = { modelId: 'test', preprocessingVersion: 1, precision: 'fp32', dims: 8 };

async function open(folder: string, readOnly = false): Promise<VectorStore> {
  const store = await VectorStore.open(folder, identity, { readOnly });
  onTestFinished(() => store.close());
  return store;
}

function rows(count: number, seed = 1, dims = identity.dims): VectorRow[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const values = Array.from({ length: dims }, () => random() - 0.5);
    const length = Math.hypot(...values);
    const photo = Array.from({ length: 8 }, () =>
      Math.floor(random() * 2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join('');
    const vector = Float32Array.from(values, (value) => value / length);
    return { photo, vector, hubMean: random(), hubStd: random() };
  });
}

const cosine = (left: Float32Array, right: Float32Array) =>
  left.reduce((sum, value, index) => sum + value * right[index]!, 0);
const nearestOf = (all: VectorRow[], query: Float32Array, limit: number) =>
  [...all].sort((a, b) => cosine(b.vector, query) - cosine(a.vector, query)).slice(0, limit);

describe('a vector store', () => {
  it('gives back what was appended, by photo', async () => {
    const store = await open(temporaryFolder());
    const all = rows(5);
    await store.append(all.slice(0, 3));
    await store.append(all.slice(3));
    expect(await store.count()).toBe(5);
    expect(await store.photos()).toEqual(new Set(all.map(({ photo }) => photo)));
    const fetched = await store.fetch([all[4]!.photo, all[0]!.photo, 'f'.repeat(64)]);
    expect(fetched.size).toBe(2);
    const { photo, vector, hubMean, hubStd } = all[4]!;
    expect(fetched.get(photo)?.vector).toEqual(vector);
    expect(fetched.get(photo)?.hubMean).toBeCloseTo(hubMean, 6);
    expect(fetched.get(photo)?.hubStd).toBeCloseTo(hubStd, 6);
  });

  it('fetches more photos than fit into one question', async () => {
    const store = await open(temporaryFolder());
    const all = rows(2_500);
    await store.append(all);
    expect((await store.fetch(all.map(({ photo }) => photo))).size).toBe(2_500);
  });

  it('finds the nearest, with their cosines and hub statistics, nearest first', async () => {
    const store = await open(temporaryFolder());
    const all = rows(200);
    await store.append(all);
    const query = rows(1, 2)[0]!.vector;
    const expected = nearestOf(all, query, 10);
    const found = await store.nearest(query, 10);
    expect(found.map(({ photo }) => photo)).toEqual(expected.map(({ photo }) => photo));
    found.forEach((neighbour, index) => {
      expect(neighbour.cosine).toBeCloseTo(cosine(expected[index]!.vector, query), 5);
      expect(neighbour.hubMean).toBeCloseTo(expected[index]!.hubMean, 5);
      expect(neighbour.hubStd).toBeCloseTo(expected[index]!.hubStd, 5);
    });
  });

  it('forgets what was removed, and minds nothing it never had', async () => {
    const store = await open(temporaryFolder());
    const all = rows(4);
    await store.append(all);
    await store.remove([all[1]!.photo, 'f'.repeat(64)]);
    expect(await store.photos()).toEqual(new Set([0, 2, 3].map((index) => all[index]!.photo)));
    expect((await store.nearest(all[1]!.vector, 10)).map(({ photo }) => photo)).not.toContain(all[1]!.photo);
  });

  it('keeps everything from one opening to the next', async () => {
    const folder = temporaryFolder();
    const first = await VectorStore.open(folder, identity, { readOnly: false });
    await first.append(rows(3));
    await first.close();
    await first.close();
    const second = await open(folder);
    expect(await second.count()).toBe(3);
    expect(second.setAside).toBeNull();
    expect(await second.sizeBytes()).toBeGreaterThan(0);
  });

  it('refuses vectors of another model and writes by a reader', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await expect(store.append(rows(1, 1, 9))).rejects.toThrow(RangeError);
    expect(await store.count()).toBe(0);
    await expect((await open(folder, true)).append(rows(1))).rejects.toThrow('opened for reading');
  });

  it('keeps models apart', async () => {
    const folder = temporaryFolder();
    await (await open(folder)).append(rows(3));
    const other = await VectorStore.open(
      folder,
      { ...identity, preprocessingVersion: 2 },
      { readOnly: false },
    );
    onTestFinished(() => other.close());
    expect(await other.count()).toBe(0);
  });

  it('draws the same fair sample each time', async () => {
    const store = await open(temporaryFolder());
    const all = rows(2_000);
    await store.append(all);
    const sample = await store.sample(200);
    expect(sample.length).toBeGreaterThan(120);
    expect(sample.length).toBeLessThan(300);
    expect(await store.sample(200)).toEqual(sample);
    expect(await store.sample(5_000)).toHaveLength(2_000);
  });
});

describe('a reader beside the writer', () => {
  it('sees a table that is made after it opened, and every append and removal', async () => {
    const folder = temporaryFolder();
    const reader = await open(folder, true);
    expect(await reader.count()).toBe(0);
    expect(await reader.nearest(rows(1)[0]!.vector, 5)).toEqual([]);
    const writer = await open(folder);
    const all = rows(5);
    await writer.append(all.slice(0, 3));
    expect(await reader.count()).toBe(3);
    await writer.append(all.slice(3));
    expect(await reader.photos()).toEqual(await writer.photos());
    await writer.remove([all[0]!.photo]);
    expect(await reader.nearest(all[0]!.vector, 10)).toHaveLength(4);
  });

  it('follows when the table is begun anew', async () => {
    const folder = temporaryFolder();
    const writer = await VectorStore.open(folder, identity, { readOnly: false });
    await writer.append(rows(3));
    await writer.close();
    const reader = await open(folder, true);
    expect(await reader.count()).toBe(3);
    rmSync(join(folder, `${writer.tableName}.lance`, 'data'), { recursive: true });
    const repaired = await open(folder);
    await repaired.append(rows(2, 2));
    expect(await reader.photos()).toEqual(await repaired.photos());
  });
});

describe('a damaged table', () => {
  const damages: [string, (table: string) => void][] = [
    ['data files are gone', (table) => rmSync(join(table, 'data'), { recursive: true })],
    ['one data file is gone', (table) => rmSync(join(table, 'data', readdirSync(join(table, 'data'))[0]!))],
    [
      'a data file is cut off',
      (table) => truncateSync(join(table, 'data', readdirSync(join(table, 'data'))[0]!), 100),
    ],
    ['versions are gone', (table) => rmSync(join(table, '_versions'), { recursive: true })],
    [
      'a version is nonsense',
      (table) => {
        for (const name of readdirSync(join(table, '_versions')))
          writeFileSync(join(table, '_versions', name), 'x');
      },
    ],
  ];

  it.each(damages)('is set aside and begun anew when %s', async (_, damage) => {
    const folder = temporaryFolder();
    const before = await VectorStore.open(folder, identity, { readOnly: false });
    const all = rows(6);
    await before.append(all.slice(0, 3));
    await before.append(all.slice(3));
    await before.close();
    damage(join(folder, `${before.tableName}.lance`));
    expect(await (await open(folder, true)).count()).toBe(0);
    const after = await open(folder);
    expect(after.setAside).toContain('.damaged-');
    expect(await after.count()).toBe(0);
    await after.append(all);
    expect(await after.photos()).toEqual(new Set(all.map(({ photo }) => photo)));
    expect(readdirSync(folder).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  it('of other dimensions is set aside as well', async () => {
    const folder = temporaryFolder();
    await (await open(folder)).append(rows(2));
    const wider = await VectorStore.open(folder, { ...identity, dims: 9 }, { readOnly: false });
    onTestFinished(() => wider.close());
    expect(wider.setAside).not.toBeNull();
    expect(await wider.count()).toBe(0);
  });
});

describe('a large table', () => {
  it('gets an index that finds what a scan finds, and newcomers too', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    const all = rows(12_000);
    for (let start = 0; start < all.length; start += 3_000)
      await store.append(all.slice(start, start + 3_000));
    await store.maintain();
    expect(readdirSync(join(folder, `${store.tableName}.lance`, '_indices')).length).toBeGreaterThan(0);
    const plan = join(folder, `${store.tableName}.probes.json`);
    expect(readdirSync(folder)).toContain(`${store.tableName}.probes.json`);
    const newcomers = rows(50, 3);
    await store.append(newcomers);
    let found = 0;
    const queries = [...rows(10, 4), ...newcomers.slice(0, 10)];
    for (const { vector } of queries) {
      const truth = new Set(nearestOf([...all, ...newcomers], vector, 100).map(({ photo }) => photo));
      for (const { photo } of await store.nearest(vector, 100)) if (truth.has(photo)) found += 1;
    }
    expect(found / (queries.length * 100)).toBeGreaterThanOrEqual(0.99);
    for (const { photo, vector } of newcomers) expect((await store.nearest(vector, 1))[0]?.photo).toBe(photo);
    expect(await store.nearest(rows(1, 5)[0]!.vector, 12_050)).toHaveLength(12_050);
    expect((await store.fetch(all.slice(0, 2_000).map(({ photo }) => photo))).size).toBe(2_000);

    // Without its plan all partitions are looked into.
    rmSync(plan);
    expect(await store.nearest(rows(1, 6)[0]!.vector, 100)).toHaveLength(100);

    // Without its files a scan answers, and upkeep builds the index again.
    for (const name of readdirSync(join(folder, `${store.tableName}.lance`, '_indices'))) {
      rmSync(join(folder, `${store.tableName}.lance`, '_indices', name), { recursive: true });
    }
    const reopened = await VectorStore.open(folder, identity, { readOnly: false });
    onTestFinished(() => reopened.close());
    const query = rows(1, 7)[0]!.vector;
    const truth = nearestOf([...all, ...newcomers], query, 20).map(({ photo }) => photo);
    expect((await reopened.nearest(query, 20)).map(({ photo }) => photo)).toEqual(truth);
    await reopened.maintain();
    expect((await reopened.nearest(query, 20)).map(({ photo }) => photo)).toEqual(truth);
    expect(readdirSync(folder)).toContain(`${store.tableName}.probes.json`);
  });

  it('is tidied up while it is written to, and upkeep ends when it is told to', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    const all = rows(70);
    for (const row of all) await store.append([row]);
    expect(readdirSync(join(folder, `${store.tableName}.lance`, 'data')).length).toBeLessThan(140);
    expect(await store.photos()).toEqual(new Set(all.map(({ photo }) => photo)));
    const large = rows(11_000, 2);
    await store.append(large);
    await expect(store.maintain(AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    expect(await store.count()).toBe(11_070);
  });
});

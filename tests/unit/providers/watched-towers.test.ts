import { describe, expect, test } from 'vitest';
import { type EmbeddedBatch, EmbeddingBatcher } from '../../../main/library/ingest/embedding-batcher.ts';
import { mayBeDriver } from '../../../main/library/ingest/provider-trouble.ts';
import { openReaderTowers } from '../../../main/library/ingest/reader-towers.ts';
import { starter } from '../../../models/catalog/starter.ts';
import type { ImageTower } from '../../../models/runtime/image-tower.ts';
import { spotCheck } from '../../../models/runtime/spot-check.ts';
import {
  batchLimitSeconds,
  type EverySecond,
  TowerHangs,
  timedTower,
} from '../../../models/runtime/timed-tower.ts';

const entry = { ...starter, embeddingDims: 2, image: { ...starter.image, size: 2 } };
const picture = (shade: number) => new Uint8Array(12).fill(shade);

/** A clock whose seconds pass when the test says so. */
function testClock() {
  const acts = new Set<() => void>();
  const everySecond: EverySecond = (act) => {
    acts.add(act);
    return () => acts.delete(act);
  };
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) for (const act of [...acts]) act();
  };
  return { everySecond, pass, acts };
}

const hanging: ImageTower = { embed: () => new Promise(() => {}), dispose: async () => {} };
/** Vectors of length 1 that depend on the picture; `turned` gives others. */
function towerOf(turned = 0): ImageTower {
  return {
    async embed(tensor, count) {
      return Float32Array.from({ length: 2 * count }, (_, index) => {
        const angle = tensor[Math.floor(index / 2) * 12]! + turned;
        return index % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
      });
    },
    dispose: async () => {},
  };
}

describe('timedTower', () => {
  test('gives up on a tower that does not answer, the first batch later than others', async () => {
    const { everySecond, pass, acts } = testClock();
    let inner = hanging;
    const tower = timedTower(
      { embed: (tensor, count) => inner.embed(tensor, count), dispose: async () => {} },
      { limitSeconds: 30, firstBatchSeconds: 60, everySecond },
    );
    const first = tower.embed(new Float32Array(12), 1);
    let isOver = false;
    const ended = first.catch((error: unknown) => {
      isOver = true;
      return error;
    });
    pass(89);
    await Promise.resolve();
    expect(isOver).toBe(false);
    pass(1);
    expect(await ended).toBeInstanceOf(TowerHangs);
    inner = towerOf();
    await tower.embed(new Float32Array(12), 1);
    inner = hanging;
    const later = tower.embed(new Float32Array(12), 1);
    pass(30);
    await expect(later).rejects.toThrow('within 30 seconds');
    expect(acts.size).toBe(0);
  });

  test('allows a batch thirty times what was measured, and never less than half a minute', () => {
    expect(batchLimitSeconds(16, 1_000)).toBe(30);
    expect(batchLimitSeconds(16, 8)).toBe(60);
    expect(batchLimitSeconds(32, 0.1)).toBe(600);
    expect(batchLimitSeconds(16, null)).toBe(120);
  });
});

/** A batcher over a tower that is checked against another. */
function checkedBatcher(tower: ImageTower, photosToACheck: number) {
  const batches: EmbeddedBatch[] = [];
  const failures: { hashes: string[]; problem: string }[] = [];
  let checks = 0;
  const check = spotCheck(async () => {
    const cpu = towerOf();
    return {
      embed: (tensor: Float32Array, count: number) => {
        checks += 1;
        return cpu.embed(tensor, count);
      },
    };
  }, 0.998);
  const batcher = new EmbeddingBatcher({
    entry,
    tower,
    check,
    photosToACheck,
    batchSize: 4,
    onBatch: (batch) => batches.push(batch),
    onFailure: (failure) => failures.push(failure),
  });
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const embedded = () => batches.flatMap(({ hashes }) => hashes);
  return { batcher, batches, failures, settle, embedded, checks: () => checks };
}

describe('the spot check', () => {
  test('holds vectors back until one of them was found right', async () => {
    const { batcher, embedded, failures, settle, checks } = checkedBatcher(towerOf(), 10);
    for (let index = 0; index < 9; index += 1) await batcher.push(`${index}`, picture(index));
    await settle();
    expect([embedded().length, checks()]).toEqual([0, 0]);
    batcher.settle();
    await settle();
    expect([embedded().length, checks()]).toEqual([9, 1]);
    for (let index = 0; index < 40; index += 1) await batcher.push(`more ${index}`, picture(index));
    batcher.settle();
    await settle();
    expect(embedded()).toHaveLength(49);
    expect(failures).toEqual([]);
    // One in ten or fewer: batches are not cut for it.
    expect(checks()).toBeLessThanOrEqual(1 + 4 + 1);
  });

  test('gives none of the vectors out when the last is wrong, and none after it', async () => {
    let turned = 0;
    const going: ImageTower = {
      embed: (tensor, count) => towerOf(turned).embed(tensor, count),
      dispose: async () => {},
    };
    const { batcher, embedded, failures, settle } = checkedBatcher(going, 4);
    for (let index = 0; index < 8; index += 1) await batcher.push(`right ${index}`, picture(index));
    batcher.settle();
    await settle();
    turned = 1;
    for (let index = 0; index < 12; index += 1) await batcher.push(`wrong ${index}`, picture(index));
    batcher.settle();
    await settle();
    expect(embedded().every((hash) => hash.startsWith('right'))).toBe(true);
    expect(embedded()).toHaveLength(8);
    expect(failures.flatMap(({ hashes }) => hashes)).toHaveLength(12);
    expect(failures[0]!.problem).toMatch(/cosine 0\.5403 to the CPU’s, at least 0\.998/);
  });

  test('takes NaN for wrong, and a CPU that cannot be asked for no proof', async () => {
    const wrong = spotCheck(async () => towerOf(), 0.99);
    expect(await wrong(new Float32Array(12), Float32Array.from([Number.NaN, 0]))).toContain('NaN');
    const { batcher, embedded, failures, settle } = checkedBatcher(
      { embed: async (_, count) => new Float32Array(2 * count).fill(Number.NaN), dispose: async () => {} },
      1,
    );
    await batcher.push('one', picture(1));
    await settle();
    expect([embedded(), failures.length]).toEqual([[], 1]);
  });

  test('a tower that hangs is not asked for each picture by itself', async () => {
    let asked = 0;
    const tower: ImageTower = {
      embed: async () => {
        asked += 1;
        throw new TowerHangs('gave no answer within 30 seconds');
      },
      dispose: async () => {},
    };
    const { batcher, failures, settle } = checkedBatcher(tower, 1);
    for (let index = 0; index < 5; index += 1) await batcher.push(`${index}`, picture(index));
    await settle();
    expect(asked).toBe(failures.length);
    expect(asked).toBeLessThan(5);
    expect(failures.flatMap(({ hashes }) => hashes)).toHaveLength(5);
  });
});

describe('a reader’s towers', () => {
  const settings = (provider: string) => ({ model: { entry, folder: '/nowhere', provider }, batchSize: 4 });
  const open = (accelerator: ImageTower, opened: string[] = []) => ({
    openTower: async (_: unknown, __: string, { provider }: { provider: string }) => {
      opened.push(provider);
      return provider === 'cpu' ? towerOf() : accelerator;
    },
    onSmallerBatch: () => {},
  });

  test('the CPU is neither timed nor checked', async () => {
    const failures: string[] = [];
    const { check, tower, surely } = await openReaderTowers(settings('cpu'), {
      ...open(hanging),
      onProviderFailed: (problem) => failures.push(problem),
    });
    expect(check).toBeNull();
    expect(surely).toBe(tower);
  });

  test('a picture that somebody waits for is embedded by the CPU where the accelerator fails, from then on', async () => {
    const failures: string[] = [];
    const opened: string[] = [];
    let asked = 0;
    const broken: ImageTower = {
      embed: async () => {
        asked += 1;
        throw new Error('device lost');
      },
      dispose: async () => {},
    };
    const { surely, tower } = await openReaderTowers(settings('webgpu'), {
      ...open(broken, opened),
      onProviderFailed: (problem) => failures.push(problem),
    });
    await expect(tower.embed(new Float32Array(12), 1)).rejects.toThrow('device lost');
    expect([...(await surely.embed(new Float32Array(12), 1))]).toEqual([1, 0]);
    await surely.embed(new Float32Array(12), 1);
    expect([failures, asked, opened]).toEqual([['device lost'], 2, ['webgpu', 'cpu']]);
  });
});

test('a death of the reader is put on the accelerator only where it can have been that', () => {
  const crash = { code: null, signal: 'SIGSEGV' } as const;
  expect(mayBeDriver(crash, 'cuda', 3)).toBe(true);
  expect(mayBeDriver(crash, 'cpu', 3)).toBe(false);
  expect(mayBeDriver(crash, 'cuda', 0)).toBe(false);
  expect(mayBeDriver({ code: null, signal: 'SIGKILL' }, 'cuda', 3)).toBe(false);
});

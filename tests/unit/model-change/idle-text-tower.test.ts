import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { IdleTextTower } from '../../../main/library/model-change/idle-text-tower.ts';
import type { TextTower } from '../../../models/runtime/text-tower.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Opens towers that say which they are, and notes which are open. */
function opener() {
  const open = new Set<number>();
  let opened = 0;
  let answer: Promise<void> = Promise.resolve();
  const make = async (): Promise<TextTower> => {
    opened += 1;
    const number = opened;
    open.add(number);
    const say = async () => {
      await answer;
      if (!open.has(number)) throw new Error(`tower ${number} was used after it was closed`);
      return Float32Array.of(number);
    };
    return {
      embed: async (texts) => {
        const vector = await say();
        return { vectors: texts.map(() => vector), tokeniseMs: 0, encodeMs: 0 };
      },
      embedEnsemble: async () => ({ vector: await say(), tokeniseMs: 0, encodeMs: 0 }),
      unknownWords: (words) => words.filter((word) => word === 'qwx'),
      dispose: async () => void open.delete(number),
    };
  };
  const answerAfter = (promise: Promise<void>) => {
    answer = promise;
  };
  return { open, make, answerAfter };
}

async function numberFrom(tower: IdleTextTower): Promise<number | undefined> {
  const { vectors } = await (await tower.get()).embed(['a dog']);
  return vectors[0]?.[0];
}

it('is loaded with the first text, kept while it is used, unloaded after, and loaded again with the next', async () => {
  const { make, open } = opener();
  const tower = new IdleTextTower(make, 1_000);
  expect(tower.isLoaded).toBe(false);
  expect(await numberFrom(tower)).toBe(1);
  await vi.advanceTimersByTimeAsync(900);
  expect(await numberFrom(tower)).toBe(1);
  await vi.advanceTimersByTimeAsync(900);
  expect(open).toEqual(new Set([1]));
  await vi.advanceTimersByTimeAsync(200);
  expect(open.size).toBe(0);
  expect(tower.isLoaded).toBe(false);
  expect(await numberFrom(tower)).toBe(2);
  await tower.dispose();
  expect(open.size).toBe(0);
});

it('what was handed out before answers after it was unloaded', async () => {
  const { make, open } = opener();
  const tower = new IdleTextTower(make, 1_000);
  const held = await tower.get();
  await vi.advanceTimersByTimeAsync(1_001);
  expect(open.size).toBe(0);
  expect(held.unknownWords(['dog', 'qwx'])).toEqual(['qwx']);
  expect((await held.embedEnsemble(['a dog'])).vector[0]).toBe(2);
});

it('is not unloaded under a text that takes long', async () => {
  const { make, open, answerAfter } = opener();
  const tower = new IdleTextTower(make, 1_000);
  const held = await tower.get();
  const { promise, resolve } = Promise.withResolvers<void>();
  answerAfter(promise);
  const embedding = held.embed(['a dog']);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(open.size).toBe(1);
  resolve();
  expect((await embedding).vectors[0]?.[0]).toBe(1);
  await vi.advanceTimersByTimeAsync(1_001);
  expect(open.size).toBe(0);
});

it('one that could not be opened is tried again', async () => {
  const { make } = opener();
  let fails = true;
  const tower = new IdleTextTower(async () => {
    if (fails) throw new Error('no such file');
    return make();
  }, 1_000);
  await expect(tower.get()).rejects.toThrow('no such file');
  fails = false;
  expect(await numberFrom(tower)).toBe(1);
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RootPresence } from '../../../main/library/watch/root-presence.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function follow(identify: () => Promise<string | null>) {
  const heard: (boolean | 'same')[] = [];
  const presence = new RootPresence({
    rootPath: '/photos',
    everyMs: 1_000,
    answerMs: 5_000,
    onChange: (isThere) => heard.push(isThere),
    onSame: () => heard.push('same'),
    identify,
  });
  return { heard, presence };
}

describe('whether a root is there', () => {
  test('a drive that goes and comes back is told once each', async () => {
    let identity: string | null = 'drive';
    const { heard, presence } = follow(async () => identity);
    expect(await presence.start()).toBe(true);
    await vi.advanceTimersByTimeAsync(1_000);
    identity = null;
    await vi.advanceTimersByTimeAsync(2_000);
    identity = 'drive';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual(['same', false, 'same', true]);
    presence.dispose();
  });

  test('another folder in its place is a change, as an empty mount point is', async () => {
    let identity = 'drive';
    const { heard, presence } = follow(async () => identity);
    await presence.start();
    identity = 'mount point';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual([true]);
    presence.dispose();
  });

  test('a share that does not answer is away, is asked once, and is back when it answers', async () => {
    let answer = (_identity: string | null) => {};
    let isDead = false;
    let questions = 0;
    const { heard, presence } = follow(() => {
      questions += 1;
      return isDead ? new Promise((resolve) => (answer = resolve)) : Promise.resolve('share');
    });
    await presence.start();
    isDead = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([false]);
    expect(questions).toBe(2);
    isDead = false;
    answer('share');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard).toEqual([false, true]);
    presence.dispose();
  });

  test('a share that is dead from the start does not hold up the start', async () => {
    const { presence } = follow(() => new Promise(() => {}));
    const start = presence.start();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await start).toBe(false);
    presence.dispose();
  });

  test('nothing is told, and no timer left, after it was disposed, even while being started', async () => {
    let answer = (_identity: string | null) => {};
    const { heard, presence } = follow(() => new Promise((resolve) => (answer = resolve)));
    const start = presence.start();
    presence.dispose();
    expect(await start).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    answer('drive');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(heard).toEqual([]);
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Leisure } from '../../../main/library/leisure.ts';
import type { LibraryClient } from '../../../preload/contract/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A library that takes so long for every call, and whether somebody who waits for leisure still waits. */
function library({ windows = true, answersAfterMs = 0 } = {}) {
  const leisure = new Leisure(windows);
  const client = leisure.noting({
    on: () => () => {},
    call: () => new Promise((resolve) => setTimeout(resolve, answersAfterMs)),
  } as unknown as LibraryClient);
  const wait = (signal?: AbortSignal) => {
    const waiting = { isOver: false };
    void leisure.wait(signal).then(() => {
      waiting.isOver = true;
    });
    return waiting;
  };
  return { ask: () => void client.call('listing.open', { search: null }), client, wait };
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('is always there where there are no windows', async () => {
  const { ask, wait } = library({ windows: false });
  ask();
  const waiting = wait();
  await pass(0);
  expect(waiting.isOver).toBe(true);
});

it('comes when the windows have asked for nothing for a while', async () => {
  const { ask, wait } = library();
  const waiting = wait();
  for (let asked = 0; asked < 8; asked += 1) {
    await pass(500);
    ask();
  }
  await pass(600);
  expect(waiting.isOver).toBe(false);
  await pass(200);
  expect(waiting.isOver).toBe(true);
});

it('does not come while an answer is under way', async () => {
  const { ask, wait } = library({ answersAfterMs: 4_000 });
  ask();
  const waiting = wait();
  await pass(4_000);
  expect(waiting.isOver).toBe(false);
  await pass(2_000);
  expect(waiting.isOver).toBe(true);
});

it('comes after a few seconds where no window opens, and after some more where one never rests', async () => {
  const idle = library();
  const nobody = idle.wait();
  await pass(2_900);
  expect(nobody.isOver).toBe(false);
  await pass(200);
  expect(nobody.isOver).toBe(true);

  const busy = library();
  const waiting = busy.wait();
  const scrolling = setInterval(busy.ask, 50);
  await pass(9_900);
  expect(waiting.isOver).toBe(false);
  await pass(200);
  expect(waiting.isOver).toBe(true);
  clearInterval(scrolling);
});

it('is not disturbed by what nobody waits for', async () => {
  const { client, ask, wait } = library();
  ask();
  const waiting = wait();
  const counting = setInterval(() => void client.call('roots.list', {}), 100);
  await pass(1_000);
  expect(waiting.isOver).toBe(true);
  clearInterval(counting);
});

it('is waited for no longer than somebody wants it', async () => {
  const { wait } = library();
  const end = new AbortController();
  const waiting = wait(end.signal);
  end.abort();
  await pass(0);
  expect(waiting.isOver).toBe(true);
});

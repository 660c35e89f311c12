import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showProgress } from '../../../main/cli/terminal/progress-line.ts';
import type { LibraryClient, Progress } from '../../../preload/contract/index.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const reading: Progress = {
  state: 'reading',
  done: 0,
  total: 0,
  failed: 0,
  photosPerSecond: 0,
  secondsLeft: null,
  now: null,
};

/** What a plain stream shows of one piece of progress. */
function shownOf(progress: Progress): unknown[] {
  let listener: (payload: Progress) => void = () => {};
  const client = {
    on: (name: string, wanted: (payload: Progress) => void) => {
      if (name === 'progress') listener = wanted;
      return () => {};
    },
  } as unknown as LibraryClient;
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  showProgress(client, { isTTY: false } as NodeJS.WriteStream);
  vi.advanceTimersByTime(60_000);
  listener(progress);
  return write.mock.calls.map(([text]) => text);
}

it('says nothing of “0 of 0 photos”', () => expect(shownOf(reading)).toEqual([]));

it('shows what is read', () =>
  expect(shownOf({ ...reading, done: 3, total: 9 })).toEqual(['3 of 9 photos\n']));

it('shows a file’s name on one line', () =>
  expect(shownOf({ ...reading, state: 'looking', now: 'Looking in a\nb' })).toEqual(['Looking in a\\nb\n']));

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seldom } from '../../../renderer/state/seldom.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first wish is granted at once, those that follow together and later', () => {
  const act = vi.fn();
  const { ask } = seldom(act, 1_000, () => Date.now());
  ask();
  expect(act).toHaveBeenCalledTimes(1);
  ask();
  ask();
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(2);
});

test('after its end nothing more is done', () => {
  const act = vi.fn();
  const often = seldom(act, 1_000, () => Date.now());
  often.ask();
  often.ask();
  often.end();
  vi.advanceTimersByTime(5_000);
  expect(act).toHaveBeenCalledTimes(1);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { resting, somebodyWaits, waiting } from '../../../main/library/thread-time.ts';

const rests = vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');

beforeEach(() => {
  vi.useFakeTimers();
  rests.mockClear();
});
afterEach(() => void vi.useRealTimers());

/** Works for so long, a millisecond at a time. */
function work(rest: () => void, ms: number): void {
  for (let worked = 0; worked < ms; worked += 1) {
    rest();
    vi.advanceTimersByTime(1);
  }
}

it('a thread works on while nobody waits', () => {
  work(resting(waiting), 500);
  expect(rests).not.toHaveBeenCalled();
});

it('a thread rests after every slice of its work while somebody waits, and for a moment after', () => {
  const rest = resting(waiting);
  somebodyWaits();
  work(rest, 100);
  const duringTheWait = rests.mock.calls.length;
  expect(duringTheWait).toBeGreaterThan(5);
  expect(duringTheWait).toBeLessThan(20);
  work(rest, 100);
  rests.mockClear();
  work(rest, 500);
  expect(rests).not.toHaveBeenCalled();
});

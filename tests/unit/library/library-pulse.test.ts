import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LibraryPulse } from '../../../main/library/library-pulse.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells the first change at once, and then once a second', () => {
  const beat = vi.fn();
  const pulse = new LibraryPulse(beat);
  pulse.photosChanged();
  expect(beat).toHaveBeenCalledTimes(1);
  for (let change = 0; change < 30; change += 1) {
    pulse.photosChanged();
    vi.advanceTimersByTime(100);
  }
  expect(beat).toHaveBeenCalledTimes(4);
});

it('tells the last change, however soon it came after the one before', () => {
  const beat = vi.fn();
  const pulse = new LibraryPulse(beat);
  pulse.photosChanged();
  pulse.photosChanged();
  vi.advanceTimersByTime(10_000);
  expect(beat).toHaveBeenCalledTimes(2);
  pulse.photosChanged();
  expect(beat).toHaveBeenCalledTimes(3);
});

it('says nothing after it was disposed of', () => {
  const beat = vi.fn();
  const pulse = new LibraryPulse(beat);
  pulse.photosChanged();
  pulse.photosChanged();
  pulse.dispose();
  vi.advanceTimersByTime(10_000);
  expect(beat).toHaveBeenCalledTimes(1);
});

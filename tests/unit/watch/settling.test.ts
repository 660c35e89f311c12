import { describe, expect, test } from 'vitest';
import { Settling } from '../../../main/library/watch/settling.ts';

const now = 1_700_000_000_000;

function file(ageMs: number, sizeBytes = 10, sidecarAgeMs: number | null = null) {
  return {
    sizeBytes,
    mtimeMs: now - ageMs,
    sidecarMtimeMs: sidecarAgeMs === null ? null : now - sidecarAgeMs,
  };
}

describe('half-written files', () => {
  test('a file that nobody touched lately may be read at once', () => {
    const settling = new Settling();
    expect(settling.holdsStill('a.jpg', file(2_000), now, false)).toBe(true);
    expect(settling.waiting).toEqual([]);
  });

  test('a fresh file waits until it held still for the settle time', () => {
    const settling = new Settling({ settleMs: 1_500 });
    expect(settling.holdsStill('a.jpg', file(1_999), now, false)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(1_999), now + 1_499, false)).toBe(false);
    expect(settling.waiting).toEqual(['a.jpg']);
    expect(settling.holdsStill('a.jpg', file(1_999), now + 1_500, false)).toBe(true);
    expect(settling.waiting).toEqual([]);
  });

  test('a file that grew begins to wait anew', () => {
    const settling = new Settling({ settleMs: 1_500 });
    settling.holdsStill('a.jpg', file(0, 10), now, false);
    expect(settling.holdsStill('a.jpg', file(0, 20), now + 1_500, false)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(0, 20), now + 2_999, false)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(0, 20), now + 3_000, false)).toBe(true);
  });

  test('growing under an unchanged time counts as growing, and so does a new time at the same size', () => {
    const settling = new Settling({ settleMs: 1_000 });
    settling.holdsStill('a.jpg', file(0, 10), now, true);
    expect(settling.holdsStill('a.jpg', file(0, 11), now + 1_000, true)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(-1, 11), now + 2_000, true)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(-1, 11), now + 3_000, true)).toBe(true);
  });

  test('a file of a clock that runs ahead counts as fresh, and is done all the same', () => {
    const settling = new Settling({ settleMs: 1_500 });
    expect(settling.holdsStill('a.jpg', file(-3_600_000), now, false)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(-3_600_000), now + 1_500, false)).toBe(true);
  });

  test('a file that somebody was just seen at waits, however old its time', () => {
    const settling = new Settling({ settleMs: 1_500 });
    expect(settling.holdsStill('a.jpg', file(86_400_000), now, true)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(86_400_000), now + 1_500, true)).toBe(true);
  });

  test('a fresh sidecar makes its picture wait', () => {
    const settling = new Settling({ settleMs: 1_500 });
    expect(settling.holdsStill('a.jpg', file(86_400_000, 10, 100), now, false)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(86_400_000, 10, 50), now + 1_500, false)).toBe(false);
    expect(settling.holdsStill('a.jpg', file(86_400_000, 10, 50), now + 3_000, false)).toBe(true);
  });

  test('a forgotten file starts afresh', () => {
    const settling = new Settling({ settleMs: 1_500 });
    settling.holdsStill('a.jpg', file(0), now, true);
    settling.forget('a.jpg');
    expect(settling.waiting).toEqual([]);
    expect(settling.holdsStill('a.jpg', file(0), now + 1_500, true)).toBe(false);
  });
});

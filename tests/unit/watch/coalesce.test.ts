import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Coalescer, TouchedPaths } from '../../../main/library/watch/coalesce.ts';

const limits = { pathsPerFolder: 3, folders: 4 };

/** Few names, so that paths meet, nest and repeat. */
const path = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'a b', 'ä'), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join('/'));
const touches = fc.array(
  fc.oneof({ weight: 40, arbitrary: path }, { weight: 1, arbitrary: fc.constant('') }),
  {
    maxLength: 60,
  },
);

function hintsFor(paths: readonly string[]): string[] {
  const touched = new TouchedPaths(limits);
  for (const one of paths) touched.add(one);
  return touched.paths();
}

function covers(hint: string, touched: string): boolean {
  return hint === '' || touched === hint || touched.startsWith(`${hint}/`);
}

describe('the paths a burst of events touched', () => {
  test('every touched path lies at or below some hint', () => {
    fc.assert(
      fc.property(touches, (paths) => {
        const hints = hintsFor(paths);
        for (const touched of paths) expect(hints.some((hint) => covers(hint, touched))).toBe(true);
      }),
    );
  });

  test('nothing is looked at that has nothing to do with what was touched', () => {
    fc.assert(
      fc.property(touches, (paths) => {
        for (const hint of hintsFor(paths))
          expect(paths.some((touched) => covers(hint, touched) || covers(touched, hint))).toBe(true);
      }),
    );
  });

  test('neither order nor repetition matter', () => {
    const shuffled = touches.chain((paths) =>
      fc.tuple(
        fc.constant(paths),
        fc.shuffledSubarray([...paths, ...paths], {
          minLength: paths.length * 2,
          maxLength: paths.length * 2,
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([paths, doubled]) => {
        expect(hintsFor(doubled)).toEqual(hintsFor(paths));
      }),
    );
  });

  test('there are never more hints than the limits allow, and none lies below another', () => {
    fc.assert(
      fc.property(touches, (paths) => {
        const hints = hintsFor(paths);
        expect(hints.length).toBeLessThanOrEqual(limits.folders * limits.pathsPerFolder);
        for (const hint of hints)
          expect(hints.filter((other) => other !== hint && covers(other, hint))).toEqual([]);
      }),
    );
  });

  test('a folder event takes the events below it along', () => {
    expect(hintsFor(['trip/one.jpg', 'trip', 'trip/day/two.jpg'])).toEqual(['trip']);
  });

  test('a name that merely begins like a folder is not below it', () => {
    expect(hintsFor(['trip', 'trip 2/one.jpg', 'trips'])).toEqual(['trip', 'trip 2/one.jpg', 'trips']);
  });

  test('a storm in one folder becomes a look at that folder', () => {
    expect(hintsFor(['in/1.jpg', 'in/2.jpg', 'in/3.jpg', 'in/4.jpg', 'out/1.jpg'])).toEqual([
      'in',
      'out/1.jpg',
    ]);
  });

  test('a storm in the root, or in too many folders, becomes a look at the root', () => {
    expect(hintsFor(['1.jpg', '2.jpg', '3.jpg', '4.jpg'])).toEqual(['']);
    expect(hintsFor(['a/1', 'b/1', 'c/1', 'd/1', 'e/1'])).toEqual(['']);
  });
});

describe('waiting for quiet', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function listen() {
    const handed: string[][] = [];
    const coalescer = new Coalescer({ quietMs: 100, maxWaitMs: 250, onPaths: (paths) => handed.push(paths) });
    return { handed, coalescer };
  }

  test('hands over once, after the last event and the quiet time', () => {
    const { handed, coalescer } = listen();
    coalescer.add('b.jpg');
    vi.advanceTimersByTime(99);
    coalescer.add('a.jpg');
    vi.advanceTimersByTime(99);
    expect(handed).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(handed).toEqual([['a.jpg', 'b.jpg']]);
    vi.advanceTimersByTime(10_000);
    expect(handed).toHaveLength(1);
  });

  test('does not wait for ever while events keep coming', () => {
    const { handed, coalescer } = listen();
    for (let time = 0; time < 300; time += 50) {
      coalescer.add(`${time}.jpg`);
      vi.advanceTimersByTime(50);
    }
    expect(handed).toEqual([['0.jpg', '100.jpg', '150.jpg', '200.jpg', '50.jpg']]);
    vi.advanceTimersByTime(100);
    expect(handed[1]).toEqual(['250.jpg']);
  });

  test('hands nothing over once disposed', () => {
    const { handed, coalescer } = listen();
    coalescer.add('a.jpg');
    coalescer.dispose();
    vi.advanceTimersByTime(1_000);
    expect(handed).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

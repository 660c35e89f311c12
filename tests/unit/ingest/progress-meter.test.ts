import { describe, expect, it } from 'vitest';
import { ProgressMeter } from '../../../main/library/ingest/progress-meter.ts';
import type { Progress } from '../../../preload/contract/index.ts';

function meter() {
  const seen: Progress[] = [];
  let nowMs = 0;
  const progress = new ProgressMeter(
    (now) => seen.push(now),
    () => nowMs,
  );
  return { progress, seen, wait: (ms: number) => (nowMs += ms) };
}

describe('progress', () => {
  it('counts what is done, how fast, and how long it takes', () => {
    const { progress, wait } = meter();
    progress.begin('reading', 'Getting ready');
    progress.expect(100);
    for (let index = 0; index < 20; index++) {
      wait(500);
      progress.finished(`Reading ${index}.jpg`, index === 3);
    }
    expect(progress.current()).toMatchObject({
      state: 'reading',
      done: 20,
      total: 100,
      failed: 1,
      photosPerSecond: 2,
      secondsLeft: 40,
      now: 'Reading 19.jpg',
    });
  });

  it('gives no estimate from a handful', () => {
    const { progress, wait } = meter();
    progress.begin('reading', '');
    progress.expect(100);
    wait(1_000);
    progress.finished('a');
    expect(progress.current().secondsLeft).toBeNull();
  });

  it('does not flicker: a few times a second at most', () => {
    const { progress, seen, wait } = meter();
    progress.begin('reading', '');
    progress.expect(1_000);
    const before = seen.length;
    for (let index = 0; index < 1_000; index++) {
      wait(1);
      progress.finished('x');
    }
    expect(seen.length - before).toBeLessThanOrEqual(4);
  });

  it('says at once that it pauses, goes on, and ends', () => {
    const { progress, seen } = meter();
    progress.begin('reading', '');
    progress.pause();
    progress.resume();
    progress.end();
    expect(seen.map(({ state }) => state)).toEqual(['reading', 'paused', 'reading', 'idle']);
  });

  it.each(['looking', 'reading'] as const)('a pause while %s goes back to it', (phase) => {
    const { progress } = meter();
    progress.begin(phase, 'At work');
    progress.pause();
    expect(progress.current()).toMatchObject({ state: 'paused', now: 'Paused', secondsLeft: null });
    progress.resume();
    expect(progress.current()).toMatchObject({ state: phase, now: 'At work' });
  });

  it('a pause holds while the work goes on to another phase', () => {
    const { progress, seen } = meter();
    progress.begin('looking', 'Looking');
    progress.pause();
    progress.begin('reading', 'Getting ready');
    expect(seen.map(({ state }) => state)).toEqual(['looking', 'paused', 'paused']);
    progress.resume();
    expect(progress.current()).toMatchObject({ state: 'reading', now: 'Getting ready' });
  });

  it('a pause before there is work says nothing, and shows with the work', () => {
    const { progress, seen } = meter();
    progress.pause();
    expect(progress.current().state).toBe('idle');
    expect(seen).toEqual([]);
    progress.begin('looking', 'Looking');
    expect(seen.map(({ state }) => state)).toEqual(['paused']);
    progress.stopping();
    progress.end();
    expect(seen.map(({ state }) => state)).toEqual(['paused', 'stopping', 'idle']);
  });

  it('never promises less than nothing when more is read than was expected', () => {
    const { progress } = meter();
    progress.begin('reading', '');
    progress.expect(1);
    progress.finished('a');
    progress.finished('b');
    expect(progress.current()).toMatchObject({ done: 2, total: 2, secondsLeft: 0 });
  });
});

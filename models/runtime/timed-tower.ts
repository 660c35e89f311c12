import type { ImageTower } from './image-tower.ts';

/** A tower that did not answer in time. Its thread may never come back: only ending its process frees it. */
export class TowerHangs extends Error {}

/** Calls `act` again and again, about every second of the computer's being awake; returns how to stop it. */
export type EverySecond = (act: () => void) => () => void;

export const everySecond: EverySecond = (act) => {
  const timer = setInterval(act, 1_000);
  timer.unref();
  return () => clearInterval(timer);
};

interface TimedTowerOptions {
  readonly limitSeconds: number;
  /** Added for the first batch: drivers compile their kernels with it. */
  readonly firstBatchSeconds: number;
  readonly everySecond?: EverySecond;
}

/**
 * An image tower that fails with `TowerHangs` where it would otherwise be waited for for ever. Seconds are counted, not
 * read from a clock: while a laptop sleeps, neither passes.
 */
export function timedTower(
  tower: ImageTower,
  { limitSeconds, firstBatchSeconds, everySecond: start = everySecond }: TimedTowerOptions,
): ImageTower {
  let hasAnswered = false;
  return {
    async embed(tensor, count) {
      const limit = hasAnswered ? limitSeconds : limitSeconds + firstBatchSeconds;
      const { promise: tooLate, reject } = Promise.withResolvers<never>();
      let seconds = 0;
      const stop = start(() => {
        seconds += 1;
        if (seconds >= limit) reject(new TowerHangs(`gave no answer within ${limit} seconds`));
      });
      try {
        const vectors = await Promise.race([tower.embed(tensor, count), tooLate]);
        hasAnswered = true;
        return vectors;
      } finally {
        stop();
      }
    },
    dispose: () => tower.dispose(),
  };
}

/** Far more than a hiccup of the system or another program on the graphics card takes. */
const patience = 30;
const leastSeconds = 30;
const mostSeconds = 600;

/**
 * How long a batch may take before its provider counts as hanging.
 *
 * @param photosPerSecond as measured; null where nobody has
 */
export function batchLimitSeconds(batchSize: number, photosPerSecond: number | null): number {
  if (photosPerSecond === null || photosPerSecond <= 0) return 4 * leastSeconds;
  const usualSeconds = batchSize / photosPerSecond;
  return Math.ceil(Math.min(mostSeconds, Math.max(leastSeconds, patience * usualSeconds)));
}

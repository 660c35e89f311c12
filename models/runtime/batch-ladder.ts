import { isOutOfMemory } from './out-of-memory.ts';

/** Batch sizes worth a measurement, the smallest first. */
export const batchSizes = [1, 2, 4, 8, 16, 32] as const;
/** A larger batch has to bring this much: it costs memory, and the first photo of a batch waits for the last. */
const worthwhile = 1.05;

export interface BatchMeasurement {
  readonly batchSize: number;
  readonly photosPerSecond: number;
  /** Held in memory while it ran. */
  readonly memoryBytes: number;
}

export interface BatchLadder {
  /** The batch size to work with. */
  readonly chosen: BatchMeasurement;
  /** All that were measured, in order. */
  readonly steps: readonly BatchMeasurement[];
  /** Why no larger one was tried, or taken. */
  readonly endedBy: 'no-faster' | 'memory' | 'largest';
}

/**
 * Finds the smallest batch beyond which a tower is hardly faster, by measuring one size after another until the photos
 * a second no longer rise by 5 %, or until the next would not fit.
 *
 * @param measure measures one size; what it throws for lack of memory ends the climb
 * @param availableBytes how much more memory may be taken; the next size is reckoned to take twice what the last took more
 * @throws whatever `measure` throws at the first size, and what is no lack of memory at any
 */
export async function climbBatches(
  measure: (batchSize: number) => Promise<BatchMeasurement>,
  availableBytes: () => number,
): Promise<BatchLadder> {
  const steps: BatchMeasurement[] = [];
  for (const batchSize of batchSizes) {
    const last = steps.at(-1);
    if (last && nextTakes(steps) > availableBytes()) return { chosen: last, steps, endedBy: 'memory' };
    let step: BatchMeasurement;
    try {
      step = await measure(batchSize);
    } catch (error) {
      if (!last || !isOutOfMemory(error)) throw error;
      return { chosen: last, steps, endedBy: 'memory' };
    }
    steps.push(step);
    if (last && step.photosPerSecond < last.photosPerSecond * worthwhile) {
      return { chosen: last, steps, endedBy: 'no-faster' };
    }
  }
  return { chosen: steps.at(-1)!, steps, endedBy: 'largest' };
}

/** What grows with the batch doubles with it. */
function nextTakes(steps: readonly BatchMeasurement[]): number {
  const [before, last] = steps.slice(-2);
  return before && last ? 2 * Math.max(0, last.memoryBytes - before.memoryBytes) : 0;
}

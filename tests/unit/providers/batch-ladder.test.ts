import { describe, expect, test } from 'vitest';
import { type BatchMeasurement, batchSizes, climbBatches } from '../../../models/runtime/batch-ladder.ts';

/** A tower whose speeds and memory are written down for each batch size, and which sizes were asked for. */
function tower(speeds: readonly number[], memory: readonly number[] = []) {
  const asked: number[] = [];
  const measure = async (batchSize: number): Promise<BatchMeasurement> => {
    asked.push(batchSize);
    const step = batchSizes.indexOf(batchSize as (typeof batchSizes)[number]);
    return { batchSize, photosPerSecond: speeds[step]!, memoryBytes: memory[step] ?? 100 };
  };
  return { asked, measure };
}

const plenty = () => 1e12;

describe('climbBatches', () => {
  test('stops where the photos a second no longer rise by 5 %, and takes the size before', async () => {
    const { asked, measure } = tower([10, 18, 30, 31, 99, 99]);
    const { chosen, endedBy, steps } = await climbBatches(measure, plenty);
    expect(asked).toEqual([1, 2, 4, 8]);
    expect({ size: chosen.batchSize, endedBy, steps: steps.length }).toEqual({
      size: 4,
      endedBy: 'no-faster',
      steps: 4,
    });
  });

  test('a processor that gains nothing from batches stays at one', async () => {
    expect((await climbBatches(tower([10, 10.4]).measure, plenty)).chosen.batchSize).toBe(1);
  });

  test('a graphics card that always gains goes to the largest', async () => {
    const { chosen, endedBy } = await climbBatches(tower([10, 20, 40, 80, 160, 320]).measure, plenty);
    expect([chosen.batchSize, endedBy]).toEqual([32, 'largest']);
  });

  test('does not try a size that would not fit: what grows with the batch doubles with it', async () => {
    const { asked, measure } = tower([10, 20, 40, 80, 160, 320], [100, 110, 130, 170, 250, 410]);
    // From 4 to 8 it took 40 more, so 16 would take 80 more.
    const { chosen, endedBy } = await climbBatches(measure, () => 79);
    expect(asked).toEqual([1, 2, 4, 8]);
    expect([chosen.batchSize, endedBy]).toEqual([8, 'memory']);
  });

  test('goes back to the size before the one that memory did not suffice for', async () => {
    const { measure } = tower([10, 20, 40, 80, 160, 320]);
    const { chosen, endedBy } = await climbBatches(async (size) => {
      if (size > 4) throw new Error('CUDA failure 2: out of memory');
      return measure(size);
    }, plenty);
    expect([chosen.batchSize, endedBy]).toEqual([4, 'memory']);
  });

  test('lets through what is no lack of memory, and a lack of it for a single picture', async () => {
    const failsWith = (text: string) => climbBatches(() => Promise.reject(new Error(text)), plenty);
    await expect(failsWith('device lost')).rejects.toThrow('device lost');
    await expect(failsWith('out of memory')).rejects.toThrow('out of memory');
  });
});

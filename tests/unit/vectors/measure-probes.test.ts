import { expect, it } from 'vitest';
import {
  chooseProbes,
  type FindNearest,
  probeQueries,
} from '../../../main/library/vectors/measure-probes.ts';
import { randomFrom } from '../../fixtures/random.ts';

const truth = Array.from({ length: 100 }, (_, index) => `photo ${index}`);
const partitions = 24;
/** Finds a share of the truth that grows with the probes. */
const finding =
  (shareAt: (probes: number, query: Float32Array) => number): FindNearest =>
  async (query, limit, probes) =>
    truth.slice(0, probes === partitions ? limit : Math.round(limit * shareAt(probes, query)));
const photo = Float32Array.of(1);
const blend = Float32Array.of(2);

it('takes the fewest probes that find all but two in a thousand', async () => {
  const find = finding((probes) => ({ 1: 0.5, 2: 0.98, 3: 0.99 })[probes] ?? 1);
  expect(await chooseProbes(find, [[photo]], partitions)).toEqual({ probes: 4, recall: 1 });
});

it('goes by the worse kind of query', async () => {
  const find = finding((probes, query) => (query === blend && probes < 8 ? 0.9 : 1));
  expect((await chooseProbes(find, [[photo, photo, photo], [blend]], partitions)).probes).toBe(8);
});

it('looks into all partitions where nothing less will do', async () => {
  expect(
    await chooseProbes(
      finding(() => 0.9),
      [[photo]],
      24,
    ),
  ).toEqual({ probes: partitions, recall: 1 });
});

it('ends when it is told to', async () => {
  const stop = AbortSignal.abort(new Error('stop'));
  await expect(
    chooseProbes(
      finding(() => 1),
      [[photo]],
      24,
      stop,
    ),
  ).rejects.toThrow('stop');
});

it('asks as many blurred photos as blends of them, the same ones each time', () => {
  const sample = [Float32Array.of(1, 0), Float32Array.of(0, 1)];
  const [blurred, blends] = probeQueries(sample, 5, randomFrom(1));
  expect([blurred.length, blends.length]).toEqual([5, 5]);
  for (const query of [...blurred, ...blends]) expect(sample).not.toContainEqual(query);
  expect(probeQueries(sample, 5, randomFrom(1))).toEqual([blurred, blends]);
});

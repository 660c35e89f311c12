import { expect, it } from 'vitest';
import { calibrate } from '../../../main/library/concepts/learning/platt.ts';
import { probability } from '../../../main/library/search/calibration.ts';
import { randomFrom } from '../../fixtures/random.ts';

/** Scores that are what they say they are, then stretched and moved. */
function answersFor(count: number, stretch: number, shift: number) {
  const random = randomFrom(7);
  const honest = Float64Array.from({ length: count }, () => random() * 6 - 3);
  const labels = honest.map((value) => (random() < probability(value) ? 1 : 0));
  return { scores: honest.map((value) => value * stretch + shift), labels };
}

it('leaves honest scores nearly as they are', () => {
  const { scores, labels } = answersFor(400, 1, 0);
  const { slope, offset } = calibrate(scores, labels)!;
  expect(slope).toBeGreaterThan(0.8);
  expect(slope).toBeLessThan(1.2);
  expect(Math.abs(offset)).toBeLessThan(0.3);
});

it('takes back what made scores too sure', () => {
  const { scores, labels } = answersFor(2_000, 3, 0);
  expect(calibrate(scores, labels)!.slope).toBeLessThan(0.5);
});

it('moves scores that were too low', () => {
  const { scores, labels } = answersFor(2_000, 1, -2);
  expect(calibrate(scores, labels)!.offset).toBeGreaterThan(1.2);
});

it('never claims to be certain: targets stop short of 0 and 1', () => {
  const scores = Float64Array.from({ length: 16 }, (_, index) => (index < 8 ? -20 : 20));
  const labels = scores.map((score) => (score > 0 ? 1 : 0));
  const { slope, offset } = calibrate(scores, labels)!;
  expect(probability(slope * 20 + offset)).toBeLessThan(0.999);
  expect(slope).toBeLessThan(1);
});

it('waits for enough answers of both kinds', () => {
  const scores = Float64Array.from({ length: 40 }, (_, index) => index / 10);
  expect(
    calibrate(
      scores,
      scores.map((_, index) => (index < 33 ? 0 : 1)),
    ),
  ).toBeNull();
  expect(
    calibrate(
      scores,
      scores.map((_, index) => (index < 32 ? 0 : 1)),
    ),
  ).not.toBeNull();
});

it('gives up on answers that say the opposite of the scores', () => {
  const { scores, labels } = answersFor(2_000, 1, 0);
  expect(
    calibrate(
      scores.map((value) => -value),
      labels,
    ),
  ).toBeNull();
});

import { describe, expect, it } from 'vitest';
import {
  calibrateProbe,
  evidence,
  probability,
  relevanceOf,
} from '../../../main/library/search/calibration.ts';
import type { RelevanceCalibration } from '../../../models/catalog/model-entry.ts';

const calibration: RelevanceCalibration = {
  bias: -4,
  photoWeight: 1,
  libraryWeight: 1,
  strongFrom: 0.5,
  possibleFrom: 0.1,
  unrelated: { mean: 0.2, standardDeviation: 0.1 },
  picture: { bias: -5, weight: 2, unrelated: { mean: 0.5, standardDeviation: 0.1 } },
  source: 'a test',
};
const query = Float32Array.of(1, 0);
const photoAt = (cosine: number) => Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2));
const compared = (cosine: number, hubMean = 0.2) => ({ cosine, hubMean, hubStd: 0.1 });

describe('what is ordinary for a query', () => {
  it('is what the model shows where the library is empty', () => {
    const { ordinary } = calibrateProbe('text', query, [], calibration);
    expect(ordinary).toEqual(calibration.unrelated);
  });

  it('leans on the model while the library is small and never leaves it, however large', () => {
    const meanAfter = (photos: number) =>
      calibrateProbe('text', query, Array(photos).fill(photoAt(0.6)), calibration).ordinary.mean;
    expect(meanAfter(4)).toBeLessThan(0.3);
    expect(meanAfter(4)).toBeGreaterThan(0.2);
    expect(meanAfter(1_000)).toBeCloseTo(0.4, 5);
    expect(meanAfter(500)).toBeCloseTo(meanAfter(1_000), 10);
  });

  it('comes from the library alone where the model was never measured', () => {
    const unmeasured = { ...calibration, unrelated: null };
    const { ordinary } = calibrateProbe('text', query, [photoAt(0.1), photoAt(0.3)], unmeasured);
    expect(ordinary.mean).toBeCloseTo(0.2, 5);
    expect(ordinary.standardDeviation).toBeCloseTo(0.1, 5);
    const lone = calibrateProbe('text', query, [photoAt(0.1)], unmeasured);
    expect(lone.ordinary.standardDeviation).toBeGreaterThan(0);
  });

  it('is another thing for pictures than for texts', () => {
    expect(calibrateProbe('picture', query, [], calibration).ordinary.mean).toBe(0.5);
  });
});

describe('evidence', () => {
  const probe = calibrateProbe('text', query, [], calibration);

  it('grows with the cosine and is nothing for an ordinary photo', () => {
    expect(evidence(probe, compared(0.2), calibration)).toBeCloseTo(0);
    expect(evidence(probe, compared(0.3), calibration)).toBeCloseTo(2);
    expect(evidence(probe, compared(0.5), calibration)).toBeCloseTo(6);
  });

  it('is less for a hub, which looks like everything', () => {
    const hub = evidence(probe, compared(0.5, 0.4), calibration);
    expect(hub).toBeLessThan(evidence(probe, compared(0.5, 0.2), calibration));
  });

  it('of a picture knows nothing of captions', () => {
    const picture = calibrateProbe('picture', query, [], calibration);
    expect(evidence(picture, compared(0.7, 0.9), calibration)).toBeCloseTo(4);
  });
});

it('probabilities stay between 0 and 1 and have words', () => {
  expect(probability(-1_000)).toBe(0);
  expect(probability(0)).toBe(0.5);
  expect(probability(1_000)).toBe(1);
  expect([0.5, 0.49, 0.1, 0.09].map((score) => relevanceOf(score, calibration))).toEqual([
    'strong',
    'possible',
    'possible',
    'weak',
  ]);
});

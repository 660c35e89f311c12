import { describe, expect, it } from 'vitest';
import { calibrateProbe } from '../../../main/library/search/calibration.ts';
import { comparisonWith, retrievalVector, scorePhoto } from '../../../main/library/search/compose-query.ts';
import type { RelevanceCalibration } from '../../../models/catalog/model-entry.ts';

const spread = { mean: 0, standardDeviation: 0.2 };
const calibration: RelevanceCalibration = {
  bias: -4,
  photoWeight: 0.5,
  libraryWeight: 0.5,
  strongFrom: 0.5,
  possibleFrom: 0.1,
  unrelated: spread,
  picture: { bias: -4, weight: 1, unrelated: spread },
  source: 'a test',
};
const unit = (...values: number[]) => {
  const length = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / length);
};
const text = (...values: number[]) => calibrateProbe('text', unit(...values), [], calibration);
const picture = (...values: number[]) => calibrateProbe('picture', unit(...values), [], calibration);
const score = (
  photo: Float32Array,
  wanted: ReturnType<typeof text>[],
  unwanted: ReturnType<typeof text>[] = [],
) =>
  scorePhoto({ wanted, unwanted }, comparisonWith({ vector: photo, hubMean: 0, hubStd: 0.2 }), calibration);

const beach = text(1, 0, 0);
const people = text(0, 1, 0);

describe('the retrieval vector', () => {
  it('is the text’s own when there is nothing else', () => {
    expect(retrievalVector({ wanted: [beach], unwanted: [] })).toBe(beach.vector);
  });

  it('lies between text and picture, away from what is unwanted, and has length 1', () => {
    const vector = retrievalVector({ wanted: [beach, picture(0, 0, 1)], unwanted: [people] });
    expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
    expect(vector[0]).toBeCloseTo(vector[2]!, 6);
    expect(vector[1]).toBeCloseTo(-vector[0]! / 2, 6);
  });

  it('has a direction even for what is wanted and unwanted at once', () => {
    const [x] = retrievalVector({ wanted: [beach], unwanted: [beach, beach] });
    expect(x).toBeCloseTo(1, 6);
  });

  it('turns its back on a lone unwanted part', () => {
    expect(retrievalVector({ wanted: [], unwanted: [people] })[1]).toBe(-1);
  });
});

describe('the score', () => {
  it('falls for photos that show what is unwanted and stays for those that do not', () => {
    const emptyBeach = unit(1, 0, 0);
    const crowdedBeach = unit(1, 1, 0);
    expect(score(crowdedBeach, [beach], [people])).toBeLessThan(score(crowdedBeach, [beach]));
    expect(score(emptyBeach, [beach], [people])).toBe(score(emptyBeach, [beach]));
    expect(score(unit(1, -0.5, 0), [beach], [people])).toBe(score(unit(1, -0.5, 0), [beach]));
  });

  it('wants text and picture both', () => {
    const query = [beach, picture(0, 0, 1)];
    expect(score(unit(1, 0, 1), query)).toBeGreaterThan(score(unit(1, 0, 0), query));
    expect(score(unit(1, 0, 1), query)).toBeGreaterThan(score(unit(0, 0, 1), query));
  });

  it('of unwanted parts alone is the chance that none of them fits', () => {
    expect(score(unit(0, 1, 0), [], [people])).toBeLessThan(0.5);
    expect(score(unit(1, 0, 0), [], [people])).toBeGreaterThan(0.9);
  });
});

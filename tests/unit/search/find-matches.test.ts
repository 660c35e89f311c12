import { describe, expect, it } from 'vitest';
import { calibrateProbe } from '../../../main/library/search/calibration.ts';
import { findMatches } from '../../../main/library/search/find-matches.ts';
import type { RelevanceCalibration } from '../../../models/catalog/model-entry.ts';

const calibration: RelevanceCalibration = {
  bias: -5,
  photoWeight: 0,
  libraryWeight: 1,
  strongFrom: 0.6,
  possibleFrom: 0.2,
  unrelated: { mean: 0, standardDeviation: 0.1 },
  picture: { bias: -5, weight: 1, unrelated: null },
  source: 'a test',
};
const probe = calibrateProbe('text', Float32Array.of(1, 0), [], calibration);
const query = { wanted: [probe], unwanted: [] };

/** A library of so many photos, whose cosines fall from 1 to 0; each look at it is written down. */
function libraryOf(photos: number) {
  const all = Array.from({ length: photos }, (_, index) => {
    const cosine = 1 - index / photos;
    const vector = Float32Array.of(cosine, Math.sqrt(1 - cosine ** 2));
    return { photo: `p${index}`, cosine, vector, hubMean: 0, hubStd: 1 };
  });
  const looks: string[] = [];
  return {
    looks,
    vectors: {
      nearest: async (_: Float32Array, limit: number) => {
        looks.push(`nearest ${limit}`);
        return all.slice(0, limit);
      },
      fetch: async (wanted: Iterable<string>) => {
        const keys = new Set(wanted);
        looks.push(`fetch ${keys.size}`);
        return new Map(all.filter(({ photo }) => keys.has(photo)).map((stored) => [stored.photo, stored]));
      },
    },
  };
}

const good = (matches: { match: number }[]) =>
  matches.filter(({ match }) => match >= calibration.possibleFrom).length;

describe('findMatches', () => {
  it('looks once where few photos match', async () => {
    const { vectors, looks } = libraryOf(600);
    await findMatches(vectors, { query, calibration, allowed: null, atLeast: 0 });
    expect(looks).toEqual(['nearest 512']);
  });

  it('looks further until what comes is weak, so that all matches are counted', async () => {
    const { vectors, looks } = libraryOf(8_000);
    const matches = await findMatches(vectors, { query, calibration, allowed: null, atLeast: 0 });
    expect(looks).toEqual(['nearest 512', 'nearest 2048', 'nearest 8192']);
    // Cosines from 0.36 up are possible: ln(0.2 / 0.8) = 10 · 0.361 − 5.
    expect(good(matches)).toBeGreaterThan(5_000);
    expect(good(matches)).toBeLessThan(5_200);
  });

  it('does not look further than anybody pages', async () => {
    const { vectors, looks } = libraryOf(100_000);
    await findMatches(vectors, { query, calibration, allowed: null, atLeast: 0 });
    expect(looks.at(-1)).toBe('nearest 10000');
  });

  it('finds as many as a page needs, weak ones included', async () => {
    const { vectors } = libraryOf(20_000);
    expect(await findMatches(vectors, { query, calibration, allowed: null, atLeast: 15_000 })).toHaveLength(
      15_000,
    );
  });

  it('compares a selection exactly, photo by photo', async () => {
    const { vectors, looks } = libraryOf(1_000);
    const allowed = new Set(['p999', 'p5', 'unknown']);
    const matches = await findMatches(vectors, { query, calibration, allowed, atLeast: 0 });
    expect(looks).toEqual(['fetch 3']);
    expect(matches.map(({ photo }) => photo).sort()).toEqual(['p5', 'p999']);
    expect(matches.find(({ photo }) => photo === 'p5')?.cosine).toBeCloseTo(0.995, 5);
  });

  it('keeps looking where filters leave little of what is near', async () => {
    const { vectors, looks } = libraryOf(30_000);
    const allowed = new Set(Array.from({ length: 5_000 }, (_, index) => `p${25_000 + index}`));
    const matches = await findMatches(vectors, { query, calibration, allowed, atLeast: 50 });
    expect(looks.at(-1)).toBe('nearest 32768');
    expect(matches).toHaveLength(5_000);
  });

  it('fetches no photo twice, however often it looks further', async () => {
    const { vectors, looks } = libraryOf(100_000);
    const parts = {
      wanted: [probe],
      unwanted: [calibrateProbe('text', Float32Array.of(-1, 0), [], calibration)],
    };
    await findMatches(vectors, { query: parts, calibration, allowed: null, atLeast: 0 });
    const fetched = looks.filter((look) => look.startsWith('fetch')).map((look) => Number(look.slice(6)));
    expect(fetched.length).toBeGreaterThan(2);
    expect(fetched.reduce((sum, photos) => sum + photos, 0)).toBe(10_000);
  });

  it('does not give up because the very nearest are filtered out', async () => {
    const { vectors } = libraryOf(20_000);
    const allowed = new Set(Array.from({ length: 6_000 }, (_, index) => `p${5_000 + index}`));
    const matches = await findMatches(vectors, { query, calibration, allowed, atLeast: 0 });
    expect(good(matches)).toBe(6_000);
  });

  it('fetches vectors where a question has several parts', async () => {
    const { vectors, looks } = libraryOf(100);
    const parts = {
      wanted: [probe],
      unwanted: [calibrateProbe('text', Float32Array.of(0, 1), [], calibration)],
    };
    await findMatches(vectors, { query: parts, calibration, allowed: null, atLeast: 0 });
    expect(looks).toEqual(['nearest 512', 'fetch 100']);
  });
});

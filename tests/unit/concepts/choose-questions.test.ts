import { describe, expect, it } from 'vitest';
import { chooseQuestions, countDoubtful } from '../../../main/library/concepts/learning/choose-questions.ts';
import type { StoredVector } from '../../../main/library/vectors/vector-store.ts';
import type { Verdict } from '../../../preload/contract/index.ts';
import { stored, unit } from './concept-world.ts';

const scores = { sure: 0.97, likely: 0.8, above: 0.45, near: 0.35, nearer: 0.31, below: 0.2, never: 0.01 };
const photos = Object.keys(scores);
const yeses = new Map<string, Verdict>([
  ['y', 'yes'],
  ['z', 'yes'],
]);

function ask(options: {
  limit: number;
  answered?: ReadonlyMap<string, Verdict>;
  passed?: readonly string[];
  looks?: Record<string, Float32Array>;
}) {
  const looks = options.looks ?? {};
  return chooseQuestions({
    photos,
    scores: Float32Array.from(Object.values(scores)),
    line: 0.3,
    answered: options.answered ?? yeses,
    passed: new Set(options.passed),
    limit: options.limit,
    vectors: {
      async fetch(wanted) {
        const found = new Map<string, StoredVector>();
        for (const photo of wanted) if (looks[photo]) found.set(photo, stored(looks[photo]));
        return found;
      },
    },
  }).then((questions) => questions.map(({ photo }) => photo));
}

describe('questions', () => {
  it('are those nearest to the line, as odds go', async () => {
    expect(await ask({ limit: 4 })).toEqual(['nearer', 'near', 'below', 'above']);
  });

  it('come with their scores', async () => {
    const [first] = await chooseQuestions({
      photos: ['a'],
      scores: Float32Array.of(0.5),
      line: 0.3,
      answered: yeses,
      passed: new Set(),
      limit: 1,
      vectors: { fetch: async () => new Map() },
    });
    expect(first).toEqual({ photo: 'a', score: 0.5 });
  });

  it('leave out what was answered or passed over', async () => {
    const answered = new Map(yeses).set('nearer', 'no');
    expect(await ask({ limit: 2, answered, passed: ['near'] })).toEqual(['below', 'above']);
  });

  it('mix in the surest until there are two yeses', async () => {
    expect(await ask({ limit: 4, answered: new Map() })).toEqual(['sure', 'nearer', 'likely', 'near']);
    const one = new Map<string, Verdict>([
      ['y', 'yes'],
      ['n', 'no'],
    ]);
    expect(await ask({ limit: 2, answered: one })).toEqual(['sure', 'nearer']);
  });

  it('ask about one shot of a series only', async () => {
    const looks = { nearer: unit(1, 0, 0, 0), near: unit(1, 0.1, 0, 0), below: unit(0, 1, 0, 0) };
    expect(await ask({ limit: 3, looks })).toEqual(['nearer', 'below', 'above']);
  });

  it('ask about the rest of a series rather than nothing', async () => {
    const looks = Object.fromEntries(photos.map((photo) => [photo, unit(1, 0, 0, 0)]));
    expect(await ask({ limit: 3, looks })).toEqual(['nearer', 'near', 'below']);
  });

  it('end when there is nothing left to ask', async () => {
    expect(await ask({ limit: 50 })).toHaveLength(photos.length);
    expect(await ask({ limit: 5, passed: photos })).toEqual([]);
  });

  it('stay in a fixed order where scores are equal', async () => {
    const questions = await chooseQuestions({
      photos: ['c', 'a', 'b'],
      scores: Float32Array.of(0.5, 0.5, 0.5),
      line: 0.5,
      answered: yeses,
      passed: new Set(),
      limit: 2,
      vectors: { fetch: async () => new Map() },
    });
    expect(questions.map(({ photo }) => photo)).toEqual(['a', 'b']);
  });
});

it('doubtful are those whose odds are within e of the line’s, without the answered', () => {
  const all = { photos, scores: Float32Array.from(Object.values(scores)), line: 0.3 };
  expect(countDoubtful({ ...all, answered: new Map() })).toBe(4);
  expect(countDoubtful({ ...all, answered: new Map([['near', 'no']]) })).toBe(3);
  expect(countDoubtful({ ...all, scores: Float32Array.of(0, 1, 0, 1, 0, 1, 0), answered: new Map() })).toBe(
    0,
  );
});

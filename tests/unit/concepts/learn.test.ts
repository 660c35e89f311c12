import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, learn } from '../../../main/library/concepts/learning/learn.ts';
import { scoreBlock } from '../../../main/library/concepts/learning/scorer.ts';
import { randomFrom } from '../../fixtures/random.ts';
import {
  answered,
  blockWith,
  looking,
  relevance,
  type Thing,
  things,
  unit,
  wordsFor,
} from './concept-world.ts';

const words = wordsFor(['dog'], ['cat']);

function someLooking(like: Thing, count: number, seed: number): Float32Array[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => looking(like, random));
}

const dogs = someLooking('dog', 20, 1);
const cats = someLooking('cat', 20, 2);
const saying = (dogVerdict: 'yes' | 'no', count: number): Answer[] => {
  const photos = [...dogs.slice(0, count), ...cats.slice(0, count)];
  const catVerdict = dogVerdict === 'yes' ? 'no' : 'yes';
  return answered(
    photos,
    photos.map((_, index) => (index < count ? dogVerdict : catVerdict)),
  );
};
const scoresOf = (answers: readonly Answer[], photos: readonly Float32Array[]) =>
  scoreBlock(learn(words, answers, relevance).scorer, blockWith(photos));
const mean = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('without answers', () => {
  it('the words have the only say', () => {
    const { scorer, learning, proposeLine } = learn(words, [], relevance);
    expect(scorer).toMatchObject({ intercept: 0, wordsWeight: 1, weights: null });
    expect(learning).toEqual({ yes: 0, no: 0, stage: 'words', mistakes: null });
    expect(proposeLine(scoreBlock(scorer, blockWith(dogs)))).toBe(relevance.strongFrom);
  });
});

describe('with answers', () => {
  it('one yes to an unlikely photo makes others like it likelier, and the rest hardly', () => {
    const beaches = someLooking('beach', 10, 3);
    const before = scoresOf([], beaches);
    const after = scoresOf(answered([looking('beach', randomFrom(4))], ['yes']), beaches);
    expect(mean(after)).toBeGreaterThan(mean(before) * 1.5);
    expect(mean(scoresOf(answered([looking('beach', randomFrom(4))], ['no']), beaches))).toBeLessThan(
      mean(before),
    );
  });

  it('goes smoothly from the words to what was learnt', () => {
    const unseen = someLooking('cat', 10, 5);
    const steps = [0, 1, 2, 4, 8, 16].map((count) => mean(scoresOf(saying('no', count), unseen)));
    for (let step = 1; step < steps.length; step += 1) expect(steps[step]).toBeGreaterThan(steps[step - 1]!);
  });

  it('follows a person who says the opposite of the words', () => {
    const [moreDogs, moreCats] = [someLooking('dog', 20, 6), someLooking('cat', 20, 7)];
    expect(mean(scoresOf([], moreDogs))).toBeGreaterThan(10 * mean(scoresOf([], moreCats)));
    const { scorer, proposeLine, learning } = learn(words, saying('no', 15), relevance);
    const [dogScores, catScores] = [moreDogs, moreCats].map((photos) =>
      scoreBlock(scorer, blockWith(photos)),
    );
    const line = proposeLine(Float32Array.of(...dogScores!, ...catScores!));
    expect(Math.min(...catScores!)).toBeGreaterThan(line);
    expect(Math.max(...dogScores!)).toBeLessThan(line);
    expect(learning.mistakes!.learnt).toBeLessThan(learning.mistakes!.words);
  });

  it('the order of the answers does not matter', () => {
    const answers = saying('yes', 7);
    const { scorer } = learn(words, answers, relevance);
    expect(learn(words, answers.toReversed(), relevance).scorer).toEqual(scorer);
  });

  it('does not let many noes drown a lone yes', () => {
    const yes = looking('beach', randomFrom(9));
    const beaches = someLooking('beach', 10, 10);
    const [few, many] = [6, 60].map((count) => {
      const noes = someLooking('other', count, 8);
      return mean(scoresOf(answered([yes, ...noes], ['yes', ...noes.map(() => 'no' as const)]), beaches));
    });
    expect(many).toBeGreaterThan(few!);
  });

  it('says how far it has come', () => {
    expect(learn(words, saying('yes', 2), relevance).learning).toMatchObject({
      yes: 2,
      no: 2,
      stage: 'learning',
    });
    expect(learn(words, saying('yes', 8), relevance).learning).toMatchObject({
      yes: 8,
      no: 8,
      stage: 'calibrated',
    });
    expect(
      learn(
        words,
        answered(
          dogs,
          dogs.map(() => 'yes'),
        ),
        relevance,
      ).learning,
    ).toMatchObject({
      yes: 20,
      no: 0,
      mistakes: null,
    });
  });

  it('learns from thousands of answers', () => {
    const many = Array.from({ length: 600 }, (_, index) => looking(things[index % 2]!, randomFrom(index)));
    const answers = answered(
      many,
      many.map((_, index) => (index % 2 === 0 ? 'no' : 'yes')),
    );
    const [dogScore, catScore] = scoresOf(answers, [dogs[0]!, cats[0]!]);
    expect(catScore).toBeGreaterThan(0.95);
    expect(dogScore).toBeLessThan(0.05);
  });
});

const anyAnswers = fc
  .array(
    fc.record({
      at: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }),
      yes: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((list) =>
    answered(
      list.map(({ at: [a = 0, b = 0, c = 0, d = 0] }) => unit(a, b, c, d + 0.5)),
      list.map(({ yes }) => (yes ? 'yes' : 'no')),
    ),
  );

describe('whatever a person answers', () => {
  it('never makes more mistakes on their own answers than the words', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { mistakes } = learn(words, answers, relevance).learning;
        if (mistakes) expect(mistakes.learnt).toBeLessThanOrEqual(mistakes.words);
      }),
    );
  });

  it('draws a line that tags neither everything nor nothing by itself', () => {
    fc.assert(
      fc.property(anyAnswers, fc.array(fc.float({ min: 0, max: 1, noNaN: true })), (answers, scores) => {
        const line = learn(words, answers, relevance).proposeLine(Float32Array.from(scores));
        expect(line).toBeGreaterThan(0.02);
        expect(line).toBeLessThan(0.98);
      }),
    );
  });

  it('scores with numbers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const score of scoresOf(answers, [...dogs, ...cats])) expect(score).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, combinedScore, rankCandidates } from '../../../main/library/search/rank.ts';

const candidate = (photo: string, match: number | null, keywordRank: number | null = null): Candidate => ({
  photo,
  match,
  cosine: match,
  keywordRank,
});
const order = (candidates: Candidate[]) =>
  rankCandidates(candidates, { nameBelief: 0.3, possibleFrom: 0.05 }).map(({ photo }) => photo);

describe('rankCandidates', () => {
  it('goes by probability where no name matched', () => {
    expect(order([candidate('a', 0.1), candidate('b', 0.9), candidate('c', 0.5)])).toEqual(['b', 'c', 'a']);
  });

  it('puts what both look and name find before what one of them finds', () => {
    const both = candidate('both', 0.8, -5);
    expect(order([candidate('look', 0.9), both, candidate('name', 0.01, -3)])[0]).toBe('both');
  });

  it('does not let a name alone push a clear look aside', () => {
    expect(order([candidate('name', 0.04, -3), candidate('look', 0.9)])).toEqual(['look', 'name']);
    expect(order([candidate('weak', 0.01), candidate('weaker', 0.001)])).toEqual(['weak', 'weaker']);
  });

  it('lets names decide among photos nobody compared', () => {
    expect(order([candidate('worse', null, -1), candidate('better', null, -5)])).toEqual(['better', 'worse']);
  });

  it('gives photos whose names match equally well the same rank, so that the look decides', () => {
    const many = ['a', 'b', 'c'].map((photo, index) => candidate(photo, 0.1 * (index + 1), -1));
    expect(order(many)).toEqual(['c', 'b', 'a']);
  });

  it('does not depend on the order it is given', () => {
    const any = fc.uniqueArray(
      fc.record({
        photo: fc.stringMatching(/^[a-f]{1,4}$/),
        match: fc.option(fc.constantFrom(0, 0.2, 0.9)),
        keywordRank: fc.option(fc.constantFrom(-3, -1)),
      }),
      { selector: ({ photo }) => photo },
    );
    fc.assert(
      fc.property(any, (drawn) => {
        const candidates = drawn.map(({ photo, match, keywordRank }) => candidate(photo, match, keywordRank));
        expect(order(candidates.toReversed())).toEqual(order(candidates));
        expect(order(candidates)).toHaveLength(candidates.length);
      }),
    );
  });
});

it('a matching name raises a score and never beyond certainty', () => {
  expect(combinedScore(candidate('a', 0.5), 0.3)).toBe(0.5);
  expect(combinedScore(candidate('a', 0.5, -1), 0.3)).toBeCloseTo(0.65);
  expect(combinedScore(candidate('a', null, -1), 0.3)).toBeCloseTo(0.3);
  expect(combinedScore(candidate('a', 1, -1), 0.3)).toBe(1);
});

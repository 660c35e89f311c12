import { describe, expect, it } from 'vitest';
import { hitsAt, pessimisticRank, ranksOf } from '../../../models/evaluation/ranks.ts';

/** Four texts (rows) against four photos (columns); the right ones on the diagonal. */
const similarity = [
  [0.9, 0.1, 0.2, 0.3],
  [0.5, 0.4, 0.6, 0.1],
  [0.3, 0.3, 0.3, 0.3],
  [0.2, 0.8, 0.1, 0.7],
];
const unit = (at: number) => Float32Array.from({ length: 4 }, (_, index) => (index === at ? 1 : 0));
const photos = [0, 1, 2, 3].map(unit);
const texts = similarity.map((row) => Float32Array.from(row));
const same = (query: number, answer: number) => query === answer;
const shareAt = (ranks: readonly number[], k: number) =>
  hitsAt(ranks, k).reduce((sum, hit) => sum + hit, 0) / ranks.length;

describe('ranks and recall, worked by hand on 4 × 4', () => {
  it('text → photo: first; two before it; tied with all; one before it', () => {
    const ranks = ranksOf(texts, photos, same);
    expect(ranks).toEqual([0, 2, 3, 1]);
    expect([1, 2, 3, 4].map((k) => shareAt(ranks, k))).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('photo → text is the columns’', () => {
    const ranks = ranksOf(photos, texts, same);
    expect(ranks).toEqual([0, 1, 1, 0]);
    expect([1, 2].map((k) => shareAt(ranks, k))).toEqual([0.5, 1]);
  });

  it('of several right answers the best counts, and right ones do not stand in each other’s way', () => {
    expect(pessimisticRank([0.5, 0.9, 0.9, 0.1], (answer) => answer !== 0)).toBe(0);
    expect(pessimisticRank([0.95, 0.9, 0.9, 0.1], (answer) => answer === 1 || answer === 2)).toBe(1);
  });

  it('a tie counts against the model, wherever the right answer stands', () => {
    expect(pessimisticRank([0.7, 0.7, 0.7], (answer) => answer === 0)).toBe(2);
    expect(pessimisticRank([0.7, 0.7, 0.7], (answer) => answer === 2)).toBe(2);
  });

  it('refuses a query that nothing answers', () => {
    expect(() => pessimisticRank([1, 2], () => false)).toThrow(RangeError);
  });
});

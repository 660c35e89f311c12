import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PhotoScores } from '../../../renderer/features/concepts/line/photo-scores.ts';

/** @param levels probabilities × 65,535, the highest first */
function scoresOf(levels: readonly number[]): PhotoScores {
  // Beginning at an odd byte, as they may come out of a message.
  const bytes = new Uint8Array(levels.length * 2 + 1);
  const view = new DataView(bytes.buffer);
  for (const [index, level] of levels.entries()) view.setUint16(1 + index * 2, level, true);
  return new PhotoScores({ scores: bytes.subarray(1), total: levels.length });
}

const falling = fc
  // Near one another too: between two neighbouring steps a line has just one place.
  .array(fc.oneof(fc.integer({ min: 0, max: 65_535 }), fc.integer({ min: 500, max: 520 })), {
    minLength: 1,
    maxLength: 60,
  })
  .map((levels) => levels.sort((one, other) => other - one));

/** What the library does: a photo is above when its score, in steps, is not less than the line's. */
function aboveInLibrary(levels: readonly number[], line: number): number {
  return levels.filter((level) => level >= Math.round(line * 65_535)).length;
}

describe('the scores of photos', () => {
  it('are read as they come, two bytes each, the lower one first', () => {
    const scores = scoresOf([65_535, 258, 0]);
    expect([0, 1, 2].map((index) => scores.scoreOf(index))).toEqual([1, 258 / 65_535, 0]);
  });

  it('give a line that parts the same photos here and in the library', () => {
    fc.assert(
      fc.property(falling, fc.nat(), (levels, wish) => {
        const scores = scoresOf(levels);
        const count = scores.nearestPlace(wish % (levels.length + 1));
        const line = scores.lineAfter(count);
        expect(scores.countAbove(line)).toBe(count);
        expect(aboveInLibrary(levels, line)).toBe(count);
      }),
    );
  });

  it('have no place for a line between photos that are equally sure', () => {
    const scores = scoresOf([900, 500, 500, 500, 100]);
    expect([0, 1, 2, 3, 4, 5].map((count) => scores.nearestPlace(count))).toEqual([0, 1, 1, 4, 4, 5]);
    expect(scores.placeAway(1, 1)).toBe(4);
    expect(scores.placeAway(4, -1)).toBe(1);
  });

  it('let a line go to either end and no further', () => {
    const scores = scoresOf([900, 500, 100]);
    expect(scores.placeAway(0, -10)).toBe(0);
    expect(scores.placeAway(2, 10)).toBe(3);
    expect(scores.lineAfter(3)).toBe(0);
  });

  it('keep a photo that is certain above every line', () => {
    const scores = scoresOf([65_535, 65_535, 100]);
    expect(scores.nearestPlace(0)).toBe(2);
    expect(scores.placeAway(2, -1)).toBe(2);
  });
});

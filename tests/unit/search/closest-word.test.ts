import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestWord, editDistance } from '../../../main/library/search/query/closest-word.ts';

describe('editDistance', () => {
  it.each([
    ['camera', 'camera', 0],
    ['camra', 'camera', 1],
    ['cameras', 'camera', 1],
    ['camara', 'camera', 1],
    ['camrea', 'camera', 1],
    ['', 'year', 4],
  ])('%s → %s takes %d', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
  });

  it('is the same in both directions, and 0 only between equals', () => {
    const word = fc.stringMatching(/^[abc]{0,6}$/);
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right)).toBe(editDistance(right, left));
        expect(editDistance(left, right) === 0).toBe(left === right);
      }),
    );
  });
});

describe('closestWord', () => {
  it('finds what was meant, and nothing where nothing is near', () => {
    expect(closestWord('Foldre', ['folder', 'before'])).toBe('folder');
    expect(closestWord('colour', ['folder', 'before'])).toBeNull();
    expect(closestWord('tag', ['has', 'type'])).toBeNull();
  });
});

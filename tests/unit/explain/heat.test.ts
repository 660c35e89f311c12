import { describe, expect, it } from 'vitest';
import { coverPart, meanColour, slidingCovers } from '../../../models/explanation/covers.ts';
import { heatOf, hottestCell } from '../../../models/explanation/heat.ts';
import { placeOfHeat } from '../../../models/explanation/heat-place.ts';
import { leaveOneOut } from '../../../models/explanation/leave-one-out.ts';
import { seenArea } from '../../../models/explanation/seen-area.ts';

const whole = { left: 0, top: 0, right: 1, bottom: 1 };

describe('covers', () => {
  it('slide over every cell equally often', () => {
    const covers = slidingCovers({ cells: 7, window: 3 });
    expect(covers).toHaveLength(81);
    const times = Array.from({ length: 49 }, (_, index) => {
      const [x, y] = [((index % 7) + 0.5) / 7, (Math.floor(index / 7) + 0.5) / 7];
      return covers.filter(({ left, top, right, bottom }) => x > left && x < right && y > top && y < bottom)
        .length;
    });
    expect(new Set(times)).toEqual(new Set([9]));
  });

  it.each([
    ['bytes', Uint8Array.from({ length: 48 }, (_, index) => index)],
    ['a Buffer, whose slice is no copy', Buffer.from(Array.from({ length: 48 }, (_, index) => index))],
  ])('paint a part over and leave the picture as it is: %s', (_, picture) => {
    const before = [...picture];
    const out = coverPart(picture, 4, { left: 0.5, top: 0, right: 1, bottom: 0.5 }, [200, 201, 202]);
    expect([...picture]).toEqual(before);
    const painted = [...out].flatMap((value, index) =>
      value === before[index] ? [] : [Math.floor(index / 3)],
    );
    expect([...new Set(painted)]).toEqual([2, 3, 6, 7]);
    expect([...out.subarray(6, 9)]).toEqual([200, 201, 202]);
  });

  it('the mean colour is that of each channel', () => {
    expect(meanColour(Uint8Array.of(0, 10, 255, 100, 20, 255))).toEqual([50, 15, 255]);
  });
});

describe('heat', () => {
  const covers = slidingCovers({ cells: 3, window: 1 });

  it('is where covering costs most, from 0 to 1', () => {
    // The score falls from 10 to 2 under the middle, to 6 at the right of it, and not at all elsewhere.
    const scores = covers.map((_, index) => (index === 4 ? 2 : index === 5 ? 6 : 10));
    expect(heatOf(3, covers, 10, scores)).toEqual([0, 0, 0, 0, 1, 0.5, 0, 0, 0]);
  });

  it('counts what makes the score rise as the coldest', () => {
    const scores = covers.map((_, index) => (index === 0 ? 12 : index === 8 ? 8 : 10));
    expect(heatOf(3, covers, 10, scores)).toEqual([0, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1]);
  });

  it('is nowhere when nothing matters', () => {
    expect(
      heatOf(
        3,
        covers,
        10,
        covers.map(() => 9),
      ),
    ).toEqual(new Array(9).fill(0));
  });

  it('is the mean of all covers that hold a cell', () => {
    const wide = slidingCovers({ cells: 2, window: 2 });
    // Nine places; only the one that covers everything changes the score, so every cell shares it alike.
    expect(
      heatOf(
        2,
        wide,
        1,
        wide.map(({ left, right, top, bottom }) => ((right - left) * (bottom - top) === 1 ? 0 : 1)),
      ),
    ).toEqual([0, 0, 0, 0]);
  });

  it('the hottest cell by column and row', () => {
    expect(hottestCell([0, 0.2, 0.1, 0, 0, 1, 0, 0, 0], 3)).toEqual({ column: 2, row: 1 });
  });
});

describe('the place of heat in words', () => {
  const spot = (...hot: number[]) => Array.from({ length: 49 }, (_, index) => (hot.includes(index) ? 1 : 0));

  it.each([
    [0, 'upper-left'],
    [3, 'top'],
    [6, 'upper-right'],
    [21, 'left'],
    [24, 'middle'],
    [27, 'right'],
    [42, 'lower-left'],
    [45, 'bottom'],
    [48, 'lower-right'],
  ])('cell %i is %s', (cell, place) => {
    expect(placeOfHeat(spot(cell), 7, whole)).toBe(place);
  });

  it('says nothing where all is hot, or nothing is', () => {
    expect(placeOfHeat(new Array(49).fill(1), 7, whole)).toBeNull();
    expect(placeOfHeat(new Array(49).fill(0), 7, whole)).toBeNull();
  });

  it('is told of the photo, not of the square cut from its middle', () => {
    // The left edge of the middle square of a 3 : 1 photo is a third into it.
    const area = seenArea('crop', { width: 300, height: 100 });
    expect(area.left).toBeCloseTo(1 / 3);
    expect(area.right).toBeCloseTo(2 / 3);
    expect(placeOfHeat(spot(21), 7, area)).toBe('left');
    expect(placeOfHeat(spot(22), 7, area)).toBe('middle');
  });
});

describe('the area a model sees', () => {
  it('all of it, the middle, or more than there is', () => {
    const photo = { width: 200, height: 100 };
    expect(seenArea('stretch', photo)).toEqual(whole);
    expect(seenArea('crop', photo)).toEqual({ left: 0.25, top: 0, right: 0.75, bottom: 1 });
    expect(seenArea('letterbox', photo)).toEqual({ left: 0, top: -0.5, right: 1, bottom: 1.5 });
  });
});

describe('leaving one word out', () => {
  it('takes each word that says something, and leaves the small ones', () => {
    expect(leaveOneOut('a dog in the snow')).toEqual([
      { word: 'dog', text: 'a in the snow' },
      { word: 'snow', text: 'a dog in the' },
    ]);
  });

  it('leaves nothing where only small words would be left', () => {
    expect(leaveOneOut('a dog')).toEqual([{ word: 'dog', text: '' }]);
    expect(leaveOneOut('dog')).toEqual([{ word: 'dog', text: '' }]);
  });

  it('a search of small words alone has nothing else to leave out', () => {
    expect(leaveOneOut('in the')).toEqual([
      { word: 'in', text: '' },
      { word: 'the', text: '' },
    ]);
  });
});

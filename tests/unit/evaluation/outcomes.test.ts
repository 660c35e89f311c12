import { describe, expect, it } from 'vitest';
import { captionOutcomes, classOutcomes, ownOutcomes } from '../../../main/library/evaluate/outcomes.ts';
import { comparisonsOf, measureOf } from '../../../main/library/evaluate/report.ts';

const vector = (...values: number[]) => Float32Array.from(values);

describe('captions', () => {
  const set = {
    kind: 'captions' as const,
    source: '',
    pictures: ['a', 'b', 'c'].map((path) => ({ path })),
    captions: [
      { text: 'a1', picture: 0 },
      { text: 'a2', picture: 0 },
      { text: 'b1', picture: 1 },
      { text: 'c1', picture: 2 },
    ],
  };
  const captions = [vector(1, 0, 0), vector(0, 1, 0), vector(0, 1, 0), vector(0, 0, 1)];

  it('a picture is found by any of its captions, and each caption is a try of its own', () => {
    const pictures = new Map([
      [0, vector(1, 0.5, 0)],
      [1, vector(0, 1, 0)],
      [2, vector(0, 0, 1)],
    ]);
    const [toPhoto, toText] = captionOutcomes(set, pictures, captions);
    // “a2” is nearer to b; “a1” to a.
    expect(toPhoto).toMatchObject({ key: 'text-to-photo@1', groups: [[1, 0], [1], [1]] });
    // For b its own “b1” ties with “a2”, which counts against it.
    expect(toText).toMatchObject({ key: 'photo-to-text@1', groups: [[1], [0], [1]] });
    expect(measureOf(toPhoto!)).toMatchObject({ value: 0.75, tries: 4, method: 'bootstrap' });
    expect(measureOf(toText!)).toMatchObject({ value: 2 / 3, tries: 3, method: 'wilson' });
  });

  it('captions of a picture that could not be read are no tries', () => {
    const pictures = new Map([
      [0, vector(1, 0.5, 0)],
      [2, vector(0, 0, 1)],
    ]);
    const [toPhoto, toText] = captionOutcomes(set, pictures, captions);
    expect(toPhoto?.groups).toEqual([[1, 1], [1]]);
    expect(toText?.groups).toEqual([[1], [1]]);
  });
});

it('classes: top-5 only where there are more than five', () => {
  const classes = Array.from({ length: 6 }, (_, at) =>
    Float32Array.from({ length: 6 }, (_, i) => (i === at ? 1 : 0)),
  );
  const set = {
    kind: 'classes' as const,
    source: '',
    pictures: [
      { path: 'x', class: 0 },
      { path: 'y', class: 5 },
    ],
    classes: classes.map((_, at) => ({ folder: String(at), names: [String(at)] })),
  };
  const pictures = new Map([
    [0, vector(6, 5, 4, 3, 2, 1)],
    [1, vector(6, 5, 4, 3, 2, 1)],
  ]);
  expect(classOutcomes(set, pictures, classes).map(({ key, groups }) => [key, groups])).toEqual([
    ['top-1', [[1], [0]]],
    ['top-5', [[1], [0]]],
  ]);
  expect(
    classOutcomes({ ...set, pictures: [{ path: 'x', class: 0 }] }, new Map([[0, vector(1, 0)]]), [
      vector(1, 0),
      vector(0, 1),
    ]),
  ).toHaveLength(1);
});

it('own searches: right photos do not stand in each other’s way', () => {
  const search = (wrong: number) => ({
    scores: [0.9, 0.1, ...new Array<number>(wrong).fill(0.5)],
    isRight: [true, true, ...new Array<boolean>(wrong).fill(false)],
  });
  // Nine wrong ones and a right one before the second right one; then ten wrong ones.
  const [first, amongTen] = ownOutcomes([search(9), search(10)]);
  expect(first?.groups).toEqual([[1], [1]]);
  expect(amongTen?.groups).toEqual([
    [1, 1],
    [1, 0],
  ]);
});

it('every later model is compared with the first', () => {
  const outcome = (hits: number[]) => [{ key: 'top-1', name: 'top-1', groups: hits.map((hit) => [hit]) }];
  const comparisons = comparisonsOf([
    { id: 'one', outcomes: outcome([1, 0, 0, 0]) },
    { id: 'two', outcomes: outcome([1, 1, 1, 0]) },
    { id: 'three', outcomes: outcome([1, 0, 0, 0]) },
  ]);
  expect(comparisons.map(({ model, against, value }) => [model, against, value])).toEqual([
    ['two', 'one', 0.5],
    ['three', 'one', 0],
  ]);
  expect(comparisonsOf([])).toEqual([]);
});

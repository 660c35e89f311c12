import { describe, expect, it } from 'vitest';
import type { PlacedPhoto } from '../../../main/library/catalog/photo-order.ts';
import { listByDay, listByRelevance, newestFirst } from '../../../main/library/listing/photo-list.ts';
import { aspectOfByte, type Relevance } from '../../../preload/contract/index.ts';

const placed = (id: number, taken = '2019-06-14T12:00:00', width = 3, height = 2): PlacedPhoto => [
  id,
  taken,
  width,
  height,
];
const matchOf = (relevance: Relevance, score = 0.5) => {
  return { score, relevance, cosine: 0.25, keywordRank: null };
};

describe('a list by day', () => {
  it('has a section for every day', () => {
    const { sections, ids } = listByDay(
      [placed(3, '2020-01-02T09:00:00'), placed(1, '2020-01-02T08:00:00'), placed(2, '2019-12-31T23:59:59')],
      null,
    );
    expect(sections).toEqual([
      { kind: 'day', day: '2020-01-02', count: 2 },
      { kind: 'day', day: '2019-12-31', count: 1 },
    ]);
    expect([...ids]).toEqual([3, 1, 2]);
  });

  it('tells the shape of every picture', () => {
    const { aspects } = listByDay([placed(1, undefined, 4_000, 3_000), placed(2, undefined, 100, 800)], null);
    expect(aspectOfByte(aspects[0] ?? 0)).toBeCloseTo(4 / 3, 1);
    expect(aspectOfByte(aspects[1] ?? 0)).toBeCloseTo(1 / 8, 2);
  });

  it('of no photo has no section', () => {
    expect(listByDay([], null)).toMatchObject({ sections: [], matches: null });
  });
});

describe('a list by relevance', () => {
  const list = listByRelevance([
    { placed: placed(1), match: matchOf('possible') },
    { placed: placed(2), match: { ...matchOf('strong', 0.75), keywordRank: -1 } },
    { placed: placed(3), match: { ...matchOf('weak'), cosine: null } },
    { placed: placed(4), match: matchOf('strong') },
  ]);

  it('puts strong before possible before weak, and keeps the order within', () => {
    expect([...list.ids]).toEqual([2, 4, 1, 3]);
    expect(list.sections).toEqual([
      { kind: 'strong', day: null, count: 2 },
      { kind: 'possible', day: null, count: 1 },
      { kind: 'weak', day: null, count: 1 },
    ]);
  });

  it('keeps how well each photo matches', () => {
    expect(list.matches?.at(0)).toEqual({
      score: 0.75,
      relevance: 'strong',
      cosine: 0.25,
      keywordMatch: true,
    });
    expect(list.matches?.at(3)).toEqual({ score: 0.5, relevance: 'weak', cosine: null, keywordMatch: false });
  });
});

it('the newest come first, those of one second as they were', () => {
  const photos = [
    { placed: placed(1, '2019-01-01T00:00:00'), match: matchOf('strong') },
    { placed: placed(2, '2020-01-01T00:00:00'), match: matchOf('strong') },
    { placed: placed(3, '2019-01-01T00:00:00'), match: matchOf('strong') },
  ];
  expect(newestFirst(photos).map(({ placed: [id] }) => id)).toEqual([2, 1, 3]);
});

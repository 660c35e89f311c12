import { describe, expect, it } from 'vitest';
import { withRecent } from '../../../renderer/features/search/recent-searches.ts';
import { withoutTerm } from '../../../renderer/features/search/without-term.ts';

describe('taking a chip out', () => {
  it('leaves the rest of the search as it was typed', () => {
    const text = 'a dog year:2019  -people';
    const take = (source: string) => {
      const start = text.indexOf(source);
      return withoutTerm(text, { role: 'filter', source, start, end: start + source.length });
    };
    expect(take('year:2019')).toBe('a dog -people');
    expect(take('-people')).toBe('a dog year:2019');
  });
});

describe('recent searches', () => {
  it('come newest first, each once', () => {
    expect(withRecent(['beach', 'dog'], ' dog ')).toEqual(['dog', 'beach']);
    expect(withRecent(['beach'], '  ')).toEqual(['beach']);
  });

  it('keep only the end of one that went on', () => {
    expect(withRecent(['a dog', 'beach'], 'a dog in the snow')).toEqual(['a dog in the snow', 'beach']);
  });

  it('are not kept without end', () => {
    const many = Array.from({ length: 20 }, (_, index) => `search ${index}!`);
    expect(withRecent(many, 'new')).toHaveLength(20);
  });
});

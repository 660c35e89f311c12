import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseQuery } from '../../../main/library/search/query/parse-query.ts';
import { tagName, written } from '../../../preload/contract/index.ts';

it('puts names of several words, and such as could be taken for something else, in quotation marks', () => {
  expect(written('tag', 'beach')).toBe('tag:beach');
  expect(written('tag', 'birthday party')).toBe('tag:"birthday party"');
  expect(written('album', '//odd')).toBe('album:"//odd"');
  expect(written('album', '-')).toBe('album:"-"');
});

it('is read as it was meant, whatever the name', () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((text) => text.trim().replaceAll(/\s+/g, ' '))
    .filter((name) => tagName.safeParse(name).success);
  fc.assert(
    fc.property(names, fc.constantFrom('tag', 'concept', 'album'), (name, field) => {
      expect(parseQuery(`snow ${written(field, name)} -cake`)).toMatchObject({
        words: 'snow',
        filters: [{ field, name, negated: false }],
      });
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, home, isSearch, noSearch, pages, placeOf } from '../../../renderer/places/place.ts';

const id = 'ab'.repeat(32);

function read(address: string) {
  return placeOf(new URL(address, 'http://127.0.0.1'));
}

describe('places', () => {
  it('are read from addresses', () => {
    expect(read('/')).toEqual(home);
    expect(read('/folders')).toEqual({ ...home, page: 'folders' });
    expect(read('/concepts/12')).toEqual({ ...home, page: 'concepts', item: '12' });
    expect(read(`/?q=a+dog&sort=date&all=1&photo=${id}`)).toEqual({
      ...home,
      search: { ...noSearch, text: 'a dog', sort: 'date', all: true },
      photo: id,
    });
  });

  it('leave out what is not understood', () => {
    expect(read('/concepts/..%2f/etc')).toEqual({ ...home, page: 'concepts' });
    expect(read('/elsewhere?photo=../../etc/passwd&like=ABC&sort=size')).toEqual(home);
  });

  it('come back as they went', () => {
    const ids = fc.constantFrom(id, null);
    const place = fc
      .record({
        page: fc.constantFrom(...pages),
        item: fc.constantFrom('new', '12', null),
        search: fc.record({
          text: fc.string({ maxLength: 200 }).map((text) => text.trim()),
          like: ids,
          held: ids,
          sort: fc.constantFrom('relevance' as const, 'date' as const),
          all: fc.boolean(),
        }),
        photo: ids,
      })
      // The photos have no things besides themselves.
      .map((one) => (one.page === 'photos' ? { ...one, item: null } : one));
    fc.assert(
      fc.property(place, (one) => {
        expect(read(addressOf(one))).toEqual(one);
      }),
    );
  });

  it('know a search from its options', () => {
    expect(isSearch(noSearch)).toBe(false);
    expect(isSearch({ ...noSearch, sort: 'date', text: '  ' })).toBe(false);
    expect(isSearch({ ...noSearch, held: id })).toBe(true);
  });
});

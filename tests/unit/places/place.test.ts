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
    expect(read(`/?q=a+dog&sort=date&all=1&photo=${id}`)).toEqual({
      page: 'photos',
      search: { ...noSearch, text: 'a dog', sort: 'date', all: true },
      photo: id,
    });
  });

  it('leave out what is not understood', () => {
    expect(read('/elsewhere?photo=../../etc/passwd&like=ABC&sort=size')).toEqual(home);
  });

  it('come back as they went', () => {
    const ids = fc.constantFrom(id, null);
    const place = fc.record({
      page: fc.constantFrom(...pages),
      search: fc.record({
        text: fc.string({ maxLength: 200 }).map((text) => text.trim()),
        like: ids,
        held: ids,
        sort: fc.constantFrom('relevance' as const, 'date' as const),
        all: fc.boolean(),
      }),
      photo: ids,
    });
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

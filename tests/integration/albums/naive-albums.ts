import fc from 'fast-check';

/** What a random library says of its photos, so that a test can work out by hand who is in an album. */
export interface NaivePhoto {
  readonly name: string;
  readonly year: number;
  readonly keywords: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly assigned: readonly string[];
  readonly byHand: readonly string[];
}

/** One piece of a rule, and what it asks of a photo. */
export interface Piece {
  readonly kind: 'tag' | 'concept' | 'album' | 'smart' | 'year' | 'has';
  readonly value: string;
  readonly negated: boolean;
}

/** Rules of a smart album: any of them, and all of each. */
export type NaiveRules = readonly (readonly Piece[])[];

export const tags = ['beach', 'snow', 'party time', 'Zürich'];
export const concepts = ['beach', 'party time'];
export const handAlbums = ['one', 'two'];
const years = [2018, 2019, 2020];

const some = (words: readonly string[]) => fc.subarray([...words]);

export const photosOf = fc
  .array(
    fc.record({
      year: fc.constantFrom(...years),
      keywords: some(tags),
      yes: some(tags),
      no: some(tags),
      assigned: some(concepts),
      byHand: some(handAlbums),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((photos) =>
    photos.map((photo, index) => ({
      ...photo,
      name: `p${index}`,
      // One word a tag: the last one that was said.
      no: photo.no.filter((tag) => !photo.yes.includes(tag)),
    })),
  );

const piece = (kind: Piece['kind'], values: readonly string[]): fc.Arbitrary<Piece> =>
  fc.record({ kind: fc.constant(kind), value: fc.constantFrom(...values), negated: fc.boolean() });

/** @param earlier names of smart albums that the rules may be about */
const rulesOf = (earlier: readonly string[]): fc.Arbitrary<NaiveRules> =>
  fc.array(
    fc.array(
      fc.oneof(
        piece('tag', tags),
        piece('concept', concepts),
        piece('album', handAlbums),
        piece('year', years.map(String)),
        piece('has', ['tags']),
        ...(earlier.length > 0 ? [piece('smart', earlier)] : []),
      ),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 1, maxLength: 3 },
  );

export const smartNames = ['clever', 'cleverer', 'cleverest'];
export const smartAlbums = fc.tuple(
  ...smartNames.map((_, index) => rulesOf(smartNames.slice(0, index))),
) as fc.Arbitrary<NaiveRules[]>;

export function hasTag({ keywords, yes, no, assigned }: NaivePhoto, tag: string): boolean {
  if (yes.includes(tag)) return true;
  if (no.includes(tag)) return false;
  return keywords.includes(tag) || assigned.includes(tag);
}

/** Whether the rules find a photo, worked out from what was said of it. Years that are asked for are alternatives. */
export function finds(photo: NaivePhoto, rules: NaiveRules, smart: ReadonlyMap<string, NaiveRules>): boolean {
  return rules.some((rule) => {
    const wanted = rule.filter(({ kind, negated }) => kind === 'year' && !negated);
    const rest = rule.filter((one) => !wanted.includes(one));
    return (wanted.length === 0 || wanted.some((one) => isSo(photo, one, smart))) && rest.every(holds);
  });
  function holds(one: Piece): boolean {
    return isSo(photo, one, smart) !== one.negated;
  }
}

function isSo(photo: NaivePhoto, { kind, value }: Piece, smart: ReadonlyMap<string, NaiveRules>): boolean {
  switch (kind) {
    case 'tag':
    case 'concept':
      return hasTag(photo, value);
    case 'album':
      return photo.byHand.includes(value);
    case 'smart':
      return finds(photo, smart.get(value) ?? [], smart);
    case 'year':
      return photo.year === Number(value);
    case 'has':
      return tags.some((tag) => hasTag(photo, tag));
  }
}

/** A rule as a person writes it. */
export function printRule(rule: readonly Piece[]): string {
  return rule
    .map(({ kind, value, negated }) => `${negated ? '-' : ''}${kind === 'smart' ? 'album' : kind}:"${value}"`)
    .join(' ');
}

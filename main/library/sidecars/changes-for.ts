import { type EntryField, entryFields, tagNames, type XmpWords } from './xmp-words.ts';

type Structure = Record<string, string>;

/** exiftool's names of tags, with `+` to add to a list and `-` to take from it, and what to do with each. */
export type TagChanges = Readonly<Record<string, string | string[] | Structure | Structure[] | null>>;

/**
 * What exiftool is to do so that a sidecar says `next` instead of `current`. Lists are added to and taken from and not
 * written anew, so that what others wrote into them is not touched at all.
 */
export function changesFor(current: XmpWords, next: XmpWords): TagChanges {
  const [now, then] = [fieldsOf(current), fieldsOf(next)];
  const takenOut = (list: 'subjects' | 'paths') => without(current[list], next[list]).map(asText);
  const putIn = (list: 'subjects' | 'paths') => without(next[list], current[list]).map(asText);
  const changes: [string, TagChanges[string], boolean][] = [
    [`${tagNames.subjects}-`, takenOut('subjects'), takenOut('subjects').length > 0],
    [`${tagNames.subjects}+`, putIn('subjects'), putIn('subjects').length > 0],
    [`${tagNames.paths}-`, takenOut('paths'), takenOut('paths').length > 0],
    [`${tagNames.paths}+`, putIn('paths'), putIn('paths').length > 0],
    [tagNames.rating, next.rating, next.rating !== current.rating],
    [tagNames.tags, then.tags.map(asStructure), !isSame(now.tags, then.tags)],
    [tagNames.stars, then.stars && asStructure(then.stars), !isSame(now.stars, then.stars)],
  ];
  return Object.fromEntries(
    changes.filter(([, , isDue]) => isDue).map(([tag, value]) => [tag, isSame(value, []) ? null : value]),
  );
}

/** Whether two sidecars say the same, in whatever order. */
export function saysTheSame(one: XmpWords, other: XmpWords): boolean {
  return isSame(fieldsOf(one), fieldsOf(other));
}

/** Words in an order of their own, for comparing: programs keep lists in theirs. */
function fieldsOf({ subjects, paths, rating, tags, stars }: XmpWords) {
  return {
    subjects: subjects.toSorted(),
    paths: paths.toSorted(),
    rating,
    tags: tags.map(entryFields),
    stars: stars && entryFields(stars),
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function without(list: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return [...new Set(list)].filter((each) => !known.has(each));
}

/** exiftool reads values as HTML, so that they may hold line breaks: what looks like an entity must not become one. */
function asText(text: string): string {
  return text.replaceAll('&', '&amp;');
}

/** Inside of structures it does so twice. */
function asStructure(fields: readonly EntryField[]): Structure {
  return Object.fromEntries(fields.map(([name, value]) => [name, asText(asText(value))]));
}

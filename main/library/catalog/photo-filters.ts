import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { PhotoKind } from '../ingest/description.ts';
import { hasAnyTag } from './any-tag.ts';
import { effectiveRating, isFavourite } from './mark-table.ts';
import { hasTag } from './tag-members.ts';
import { isVisible } from './visible-photos.ts';

interface Condition {
  /** True for `-camera:canon`: photos that do not pass. */
  readonly negated: boolean;
}

/**
 * One condition on a photo. Days are `YYYY-MM-DD` on the clock of the place; `before` ends before its day, `after`
 * begins with it. Texts are found anywhere in the name, upper or lower case. An unrated photo has 0 stars.
 */
export type PhotoFilter = PlainFilter | (AlbumName & { readonly holds: Predicate });

/** A filter as it was written: which photos its album holds is still to be looked up. */
export type WrittenFilter = PlainFilter | AlbumName;

type AlbumName = Condition & { readonly field: 'album'; readonly name: string };

type PlainFilter = Condition &
  (
    | { readonly field: 'before' | 'after'; readonly day: string }
    | { readonly field: 'year' | 'rating'; readonly from: number; readonly to: number }
    | { readonly field: 'month'; readonly month: number }
    | { readonly field: 'camera' | 'lens' | 'folder'; readonly text: string }
    | { readonly field: 'type'; readonly kinds: readonly PhotoKind[] }
    | { readonly field: 'ext'; readonly extension: string }
    | { readonly field: 'has'; readonly what: 'gps' | 'keywords' | 'rating' | 'tags' }
    | { readonly field: 'is'; readonly what: 'favourite' }
    | { readonly field: 'tag' | 'concept'; readonly name: string }
  );

/** A condition on a row of `photos`. */
export interface Predicate {
  readonly sql: string;
  readonly values: readonly SQLInputValue[];
}

/**
 * A photo has one year and one camera: of several that are asked for, any will do. Folders contain folders, and a
 * photo has many tags: of those, all must be true.
 */
const alternatives: ReadonlySet<PhotoFilter['field']> = new Set([
  'year',
  'month',
  'camera',
  'lens',
  'type',
  'ext',
]);

/** The content hashes of the visible photos that pass all filters, newest first. */
export function filterPhotos(database: DatabaseSync, filters: readonly PhotoFilter[]): string[] {
  const { sql, values } = passesAll(database, filters);
  const statement = database.prepare(
    `SELECT hash FROM photos WHERE ${isVisible} AND ${sql} ORDER BY taken_local DESC, hash`,
  );
  statement.setReturnArrays(true);
  return (statement.all(...values) as unknown as [string][]).map(([hash]) => hash);
}

/**
 * How many of the filters on files (`folder:`, `ext:`) a row of `files` JOIN `roots` meets, as SQL: of a photo's
 * copies, the one that was asked for counts the most. 0 for every file where there is no such filter.
 */
export function filtersMetByFile(database: DatabaseSync, filters: readonly WrittenFilter[]): Predicate {
  registerFold(database);
  // A photo with one file that an exclusion names is left out: every file of the others meets it.
  const conditions = filters.flatMap((filter) => (filter.negated ? [] : (fileCondition(filter) ?? [])));
  return {
    sql: `(${['0', ...conditions.map(({ sql }) => sql)].join(' + ')})`,
    values: conditions.flatMap(({ values }) => values),
  };
}

/** Whether a row of `photos` passes all filters, as SQL; true where there are none. */
export function passesAll(database: DatabaseSync, filters: readonly PhotoFilter[]): Predicate {
  registerFold(database);
  const groups = Map.groupBy(filters, (filter) =>
    alternatives.has(filter.field) && !filter.negated ? filter.field : filter,
  );
  const parts = [...groups.values()].map((group) =>
    join(
      group.map((filter) => predicateOf(database, filter)),
      ' OR ',
    ),
  );
  return parts.length === 0 ? { sql: 'TRUE', values: [] } : join(parts, ' AND ');
}

function join(parts: readonly Predicate[], word: ' AND ' | ' OR '): Predicate {
  return {
    sql: `(${parts.map(({ sql }) => sql).join(word)})`,
    values: parts.flatMap(({ values }) => values),
  };
}

function predicateOf(database: DatabaseSync, filter: PhotoFilter): Predicate {
  const { sql, values } = positive(database, filter);
  // NULL would make NOT NULL: a photo that says no camera was not taken with a Canon either.
  return filter.negated ? { sql: `NOT coalesce(${sql}, FALSE)`, values } : { sql, values };
}

function positive(database: DatabaseSync, filter: PhotoFilter): Predicate {
  switch (filter.field) {
    case 'before':
      return { sql: '(taken_local < ?)', values: [filter.day] };
    case 'after':
      return { sql: '(taken_local >= ?)', values: [filter.day] };
    case 'year': {
      const from = String(filter.from).padStart(4, '0');
      const until = String(filter.to + 1).padStart(4, '0');
      return { sql: '(taken_local >= ? AND taken_local < ?)', values: [from, until] };
    }
    case 'month':
      return { sql: '(substr(taken_local, 6, 2) = ?)', values: [String(filter.month).padStart(2, '0')] };
    case 'rating':
      return { sql: `(coalesce(${effectiveRating}, 0) BETWEEN ? AND ?)`, values: [filter.from, filter.to] };
    case 'camera':
    case 'lens':
      return contains(filter.field, filter.text, '');
    case 'type':
      return { sql: `(kind IN (${filter.kinds.map(() => '?').join(', ')}))`, values: [...filter.kinds] };
    case 'folder':
      return anyFile(folder(filter.text));
    case 'ext':
      return anyFile(extension(filter.extension));
    case 'has':
      return filter.what === 'tags' ? hasAnyTag(database) : { sql: `(${presence[filter.what]})`, values: [] };
    case 'is':
      return { sql: `(${isFavourite})`, values: [] };
    case 'tag':
    case 'concept':
      return hasTag(database, filter.name);
    case 'album':
      return filter.holds;
  }
}

const presence = {
  gps: 'latitude IS NOT NULL AND longitude IS NOT NULL',
  rating: `coalesce(${effectiveRating}, 0) > 0`,
  keywords: 'EXISTS (SELECT 1 FROM keywords WHERE keywords.photo_id = photos.id)',
};

/** What a filter asks of a row of `files` JOIN `roots`; null when it asks something of the photo. */
function fileCondition(filter: WrittenFilter): Predicate | null {
  switch (filter.field) {
    case 'folder':
      return folder(filter.text);
    case 'ext':
      return extension(filter.extension);
    default:
      return null;
  }
}

/** The text lies before a slash: in the folders of a path, not in the file's name. */
function folder(text: string): Predicate {
  const place = `replace(roots.path, '\\', '/') || '/' || files.path`;
  return contains(place, text.replaceAll('\\', '/'), '/%');
}

function extension(ending: string): Predicate {
  return { sql: `(files.path LIKE ? ESCAPE '\\')`, values: [`%.${escapeLike(ending)}`] };
}

function anyFile({ sql, values }: Predicate): Predicate {
  const some = `EXISTS (SELECT 1 FROM files JOIN roots ON roots.id = files.root_id
    WHERE files.photo_id = photos.id AND ${sql})`;
  return { sql: `(${some})`, values };
}

/** SQLite's LIKE knows upper and lower case of A–Z only; anything else is folded by JavaScript. */
function contains(expression: string, text: string, ending: string): Predicate {
  const isAscii = /^[\x20-\x7e]*$/.test(text);
  const subject = isAscii ? expression : `eidetic_fold(${expression})`;
  const pattern = `%${escapeLike(isAscii ? text : fold(text))}%${ending}`;
  return { sql: `(${subject} LIKE ? ESCAPE '\\')`, values: [pattern] };
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/** One spelling for what people hold to be one: macOS writes ä as two characters. */
function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

const withFold = new WeakSet<DatabaseSync>();

function registerFold(database: DatabaseSync): void {
  if (withFold.has(database)) return;
  database.function('eidetic_fold', { deterministic: true }, (text) =>
    text === null ? null : fold(String(text)),
  );
  withFold.add(database);
}

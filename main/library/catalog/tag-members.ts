import type { DatabaseSync } from 'node:sqlite';
import type { Predicate } from './photo-filters.ts';
import { TagTable } from './tag-table.ts';
import { isVisible } from './visible-photos.ts';

/*
 * Who has a tag: whoever a person gave it, and, where a person has no word on it, whoever a concept or a keyword in
 * the file gives it. One rule, and here alone.
 */

/** The content hashes of all that have the tag of that name, as SQL that selects them; they need not be visible. */
function membersOf(database: DatabaseSync, name: string): Predicate {
  const tags = new TagTable(database);
  const id = tags.find(name)?.id ?? 0;
  const spellings = JSON.stringify(tags.keywordSpellings(name));
  return {
    sql: `SELECT hash FROM verdicts WHERE tag_id = ? AND verdict = 'yes'
      UNION SELECT hash FROM (
        SELECT hash FROM standing_assignments WHERE tag_id = ?
        UNION ALL SELECT tagged.hash FROM keywords JOIN photos AS tagged ON tagged.id = keywords.photo_id
          WHERE keywords.keyword IN (SELECT value FROM json_each(?))
      ) AS given
      WHERE NOT EXISTS (SELECT 1 FROM verdicts WHERE verdicts.tag_id = ? AND verdicts.hash = given.hash)`,
    values: [id, id, spellings, id],
  };
}

/** Whether a row of `photos` has the tag of that name, as SQL. No photo has a tag that nobody knows. */
export function hasTag(database: DatabaseSync, name: string): Predicate {
  const { sql, values } = membersOf(database, name);
  return { sql: `(photos.hash IN (${sql}))`, values };
}

/** The content hashes of the visible photos that have a tag, newest first. */
export function photosWithTag(database: DatabaseSync, name: string): string[] {
  const { sql, values } = hasTag(database, name);
  return select(
    database,
    `SELECT photos.hash FROM photos WHERE ${isVisible} AND ${sql} ORDER BY taken_local DESC, photos.hash`,
    values,
  );
}

/** The content hashes of all that have a tag, whether they are visible or not. */
export function everyPhotoWithTag(database: DatabaseSync, name: string): Set<string> {
  const { sql, values } = membersOf(database, name);
  return new Set(select(database, sql, values));
}

/** The content hashes of photos whose files have the tag of that name as a keyword. */
export function withKeyword(database: DatabaseSync, name: string): Set<string> {
  const spellings = JSON.stringify(new TagTable(database).keywordSpellings(name));
  const sql = `SELECT DISTINCT photos.hash FROM keywords JOIN photos ON photos.id = keywords.photo_id
    WHERE keywords.keyword IN (SELECT value FROM json_each(?))`;
  return new Set(select(database, sql, [spellings]));
}

/** How many visible photos have a tag. */
export function countWithTag(database: DatabaseSync, name: string): number {
  const { sql, values } = hasTag(database, name);
  const row = database
    .prepare(`SELECT count(*) AS photos FROM photos WHERE ${sql} AND ${isVisible}`)
    .get(...values);
  return Number(row?.['photos'] ?? 0);
}

/** Who gave a tag to its visible photos; together they are all of them. */
export interface TagGivers {
  readonly you: number;
  /** Where no person has a word on it; a keyword may be there too. */
  readonly concept: number;
  readonly keyword: number;
}

export function countByGiver(database: DatabaseSync, name: string): TagGivers {
  const id = new TagTable(database).find(name)?.id ?? 0;
  const count = (given: string): number => {
    const row = database
      .prepare(`SELECT count(*) AS photos FROM photos WHERE ${isVisible} AND photos.hash IN (${given})`)
      .get(...Array(given.split('?').length - 1).fill(id));
    return Number(row?.['photos'] ?? 0);
  };
  const you = count(`SELECT hash FROM verdicts WHERE tag_id = ? AND verdict = 'yes'`);
  const concept = count(`SELECT hash FROM standing_assignments AS given WHERE tag_id = ? AND NOT EXISTS (
    SELECT 1 FROM verdicts WHERE verdicts.tag_id = ? AND verdicts.hash = given.hash)`);
  return { you, concept, keyword: countWithTag(database, name) - you - concept };
}

function select(database: DatabaseSync, sql: string, values: Predicate['values']): string[] {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return (statement.all(...values) as unknown as [string][]).map(([hash]) => hash);
}

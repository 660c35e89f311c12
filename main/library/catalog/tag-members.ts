import type { DatabaseSync } from 'node:sqlite';
import type { Predicate } from './photo-filters.ts';
import { TagTable } from './tag-table.ts';
import { isVisible } from './visible-photos.ts';

/*
 * Who has a tag: whoever a person gave it, and, where a person has no word on it, whoever a concept or a keyword in
 * the file gives it. One rule, and here alone.
 */

/** Whether a row of `photos` has the tag of that name, as SQL. No photo has a tag that nobody knows. */
export function hasTag(database: DatabaseSync, name: string): Predicate {
  const tags = new TagTable(database);
  const id = tags.find(name)?.id ?? 0;
  const spellings = tags.keywordSpellings(name);
  return {
    sql: `(photos.hash IN (
        SELECT hash FROM verdicts WHERE tag_id = ? AND verdict = 'yes'
        UNION SELECT hash FROM assignments WHERE tag_id = ?
        UNION SELECT tagged.hash FROM keywords JOIN photos AS tagged ON tagged.id = keywords.photo_id
          WHERE keywords.keyword IN (SELECT value FROM json_each(?))
      ) AND photos.hash NOT IN (SELECT hash FROM verdicts WHERE tag_id = ? AND verdict = 'no'))`,
    values: [id, id, JSON.stringify(spellings), id],
  };
}

/** The content hashes of the visible photos that have a tag, newest first. */
export function photosWithTag(database: DatabaseSync, name: string): string[] {
  const { sql, values } = hasTag(database, name);
  const statement = database.prepare(
    `SELECT photos.hash FROM photos WHERE ${isVisible} AND ${sql} ORDER BY taken_local DESC, photos.hash`,
  );
  statement.setReturnArrays(true);
  return (statement.all(...values) as unknown as [string][]).map(([hash]) => hash);
}

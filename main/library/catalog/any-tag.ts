import type { DatabaseSync } from 'node:sqlite';
import { tagName } from '../../../preload/contract/index.ts';
import type { Predicate } from './photo-filters.ts';
import { TagTable, tagKey } from './tag-table.ts';

/**
 * Whether a row of `photos` has any tag at all, as SQL: as `hasTag` says it of one, so a photo whose only tag a person
 * has refused it has none. Keywords that can be no tag's name do not count.
 */
export function hasAnyTag(database: DatabaseSync): Predicate {
  registerTagKey(database);
  const noNames = new TagTable(database).keywords().filter((keyword) => !tagName.safeParse(keyword).success);
  const refused = "SELECT 1 FROM verdicts AS word WHERE word.hash = photos.hash AND word.verdict = 'no'";
  return {
    sql: `(
      EXISTS (SELECT 1 FROM verdicts WHERE verdicts.hash = photos.hash AND verdicts.verdict = 'yes')
      OR EXISTS (SELECT 1 FROM standing_assignments AS assigned WHERE assigned.hash = photos.hash
        AND NOT EXISTS (${refused} AND word.tag_id = assigned.tag_id))
      OR EXISTS (SELECT 1 FROM keywords WHERE keywords.photo_id = photos.id
        AND keywords.keyword NOT IN (SELECT value FROM json_each(?))
        AND NOT EXISTS (${refused} AND word.tag_id IN (
          SELECT id FROM tags WHERE key = eidetic_tag_key(keywords.keyword)))))`,
    values: [JSON.stringify(noNames)],
  };
}

const withTagKey = new WeakSet<DatabaseSync>();

function registerTagKey(database: DatabaseSync): void {
  if (withTagKey.has(database)) return;
  database.function('eidetic_tag_key', { deterministic: true }, (name) => tagKey(String(name)));
  withTagKey.add(database);
}

import type { DatabaseSync } from 'node:sqlite';
import { veiledPhotos } from './veiled-photos.ts';
import { isVisible } from './visible-photos.ts';

/** A photo to show of a tag. */
export interface TagSample {
  /** Content hash. */
  readonly photo: string;
  /** It is to be shown blurred until somebody uncovers it. */
  readonly veiled: boolean;
}

/** Some of the surest may be refused or away by now. */
const closerLook = 4;

/**
 * Some visible photos of a tag, the surest first: those a person gave it, the latest before the others, and then those
 * its concept gave the highest probability. Photos that have it as a keyword alone are left out.
 */
export function samplesOf(database: DatabaseSync, tagId: number, limit: number): TagSample[] {
  const veiled = veiledPhotos(database);
  const select = (sql: string): TagSample[] => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    const rows = statement.all({ tag: tagId, most: limit * closerLook }) as unknown as [string, number][];
    return rows.map(([photo, id]) => ({ photo, veiled: veiled.has(id) }));
  };
  const given = select(
    `SELECT chosen.hash, photos.id FROM (
       SELECT hash, decided_at FROM verdicts WHERE tag_id = :tag AND verdict = 'yes'
       ORDER BY decided_at DESC, hash LIMIT :most
     ) AS chosen JOIN photos ON photos.hash = chosen.hash WHERE ${isVisible} ORDER BY decided_at DESC, chosen.hash`,
  );
  if (given.length >= limit) return given.slice(0, limit);
  const found = select(
    `SELECT chosen.hash, photos.id FROM (
       SELECT hash, score FROM standing_assignments WHERE tag_id = :tag ORDER BY score DESC, hash LIMIT :most
     ) AS chosen JOIN photos ON photos.hash = chosen.hash
     WHERE ${isVisible}
       AND NOT EXISTS (SELECT 1 FROM verdicts WHERE verdicts.tag_id = :tag AND verdicts.hash = chosen.hash)
     ORDER BY score DESC, chosen.hash`,
  );
  return [...given, ...found].slice(0, limit);
}

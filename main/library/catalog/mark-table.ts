import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** A person's own stars and heart. */
export interface Mark {
  /** 0–5; null leaves it to what the file says. */
  readonly rating: number | null;
  readonly favourite: boolean;
}

/** What to change of a mark; what is left out stays. */
export type MarkChange = Partial<Mark>;

export const noMark: Mark = { rating: null, favourite: false };

/** The stars of a row of `photos`, as SQL: the person's own, else the file's; NULL where nobody gave any. */
export const effectiveRating =
  'coalesce((SELECT marks.rating FROM marks WHERE marks.hash = photos.hash), photos.rating)';

/** Whether a row of `photos` has a heart, as SQL. */
export const isFavourite =
  'EXISTS (SELECT 1 FROM marks WHERE marks.hash = photos.hash AND marks.favourite = 1)';

/**
 * What the marks of some photos were: for `restore` alone. Kept as SQL reads it, in JSON: 100,000 photos are a few
 * megabytes in two texts, and would be many times that in objects.
 */
export interface MarksBefore {
  /** Content hashes. */
  readonly photos: string;
  /** Content hash, stars and heart of those that had any. */
  readonly marks: string;
  /** What they were changed to. */
  readonly change: MarkChange;
}

const marksOfListed = `
  SELECT json_group_array(json_array(marks.hash, rating, favourite)) AS marks
  FROM json_each(?) AS listed CROSS JOIN marks ON marks.hash = listed.value`;

/** What says nothing of a photo is no mark. */
const forgetEmpty = 'DELETE FROM marks WHERE rating IS NULL AND favourite = 0';

const setMarks = `
  INSERT INTO marks (hash, rating, favourite, marked_at)
  SELECT value ->> 0, value ->> 1, value ->> 2, ?2 FROM json_each(?1) WHERE true
  ON CONFLICT (hash) DO UPDATE SET
    rating = excluded.rating, favourite = excluded.favourite, marked_at = excluded.marked_at`;

/**
 * What people say of photos, by content hash: it outlives moves, re-reading and the sweep of photos that are away.
 *
 * ## Many photos at once
 * SQLite writes in the thread that answers everybody. So many photos are changed by one statement, in the order that
 * the table has them in: 100,000 in 0.1 to 0.2 s, where a statement a photo takes two seconds.
 */
export class MarkTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  find(hash: string): Mark {
    const row = this.#database.prepare('SELECT rating, favourite FROM marks WHERE hash = ?').get(hash);
    return row ? toMark(row) : noMark;
  }

  get isEmpty(): boolean {
    return this.after('', 1).length === 0;
  }

  /** The next marks by hash, after `afterHash` ('' to begin); at most `limit`. */
  after(afterHash: string, limit: number): [hash: string, mark: Mark][] {
    const rows = this.#database
      .prepare('SELECT hash, rating, favourite FROM marks WHERE hash > ? ORDER BY hash LIMIT ?')
      .all(afterHash, limit);
    return rows.map((row) => [String(row['hash']), toMark(row)]);
  }

  /** Changes the marks of photos, all or none. Returns what they were. */
  change(hashes: readonly string[], change: MarkChange): MarksBefore {
    const photos = JSON.stringify(hashes.toSorted());
    const { rating, favourite } = { ...noMark, ...change };
    return inTransaction(this.#database, () => {
      const before = this.#database.prepare(marksOfListed).get(photos);
      this.#database
        .prepare(
          `INSERT INTO marks (hash, rating, favourite, marked_at)
           SELECT value, ?2, ?3, ?4 FROM json_each(?1) WHERE true
           ON CONFLICT (hash) DO UPDATE SET marked_at = excluded.marked_at
             ${change.rating === undefined ? '' : ', rating = excluded.rating'}
             ${change.favourite === undefined ? '' : ', favourite = excluded.favourite'}`,
        )
        .run(photos, rating, favourite ? 1 : 0, now());
      this.#database.exec(forgetEmpty);
      return { photos, marks: String(before?.['marks']), change };
    });
  }

  /**
   * Gives photos the stars, or the heart, back that a change took from them, all or none. The later word stays: what a
   * person has changed again since is left as it is. Returns of how many photos something was put back.
   */
  restore({ photos, marks, change }: MarksBefore): number {
    return inTransaction(this.#database, () => {
      this.#database
        .prepare(
          `INSERT OR IGNORE INTO marks (hash, rating, favourite, marked_at)
           SELECT value, NULL, 0, ?2 FROM json_each(?1)`,
        )
        .run(photos, now());
      const { rating, favourite } = change;
      const stars = rating === undefined ? 0 : this.#putBack('rating', rating, photos, marks);
      const hearts =
        favourite === undefined ? 0 : this.#putBack('favourite', favourite ? 1 : 0, photos, marks);
      this.#database.exec(forgetEmpty);
      return Math.max(stars, hearts);
    });
  }

  #putBack(column: 'rating' | 'favourite', changedTo: number | null, photos: string, marks: string): number {
    const { changes } = this.#database
      .prepare(
        `WITH before AS MATERIALIZED (
           SELECT value ->> 0 AS hash, value ->> 1 AS rating, value ->> 2 AS favourite FROM json_each(?2)),
         listed AS MATERIALIZED (
           SELECT listed.value AS hash, before.rating, coalesce(before.favourite, 0) AS favourite
           FROM json_each(?1) AS listed LEFT JOIN before ON before.hash = listed.value)
         UPDATE marks SET ${column} = listed.${column}, marked_at = ?4
         FROM listed WHERE marks.hash = listed.hash AND marks.${column} IS ?3`,
      )
      .run(photos, marks, changedTo, now());
    return Number(changes);
  }

  /** Sets marks as they are given, all or none. */
  set(marks: readonly (readonly [hash: string, mark: Mark])[]): void {
    const rows = marks.map(([hash, { rating, favourite }]) => [hash, rating, favourite ? 1 : 0]);
    inTransaction(this.#database, () => this.#database.prepare(setMarks).run(JSON.stringify(rows), now()));
  }
}

function now(): string {
  return new Date().toISOString();
}

function toMark(row: Record<string, SQLOutputValue>): Mark {
  return {
    rating: row['rating'] === null ? null : Number(row['rating']),
    favourite: row['favourite'] === 1,
  };
}

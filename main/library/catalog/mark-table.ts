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

/** What people say of photos, by content hash: it outlives moves, re-reading and the sweep of photos that are away. */
export class MarkTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  find(hash: string): Mark {
    return this.#finder()(hash);
  }

  /** Every mark, by content hash. */
  all(): Map<string, Mark> {
    const rows = this.#database.prepare('SELECT hash, rating, favourite FROM marks').all();
    return new Map(rows.map((row) => [String(row['hash']), toMark(row)]));
  }

  /**
   * Changes the marks of photos, all or none.
   *
   * @returns what the marks were before, in the order of `hashes`
   */
  change(hashes: readonly string[], change: MarkChange): Mark[] {
    const find = this.#finder();
    const write = this.#writer();
    return inTransaction(this.#database, () =>
      hashes.map((hash) => {
        const before = find(hash);
        write(hash, { ...before, ...change });
        return before;
      }),
    );
  }

  /** Sets marks as they are given, all or none. */
  restore(marks: Iterable<readonly [hash: string, mark: Mark]>): void {
    const write = this.#writer();
    inTransaction(this.#database, () => {
      for (const [hash, mark] of marks) write(hash, mark);
    });
  }

  #finder(): (hash: string) => Mark {
    const statement = this.#database.prepare('SELECT rating, favourite FROM marks WHERE hash = ?');
    return (hash) => {
      const row = statement.get(hash);
      return row ? toMark(row) : noMark;
    };
  }

  #writer(): (hash: string, mark: Mark) => void {
    const remove = this.#database.prepare('DELETE FROM marks WHERE hash = ?');
    const set = this.#database.prepare(
      `INSERT INTO marks (hash, rating, favourite, marked_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (hash) DO UPDATE SET rating = excluded.rating, favourite = excluded.favourite,
         marked_at = excluded.marked_at`,
    );
    const now = new Date().toISOString();
    return (hash, { rating, favourite }) => {
      if (rating === null && !favourite) remove.run(hash);
      else set.run(hash, rating, favourite ? 1 : 0, now);
    };
  }
}

function toMark(row: Record<string, SQLOutputValue>): Mark {
  return {
    rating: row['rating'] === null ? null : Number(row['rating']),
    favourite: row['favourite'] === 1,
  };
}

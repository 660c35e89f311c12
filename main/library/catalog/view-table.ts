import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';

/** How often photos of the library were looked at, by content hash. */
export class ViewTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Counts views. Those of photos that are not in the catalogue (any more) are left out. */
  add(views: ReadonlyMap<string, number>, at = new Date().toISOString()): void {
    const statement = this.#database.prepare(
      `INSERT INTO photo_views (hash, views, viewed_at) SELECT hash, ?2, ?3 FROM photos WHERE hash = ?1
       ON CONFLICT (hash) DO UPDATE SET views = views + excluded.views, viewed_at = excluded.viewed_at`,
    );
    inTransaction(this.#database, () => {
      for (const [hash, count] of views) statement.run(hash, count, at);
    });
  }

  /** Photos that were looked at, and how often: the most often first, of equals the one that was looked at last. */
  mostViewed(): Map<string, number> {
    const statement = this.#database.prepare(
      'SELECT hash, views FROM photo_views ORDER BY views DESC, viewed_at DESC, hash',
    );
    statement.setReturnArrays(true);
    return new Map(statement.all() as unknown as [string, number][]);
  }

  empty(): void {
    this.#database.exec('DELETE FROM photo_views');
  }
}

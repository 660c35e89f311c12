import type { DatabaseSync } from 'node:sqlite';
import { type EvaluationMark, evaluationMark } from '../../../preload/contract/index.ts';

/** What a person said of a photo as an answer to a search, and when. */
export interface SearchMark {
  readonly hash: string;
  readonly mark: EvaluationMark;
  readonly markedAt: string;
}

/** Which photos answer a search and which do not, as people say: a test set of their own for models. */
export class SearchMarkTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Sets a mark, or (null) takes it away. */
  set(query: string, hash: string, mark: EvaluationMark | null, markedAt = new Date().toISOString()): void {
    if (mark === null) {
      this.#database.prepare('DELETE FROM search_marks WHERE query = ? AND hash = ?').run(query, hash);
      return;
    }
    this.#database
      .prepare(
        `INSERT INTO search_marks (query, hash, mark, marked_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (query, hash) DO UPDATE SET mark = excluded.mark, marked_at = excluded.marked_at`,
      )
      .run(query, hash, mark, markedAt);
  }

  /** What was said of one search's answers. */
  of(query: string): SearchMark[] {
    return this.#database
      .prepare('SELECT hash, mark, marked_at FROM search_marks WHERE query = ? ORDER BY hash')
      .all(query)
      .map(markOf);
  }

  /** Every search with marks, by its words; its photos by their content hash. */
  bySearch(): Map<string, SearchMark[]> {
    const rows = this.#database
      .prepare('SELECT query, hash, mark, marked_at FROM search_marks ORDER BY query, hash')
      .all();
    const searches = new Map<string, SearchMark[]>();
    for (const row of rows) {
      const query = String(row['query']);
      const own = searches.get(query) ?? [];
      own.push(markOf(row));
      searches.set(query, own);
    }
    return searches;
  }
}

function markOf(row: Record<string, unknown>): SearchMark {
  return {
    hash: String(row['hash']),
    mark: evaluationMark.parse(row['mark']),
    markedAt: String(row['marked_at']),
  };
}

import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';

/** A tag that a concept gave a photo. */
export interface Assignment {
  readonly run: number;
  /** Probability, 0–1, when it was given. */
  readonly score: number;
}

/** What a run does to one photo; `after` null takes the tag away. */
export interface AssignmentChange {
  readonly hash: string;
  readonly before: Assignment | null;
  /** Probability, 0–1. */
  readonly after: number | null;
  /** ISO 8601, where it happens later than the run began. */
  readonly at?: string;
}

/** When an assignment, `assigned` in SQL, was given by its run, `runs`: arrivals join a run that began before them. */
export const assignedAt = `coalesce(
  (SELECT at FROM run_changes WHERE run_changes.run_id = assigned.run_id AND run_changes.hash = assigned.hash),
  runs.at)`;

/** Some 10 ms a page. */
const rowsPerPage = 10_000;

/**
 * What concepts decided by themselves, by content hash, and what each run changed of it.
 *
 * ## Why changes are written in the order of their hashes
 * Hashes are drawn by lot: written as they come, every row lands on another page of three B-trees. In order, 100,000
 * photos are written in 0.5 s, which the thread that answers people can bear; out of order it takes four times that.
 */
export class AssignmentTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Every assignment of a tag, a page at a time with a turn for everybody else between; nobody may write meanwhile. */
  async ofTag(tagId: number): Promise<Map<string, Assignment>> {
    const statement = this.#database.prepare(
      'SELECT hash, run_id, score FROM assignments WHERE tag_id = ? AND hash > ? ORDER BY hash LIMIT ?',
    );
    statement.setReturnArrays(true);
    const found = new Map<string, Assignment>();
    for (let after = ''; ; ) {
      const page = statement.all(tagId, after, rowsPerPage) as unknown as [string, number, number][];
      for (const [hash, run, score] of page) found.set(hash, { run, score });
      const last = page.at(-1);
      if (!last || page.length < rowsPerPage) return found;
      after = last[0];
      await breathe();
    }
  }

  /** Those of some hashes that have an assignment of a tag. */
  amongOf(tagId: number, hashes: Iterable<string>): Set<string> {
    const find = this.#database.prepare('SELECT 1 FROM assignments WHERE tag_id = ? AND hash = ?');
    return new Set([...hashes].filter((hash) => find.get(tagId, hash) !== undefined));
  }

  /** Makes the changes of a run and notes what was there before. Belongs into the transaction that made the run. */
  change(tagId: number, run: number, changes: readonly AssignmentChange[]): void {
    const give = this.#database.prepare(
      'INSERT INTO assignments (tag_id, hash, run_id, score) VALUES (?, ?, ?, ?)',
    );
    const take = this.#database.prepare('DELETE FROM assignments WHERE tag_id = ? AND hash = ?');
    const note = this.#database.prepare(
      `INSERT INTO run_changes (run_id, hash, run_before, score_before, score_after, at)
       VALUES (?, ?, ?, ?, ?, ?)`,
    );
    for (const { hash, before, after, at } of inOrder(changes)) {
      if (after === null) take.run(tagId, hash);
      else give.run(tagId, hash, run, after);
      note.run(run, hash, before?.run ?? null, before?.score ?? null, after, at ?? null);
    }
  }

  /** Puts back what a run changed, so that assignments are as before it. Belongs into a transaction. */
  putBack(tagId: number, run: number): void {
    this.#database
      .prepare(
        `DELETE FROM assignments WHERE tag_id = ?
         AND hash IN (SELECT hash FROM run_changes WHERE run_id = ? AND run_before IS NULL)`,
      )
      .run(tagId, run);
    this.#database
      .prepare(
        `INSERT INTO assignments (tag_id, hash, run_id, score)
         SELECT ?, hash, run_before, score_before FROM run_changes
         WHERE run_id = ? AND run_before IS NOT NULL ORDER BY hash
         ON CONFLICT (tag_id, hash) DO UPDATE SET run_id = excluded.run_id, score = excluded.score`,
      )
      .run(tagId, run);
  }

  /**
   * What taking back some runs of a concept would change in all: photos that would get an assignment, and that would
   * lose theirs. A photo that one of them gave the tag and another took it is neither.
   *
   * @param runs those that come after one another, in any order
   */
  effectOfTakingBack(runs: readonly number[]): { given: string[]; taken: string[] } {
    const statement = this.#database.prepare(
      `SELECT hash, run_before IS NOT NULL, score_after IS NOT NULL FROM run_changes
       WHERE run_id IN (SELECT value FROM json_each(?)) ORDER BY run_id`,
    );
    statement.setReturnArrays(true);
    const rows = statement.all(JSON.stringify(runs)) as unknown as [string, 0 | 1, 0 | 1][];
    const net = new Map<string, { readonly then: 0 | 1; now: 0 | 1 }>();
    for (const [hash, then, now] of rows) {
      const known = net.get(hash);
      if (known) known.now = now;
      else net.set(hash, { then, now });
    }
    const changed = [...net].filter(([, { then, now }]) => then !== now);
    return {
      given: changed.filter(([, { then }]) => then === 1).map(([hash]) => hash),
      taken: changed.filter(([, { now }]) => now === 1).map(([hash]) => hash),
    };
  }

  /** Those of some hashes that a run of this version gave the tag, and a person took back with the run. */
  takenBackAmong(conceptId: number, version: number, hashes: readonly string[]): Set<string> {
    const statement = this.#database.prepare(
      `SELECT run_changes.hash FROM runs JOIN run_changes ON run_changes.run_id = runs.id
       WHERE runs.concept_id = ? AND runs.version = ? AND runs.undone_at IS NOT NULL
         AND run_changes.hash IN (SELECT value FROM json_each(?))`,
    );
    statement.setReturnArrays(true);
    const rows = statement.all(conceptId, version, JSON.stringify(hashes)) as unknown as [string][];
    return new Set(rows.map(([hash]) => hash));
  }
}

function inOrder(changes: readonly AssignmentChange[]): AssignmentChange[] {
  return changes.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
}

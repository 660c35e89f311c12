import type { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import { type Verdict, verdict as verdictSchema } from '../../../preload/contract/index.ts';

/** A person's word, and when it was given. */
export interface Decision {
  readonly verdict: Verdict;
  readonly decidedAt: string;
}

/** What to write of a photo: a decision, or null where a person has no word on it. */
export type DecidedPhoto = readonly [hash: string, decision: Decision | null];

/**
 * What people say of tags, by content hash. Only a person's own doing writes here; it outlives moves, re-reading and the
 * sweep of photos that are away.
 */
export class VerdictTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Every word on a tag, by content hash, the latest first. */
  ofTag(tagId: number): Map<string, Verdict> {
    const statement = this.#database.prepare(
      'SELECT hash, verdict FROM verdicts WHERE tag_id = ? ORDER BY decided_at DESC, hash',
    );
    statement.setReturnArrays(true);
    return new Map(statement.all(tagId) as unknown as [string, Verdict][]);
  }

  /** The words on a tag and when they were given, in the order of their content hashes. */
  decisionsOf(tagId: number): [hash: string, decision: Decision][] {
    return this.#database
      .prepare('SELECT hash, verdict, decided_at FROM verdicts WHERE tag_id = ? ORDER BY hash')
      .all(tagId)
      .map((row) => [String(row['hash']), toDecision(row)]);
  }

  /**
   * Sets words on a tag, or takes them away. Belongs into a transaction.
   *
   * @returns what was there before, so that `write` puts it back
   */
  write(tagId: number, photos: Iterable<DecidedPhoto>): DecidedPhoto[] {
    const find = this.#database.prepare(
      'SELECT verdict, decided_at FROM verdicts WHERE tag_id = ? AND hash = ?',
    );
    const remove = this.#database.prepare('DELETE FROM verdicts WHERE tag_id = ? AND hash = ?');
    const set = this.#database.prepare(
      `INSERT INTO verdicts (tag_id, hash, verdict, decided_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (tag_id, hash) DO UPDATE SET verdict = excluded.verdict, decided_at = excluded.decided_at`,
    );
    return Array.from(photos, ([hash, decision]): DecidedPhoto => {
      const before = find.get(tagId, hash);
      if (decision) set.run(tagId, hash, decision.verdict, decision.decidedAt);
      else remove.run(tagId, hash);
      return [hash, before ? toDecision(before) : null];
    });
  }

  /** Takes every word on a tag away. Belongs into a transaction. Returns them, so that `write` puts them back. */
  takeAway(tagId: number): DecidedPhoto[] {
    const words = this.decisionsOf(tagId);
    this.#database.prepare('DELETE FROM verdicts WHERE tag_id = ?').run(tagId);
    return words;
  }

  /** Those photos of which a tag is still said to be exactly this, and said at exactly that time. */
  standing(tagId: number, photos: Iterable<DecidedPhoto>): Set<string> {
    const find = this.#database.prepare(
      'SELECT verdict, decided_at FROM verdicts WHERE tag_id = ? AND hash = ?',
    );
    const standing = new Set<string>();
    for (const [hash, decision] of photos) {
      const now = find.get(tagId, hash);
      if (isDeepStrictEqual(now ? toDecision(now) : null, decision)) standing.add(hash);
    }
    return standing;
  }

  /** Gives the words on one tag to another, whose own win. Belongs into a transaction. */
  handOver(fromTagId: number, toTagId: number): void {
    this.#database
      .prepare(
        `INSERT INTO verdicts (tag_id, hash, verdict, decided_at)
         SELECT ?, hash, verdict, decided_at FROM verdicts WHERE tag_id = ?
         ON CONFLICT (tag_id, hash) DO NOTHING`,
      )
      .run(toTagId, fromTagId);
    this.#database.prepare('DELETE FROM verdicts WHERE tag_id = ?').run(fromTagId);
  }
}

/** The same word on many photos, given now. */
export function decidedNow(hashes: readonly string[], verdict: Verdict | null): DecidedPhoto[] {
  const decision = verdict && { verdict, decidedAt: new Date().toISOString() };
  return hashes.map((hash) => [hash, decision]);
}

function toDecision(row: Record<string, unknown>): Decision {
  return { verdict: verdictSchema.parse(row['verdict']), decidedAt: String(row['decided_at']) };
}

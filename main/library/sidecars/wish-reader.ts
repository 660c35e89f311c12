import type { DatabaseSync, SQLOutputValue, StatementSync } from 'node:sqlite';
import { assignedAt } from '../catalog/assignment-table.ts';
import type { PhotoPlace } from '../catalog/photo-places.ts';
import { tagKey } from '../catalog/tag-table.ts';
import type { Decision, Wishes } from './wishes.ts';

/** Reads from the catalogue what a sidecar should say. */
export class WishReader {
  readonly #yes: StatementSync;
  readonly #no: StatementSync;
  readonly #byConcept: StatementSync;
  readonly #mark: StatementSync;
  readonly #inPhoto: StatementSync;
  readonly #keywords: StatementSync;

  constructor(database: DatabaseSync) {
    const verdicts = (verdict: 'yes' | 'no') =>
      database.prepare(
        `SELECT tags.name AS tag, verdicts.decided_at AS at FROM verdicts JOIN tags ON tags.id = verdicts.tag_id
         WHERE verdicts.hash = ? AND verdicts.verdict = '${verdict}'`,
      );
    this.#yes = verdicts('yes');
    this.#no = verdicts('no');
    this.#byConcept = database.prepare(
      `SELECT tags.name AS tag, ${assignedAt} AS at, runs.version, assigned.score, runs.model
       FROM standing_assignments AS assigned
       JOIN tags ON tags.id = assigned.tag_id JOIN runs ON runs.id = assigned.run_id
       WHERE assigned.hash = ?1 AND assigned.tag_id NOT IN (SELECT tag_id FROM verdicts WHERE hash = ?1)`,
    );
    this.#mark = database.prepare(
      'SELECT rating, marked_at AS at FROM marks WHERE hash = ? AND rating IS NOT NULL',
    );
    this.#inPhoto = database.prepare('SELECT rating FROM photos WHERE id = ?');
    this.#keywords = database.prepare(
      "SELECT DISTINCT keyword FROM keywords WHERE photo_id = ? AND source IN ('iptc', 'xmp')",
    );
  }

  /**
   * What the sidecar of some files should say: what any of their photos has.
   *
   * @param places at least one; several where they share the sidecar
   */
  read(places: readonly PhotoPlace[]): Wishes {
    const decisions = new Map<string, Decision>();
    const stars = new Map<number, string>();
    for (const { hash } of places) {
      for (const decision of this.#decisions(hash)) {
        const key = tagKey(decision.tag);
        // A person's word on one of them counts more than a concept's on another.
        if (!decisions.has(key) || decision.by === 'person') decisions.set(key, decision);
      }
      const mark = this.#mark.get(hash);
      if (mark) stars.set(Number(mark['rating']), String(mark['at']));
    }
    const refused = places.flatMap(({ hash }) => this.#no.all(hash).map((row) => String(row['tag'])));
    const [given] = stars;
    const ratings = places.map(({ photoId }) => this.#inPhoto.get(photoId)?.['rating'] ?? null);
    const inPhoto = ratings.find((rating) => rating !== null) ?? null;
    return {
      decisions: [...decisions.values()],
      refused: [...new Set(refused)].filter((tag) => !decisions.has(tagKey(tag))),
      stars: given && stars.size === 1 ? { rating: given[0], at: given[1] } : null,
      starsDiffer: stars.size > 1,
      keywordsInPhoto: places.flatMap(({ photoId }) =>
        this.#keywords.all(photoId).map((row) => String(row['keyword'])),
      ),
      starsInPhoto: inPhoto === null ? null : Number(inPhoto),
    };
  }

  #decisions(hash: string): Decision[] {
    const text = (row: Record<string, SQLOutputValue>, field: string) => String(row[field]);
    const own = this.#yes.all(hash).map((row): Decision => {
      return { tag: text(row, 'tag'), by: 'person', at: text(row, 'at'), concept: null };
    });
    const concepts = this.#byConcept.all(hash).map((row): Decision => {
      const concept = {
        version: Number(row['version']),
        score: Number(row['score']),
        model: text(row, 'model'),
      };
      return { tag: text(row, 'tag'), by: 'concept', at: text(row, 'at'), concept };
    });
    return [...own, ...concepts];
  }
}

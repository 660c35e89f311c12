import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type ConceptRun, conceptRun } from '../../../preload/contract/index.ts';

/** One time that a concept changed tags. */
export interface Run extends ConceptRun {
  /** What the concept was before: its version and whether it was active. */
  readonly versionBefore: number;
  readonly activeBefore: boolean;
}

export type NewRun = Omit<Run, 'run' | 'name' | 'undoneAt'>;

const select = `SELECT runs.*, tags.name FROM runs
  JOIN concepts ON concepts.id = runs.concept_id JOIN tags ON tags.id = concepts.tag_id`;

/** What concepts did, in order. */
export class RunTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Newest first; of one concept, or of all. */
  list(conceptId: number | null, limit: number): Run[] {
    return this.#database
      .prepare(`${select} WHERE (?1 IS NULL OR runs.concept_id = ?1) ORDER BY runs.id DESC LIMIT ?2`)
      .all(conceptId, limit)
      .map(toRun);
  }

  find(id: number): Run | null {
    const row = this.#database.prepare(`${select} WHERE runs.id = ?`).get(id);
    return row ? toRun(row) : null;
  }

  newestOf(conceptId: number): Run | null {
    return this.list(conceptId, 1)[0] ?? null;
  }

  /** A run and those of its concept that came after it and still stand, newest first. */
  standingFrom({ run, concept }: Pick<Run, 'run' | 'concept'>): Run[] {
    return this.#database
      .prepare(
        `${select} WHERE runs.concept_id = ? AND runs.id >= ? AND runs.undone_at IS NULL ORDER BY runs.id DESC`,
      )
      .all(concept, run)
      .map(toRun);
  }

  /** Returns the run's number. */
  add(run: NewRun): number {
    const row = this.#database
      .prepare(
        `INSERT INTO runs (concept_id, kind, version, line, model, version_before, active_before, added, removed, at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      )
      .get(
        run.concept,
        run.kind,
        run.version,
        run.line,
        run.model,
        run.versionBefore,
        run.activeBefore ? 1 : 0,
        run.added,
        run.removed,
        run.at,
      );
    return Number(row?.['id']);
  }

  /** An open run gave the tag to more photos. */
  addTo(id: number, photos: number): void {
    this.#database.prepare('UPDATE runs SET added = added + ? WHERE id = ?').run(photos, id);
  }

  markUndone(id: number, at: string): void {
    this.#database.prepare('UPDATE runs SET undone_at = ? WHERE id = ?').run(at, id);
  }

  /**
   * Forgets what undone runs of a concept had changed. It is needed where the version of an undone run still stands:
   * what was taken back is not given again by the same version.
   */
  forgetUndoneChanges(conceptId: number): void {
    this.#database
      .prepare(
        `DELETE FROM run_changes WHERE run_id IN (
           SELECT id FROM runs WHERE concept_id = ?1 AND undone_at IS NOT NULL
             AND version NOT IN (SELECT version FROM concept_versions WHERE concept_id = ?1))`,
      )
      .run(conceptId);
  }
}

function toRun(row: Record<string, SQLOutputValue>): Run {
  const shown = conceptRun.parse({
    run: row['id'],
    concept: row['concept_id'],
    name: row['name'],
    kind: row['kind'],
    version: row['version'],
    line: row['line'],
    model: row['model'],
    at: row['at'],
    added: row['added'],
    removed: row['removed'],
    undoneAt: row['undone_at'],
  });
  return {
    ...shown,
    versionBefore: Number(row['version_before']),
    activeBefore: row['active_before'] === 1,
  };
}

import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';

/** What a concept was when it was applied. Never changed. */
export interface ConceptVersion {
  readonly version: number;
  /** The vector table's name: model, preprocessing and precision. */
  readonly vectors: string;
  /** The model's id, for people. */
  readonly model: string;
  /** Probability from which a photo is tagged. */
  readonly line: number;
  /** All that is needed to score a vector, as text. */
  readonly scorer: string;
  /** Fingerprint of the words and answers that it was made from. */
  readonly madeFrom: string;
  readonly madeAt: string;
}

/** The versions that concepts were applied in. */
export class ConceptVersionTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Null for a version that is not there, such as 0, that of a concept that was never applied. */
  find(conceptId: number, version: number): ConceptVersion | null {
    const row = this.#database
      .prepare('SELECT * FROM concept_versions WHERE concept_id = ? AND version = ?')
      .get(conceptId, version);
    return row ? toVersion(row) : null;
  }

  /** A number that no version of the concept ever had, those included that were taken back. */
  nextNumber(conceptId: number): number {
    const row = this.#database
      .prepare(
        `SELECT max(coalesce((SELECT max(version) FROM concept_versions WHERE concept_id = ?1), 0),
                    coalesce((SELECT max(version) FROM runs WHERE concept_id = ?1), 0)) AS highest`,
      )
      .get(conceptId);
    return Number(row?.['highest'] ?? 0) + 1;
  }

  add(conceptId: number, version: ConceptVersion): void {
    this.#database
      .prepare(
        `INSERT INTO concept_versions (concept_id, version, vectors, model, line, scorer, made_from, made_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        conceptId,
        version.version,
        version.vectors,
        version.model,
        version.line,
        version.scorer,
        version.madeFrom,
        version.madeAt,
      );
  }

  remove(conceptId: number, version: number): void {
    this.#database
      .prepare('DELETE FROM concept_versions WHERE concept_id = ? AND version = ?')
      .run(conceptId, version);
  }
}

function toVersion(row: Record<string, SQLOutputValue>): ConceptVersion {
  return {
    version: Number(row['version']),
    vectors: String(row['vectors']),
    model: String(row['model']),
    line: Number(row['line']),
    scorer: String(row['scorer']),
    madeFrom: String(row['made_from']),
    madeAt: String(row['made_at']),
  };
}

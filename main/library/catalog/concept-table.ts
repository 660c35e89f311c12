import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';
import { type ConceptAction, conceptAction } from '../../../preload/contract/index.ts';

/** A concept as it is kept: what a person said it is. */
export interface ConceptRow {
  readonly id: number;
  readonly tagId: number;
  /** Its tag's. */
  readonly name: string;
  readonly phrases: readonly string[];
  readonly contrasts: readonly string[];
  readonly action: ConceptAction;
  readonly active: boolean;
  readonly reviewOnly: boolean;
  readonly readyMade: string | null;
  /** Of `concept_versions`; 0: never applied. */
  readonly version: number;
  readonly createdAt: string;
}

export type NewConcept = Omit<ConceptRow, 'id' | 'name' | 'createdAt' | 'version'> & {
  readonly version?: number;
  readonly createdAt?: string;
};

/** What may be changed of a concept; what is left out stays. Its name is its tag's. */
export type ConceptChange = {
  readonly [Field in 'phrases' | 'contrasts' | 'action' | 'active' | 'reviewOnly' | 'version']?:
    | ConceptRow[Field]
    | undefined;
};

const phrases = z.array(z.string());
const select = 'SELECT concepts.*, tags.name FROM concepts JOIN tags ON tags.id = concepts.tag_id';

/** The concepts people made. */
export class ConceptTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** By name. */
  list(): ConceptRow[] {
    return this.#database.prepare(`${select} ORDER BY tags.key`).all().map(toRow);
  }

  find(id: number): ConceptRow | null {
    const row = this.#database.prepare(`${select} WHERE concepts.id = ?`).get(id);
    return row ? toRow(row) : null;
  }

  ofTag(tagId: number): ConceptRow | null {
    const row = this.#database.prepare(`${select} WHERE concepts.tag_id = ?`).get(tagId);
    return row ? toRow(row) : null;
  }

  /** Returns the concept's number. Its tag must have no other concept. */
  create(concept: NewConcept): number {
    const row = this.#database
      .prepare(
        `INSERT INTO concepts (tag_id, phrases, contrasts, action, active, review_only, ready_made, version, created_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
      )
      .get(
        concept.tagId,
        JSON.stringify(concept.phrases),
        JSON.stringify(concept.contrasts),
        concept.action,
        concept.active ? 1 : 0,
        concept.reviewOnly ? 1 : 0,
        concept.readyMade,
        concept.version ?? 0,
        concept.createdAt ?? new Date().toISOString(),
      );
    return Number(row?.['id']);
  }

  change(id: number, change: ConceptChange): void {
    const set = (column: string, value: string | number | undefined) => {
      if (value === undefined) return;
      this.#database.prepare(`UPDATE concepts SET ${column} = ? WHERE id = ?`).run(value, id);
    };
    const flag = (value: boolean | undefined) => (value === undefined ? undefined : Number(value));
    set('phrases', change.phrases && JSON.stringify(change.phrases));
    set('contrasts', change.contrasts && JSON.stringify(change.contrasts));
    set('action', change.action);
    set('active', flag(change.active));
    set('review_only', flag(change.reviewOnly));
    set('version', change.version);
  }
}

function toRow(row: Record<string, SQLOutputValue>): ConceptRow {
  return {
    id: Number(row['id']),
    tagId: Number(row['tag_id']),
    name: String(row['name']),
    phrases: phrases.parse(JSON.parse(String(row['phrases']))),
    contrasts: phrases.parse(JSON.parse(String(row['contrasts']))),
    action: conceptAction.parse(row['action']),
    active: row['active'] === 1,
    reviewOnly: row['review_only'] === 1,
    readyMade: row['ready_made'] === null ? null : String(row['ready_made']),
    version: Number(row['version']),
    createdAt: String(row['created_at']),
  };
}

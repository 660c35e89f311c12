import type { DatabaseSync } from 'node:sqlite';

/** Where a concept's rows lie, in the order in which they can be put back, and which of them are its own. */
const tables = {
  tags: 'id = (SELECT tag_id FROM concepts WHERE id = :concept)',
  concepts: 'id = :concept',
  concept_versions: 'concept_id = :concept',
  runs: 'concept_id = :concept',
  assignments: 'run_id IN (SELECT id FROM runs WHERE concept_id = :concept)',
  run_changes: 'run_id IN (SELECT id FROM runs WHERE concept_id = :concept)',
} as const;

/**
 * Concepts that were removed a while ago, row by row, so that they come back exactly as they were. In temporary tables:
 * they go with the process, as does the possibility to undo, and a hundred thousand rows need not pass through memory.
 */
export class RemovedConcepts {
  readonly #database: DatabaseSync;
  #removals = 0;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Takes a concept away with all that it decided by itself. Belongs into a transaction.
   *
   * @returns what `putBack` takes
   */
  remove(conceptId: number): number {
    const removal = ++this.#removals;
    for (const [table, isOwn] of Object.entries(tables)) {
      this.#database.exec(
        `CREATE TEMP TABLE IF NOT EXISTS removed_${table} AS SELECT 0 AS removal, * FROM main.${table} WHERE FALSE`,
      );
      this.#database
        .prepare(`INSERT INTO temp.removed_${table} SELECT :removal, * FROM main.${table} WHERE ${isOwn}`)
        .run({ removal, concept: conceptId });
    }
    this.#database.prepare('DELETE FROM concepts WHERE id = ?').run(conceptId);
    return removal;
  }

  /** Puts a concept back. Its tag must have no other concept by now, its name no other tag. Belongs into a transaction. */
  putBack(removal: number): void {
    for (const table of Object.keys(tables)) {
      const columns = this.#columnsOf(table);
      // A tag stays when a person has a word on it, and may have been renamed since.
      const orNot = table === 'tags' ? 'ON CONFLICT (id) DO NOTHING' : '';
      this.#database
        .prepare(
          `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM temp.removed_${table}
           WHERE removal = ? ${orNot}`,
        )
        .run(removal);
      this.#database.prepare(`DELETE FROM temp.removed_${table} WHERE removal = ?`).run(removal);
    }
  }

  #columnsOf(table: string): string {
    const rows = this.#database.prepare('SELECT name FROM pragma_table_info(?)').all(table);
    return rows.map(({ name }) => String(name)).join(', ');
  }
}

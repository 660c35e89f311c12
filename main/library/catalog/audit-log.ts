import type { DatabaseSync } from 'node:sqlite';

/** What was decided about the library, in order: folders added and removed, removals accepted, retries. */
export class AuditLog {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  record(action: string, subject: string, detail = ''): void {
    this.#database
      .prepare('INSERT INTO audit (at, action, subject, detail) VALUES (?, ?, ?, ?)')
      .run(new Date().toISOString(), action, subject, detail);
  }
}

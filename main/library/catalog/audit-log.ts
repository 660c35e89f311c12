import type { DatabaseSync } from 'node:sqlite';
import { type AuditEntry, preferences } from '../../../preload/contract/index.ts';
import { preferencesKey, Settings } from './settings.ts';

/**
 * What was decided about the library, in order: folders added and removed, photos marked, concepts applied. What was
 * searched for is only in it where a person asks for that.
 *
 * ## What a person chose
 * is looked up with every entry: `recordDecisions` and `recordSearches`. What is not to be recorded is not kept
 * anywhere. Whoever empties the log while decisions are recorded has decided something too: that, and nothing of what
 * was in it, is the first entry of the new one.
 */
export class AuditLog {
  readonly #database: DatabaseSync;
  readonly #settings: Settings;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#settings = new Settings(database);
  }

  /** Records a decision, such as `root.add`. */
  record(action: string, subject: string, detail = ''): void {
    if (this.#chosen().recordDecisions) this.#write(action, subject, detail);
  }

  /** Records what was searched for. */
  recordSearch(text: string, detail = ''): void {
    if (this.#chosen().recordSearches) this.#write('search', text, detail);
  }

  /** Newest first. */
  list(limit: number, offset: number): AuditEntry[] {
    return this.#database
      .prepare('SELECT * FROM audit ORDER BY id DESC LIMIT ? OFFSET ?')
      .all(limit, offset)
      .map((row) => ({
        entry: Number(row['id']),
        at: String(row['at']),
        action: String(row['action']),
        subject: String(row['subject']),
        detail: String(row['detail']),
      }));
  }

  count(): number {
    return Number(this.#database.prepare('SELECT count(*) AS entries FROM audit').get()?.['entries']);
  }

  /** Forgets everything, on the disk too. Returns how many entries there were. */
  empty(): number {
    const entries = this.count();
    // What SQLite deletes is else left where it was until something is written over it.
    this.#database.exec('PRAGMA secure_delete = ON');
    this.#database.exec('DELETE FROM audit');
    this.#database.exec('PRAGMA secure_delete = OFF; PRAGMA wal_checkpoint(TRUNCATE)');
    this.record('audit.empty', entries === 1 ? '1 entry' : `${entries} entries`);
    return entries;
  }

  #chosen() {
    return this.#settings.get(preferencesKey, preferences) ?? preferences.parse({});
  }

  #write(action: string, subject: string, detail: string): void {
    this.#database
      .prepare('INSERT INTO audit (at, action, subject, detail) VALUES (?, ?, ?, ?)')
      .run(new Date().toISOString(), action, subject, detail);
  }
}

import type { DatabaseSync } from 'node:sqlite';
import type { z } from 'zod';

/** Where what a person chose for the window is kept. */
export const preferencesKey = 'preferences';

/** Small remembered values, by key, kept as JSON and checked when read. */
export class Settings {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The value, or null when it was never set or no longer has the expected shape. */
  get<Value>(key: string, schema: z.ZodType<Value>): Value | null {
    const row = this.#database.prepare('SELECT value FROM settings WHERE key = ?').get(key);
    if (!row) return null;
    const parsed = schema.safeParse(JSON.parse(String(row['value'])));
    return parsed.success ? parsed.data : null;
  }

  set(key: string, value: unknown): void {
    this.#database
      .prepare(
        'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
      )
      .run(key, JSON.stringify(value));
  }
}

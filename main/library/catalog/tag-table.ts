import type { DatabaseSync } from 'node:sqlite';

export interface TagRow {
  readonly id: number;
  /** As it was first written, or as its concept is named. */
  readonly name: string;
}

/** What two spellings of one tag have in common: macOS writes ä as two characters, people write Beach and beach. */
export function tagKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

/** The names of tags. A tag is made by the first word or run that needs it. */
export class TagTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  find(name: string): TagRow | null {
    const row = this.#database.prepare('SELECT id, name FROM tags WHERE key = ?').get(tagKey(name));
    return row ? { id: Number(row['id']), name: String(row['name']) } : null;
  }

  /** The tag of that name, made where there is none. */
  ensure(name: string): TagRow {
    this.#database
      .prepare('INSERT INTO tags (name, key) VALUES (?, ?) ON CONFLICT (key) DO NOTHING')
      .run(name.trim(), tagKey(name));
    const tag = this.find(name);
    if (!tag) throw new Error(`the tag “${name}” was written and is not there`);
    return tag;
  }

  /** Gives a tag another name, or another spelling. The name must be free. */
  rename(id: number, name: string): void {
    this.#database
      .prepare('UPDATE tags SET name = ?, key = ? WHERE id = ?')
      .run(name.trim(), tagKey(name), id);
  }

  list(): TagRow[] {
    const rows = this.#database.prepare('SELECT id, name FROM tags ORDER BY key').all();
    return rows.map((row) => ({ id: Number(row['id']), name: String(row['name']) }));
  }

  /** Every way a name is spelt among the keywords of files. */
  keywordSpellings(name: string): string[] {
    const key = tagKey(name);
    const rows = this.#database.prepare('SELECT DISTINCT keyword FROM keywords').all();
    return rows.map(({ keyword }) => String(keyword)).filter((keyword) => tagKey(keyword) === key);
  }
}

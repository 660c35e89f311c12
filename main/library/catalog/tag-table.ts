import type { DatabaseSync } from 'node:sqlite';

export interface TagRow {
  readonly id: number;
  /** As it was first written, or as its concept is named. */
  readonly name: string;
}

/**
 * What two spellings of one tag have in common: macOS writes ä as two characters, people write Beach and beach, and
 * programs put two spaces where one is meant.
 */
export function tagKey(name: string): string {
  return oneSpaced(name).normalize('NFC').toLowerCase();
}

/** A name without the spaces that nobody sees, as the query language reads one in quotation marks. */
export function oneSpaced(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ');
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
      .run(oneSpaced(name), tagKey(name));
    const tag = this.find(name);
    if (!tag) throw new Error(`the tag “${name}” was written and is not there`);
    return tag;
  }

  /** Gives a tag another name, or another spelling. The name must be free. */
  rename(id: number, name: string): void {
    this.#database
      .prepare('UPDATE tags SET name = ?, key = ? WHERE id = ?')
      .run(oneSpaced(name), tagKey(name), id);
  }

  exists(id: number): boolean {
    return this.#database.prepare('SELECT 1 FROM tags WHERE id = ?').get(id) !== undefined;
  }

  /** Takes a tag away that is no concept's and that nobody has a word on; else does nothing. */
  forgetUnused(id: number): void {
    this.#database
      .prepare(
        `DELETE FROM tags WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM concepts WHERE tag_id = ?1)
         AND NOT EXISTS (SELECT 1 FROM verdicts WHERE tag_id = ?1)`,
      )
      .run(id);
  }

  list(): TagRow[] {
    const rows = this.#database.prepare('SELECT id, name FROM tags ORDER BY key').all();
    return rows.map((row) => ({ id: Number(row['id']), name: String(row['name']) }));
  }

  /** Every way a name is spelt among the keywords of files. */
  keywordSpellings(name: string): string[] {
    const key = tagKey(name);
    return this.keywords().filter((keyword) => tagKey(keyword) === key);
  }

  /** Every keyword of files, each once. From one to the next through the index: most are there thousands of times. */
  keywords(): string[] {
    const statement = this.#database.prepare(
      `WITH RECURSIVE each (keyword) AS (
         SELECT min(keyword) FROM keywords
         UNION ALL
         SELECT (SELECT min(keyword) FROM keywords WHERE keyword > each.keyword) FROM each
         WHERE each.keyword IS NOT NULL
       )
       SELECT keyword FROM each WHERE keyword IS NOT NULL`,
    );
    statement.setReturnArrays(true);
    return (statement.all() as unknown as [string][]).map(([keyword]) => keyword);
  }
}

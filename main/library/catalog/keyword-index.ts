import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './transaction.ts';
import { isVisible } from './visible-photos.ts';

/** A photo whose names, folders or keywords match; `rank` is BM25's, lower is better. */
export interface KeywordHit {
  readonly photo: string;
  readonly rank: number;
}

/** A raised number begins a new index: the table is built from the catalogue again. */
const table = 'photo_words_1';
/** So many hits are an answer about the library, not about photos. */
const mostHits = 20_000;
/** BM25 weights of names, folders, keywords: what a person wrote about this very photo counts most. */
const weights = '4.0, 2.0, 8.0';

/** SQL for what comes before the last slash, slash included: everything that is not one is trimmed off the right. */
const folderOf = (path: string) => `rtrim(${path}, replace(${path}, '/', ''))`;
const nameOf = (path: string) => `replace(${path}, ${folderOf(path)}, '')`;
const rootPath = String.raw`replace(roots.path, '\', '/')`;

/** The words of a photo: the names of its files, the folders they lie in (of the root its own name), its keywords. */
const wordsOf = (photoId: string) => `
  SELECT ${photoId},
    (SELECT group_concat(words, ' ') FROM (
       SELECT DISTINCT ${nameOf('files.path')} AS words FROM files WHERE files.photo_id = ${photoId})),
    (SELECT group_concat(words, ' ') FROM (
       SELECT DISTINCT ${nameOf(rootPath)} || ' ' || ${folderOf('files.path')} AS words
       FROM files JOIN roots ON roots.id = files.root_id WHERE files.photo_id = ${photoId})),
    (SELECT group_concat(keyword, ' ') FROM (
       SELECT DISTINCT keyword FROM keywords WHERE photo_id = ${photoId}))`;

const insertWords = (photoId: string) =>
  `INSERT INTO ${table} (rowid, names, folders, keywords) ${wordsOf(photoId)}`;

/**
 * Full-text search over names, folders and keywords (SQLite FTS5). Not every build of SQLite has it; without it
 * only this search is missing. Hence it lives outside the migrations: a catalogue can be opened by both.
 */
export class KeywordIndex {
  readonly #database: DatabaseSync;
  readonly #hasFullTextSearch: boolean;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#hasFullTextSearch = hasFullTextSearch(database);
  }

  get available(): boolean {
    return this.reason === null;
  }

  /** Why the index cannot be searched, for people; null when it can. */
  get reason(): string | null {
    if (!this.#hasFullTextSearch) {
      return 'This SQLite was built without full-text search (FTS5), so names and keywords cannot be searched.';
    }
    if (!this.#exists()) return 'Names and keywords have not been indexed yet. Run “eidetic index”.';
    return null;
  }

  /**
   * Makes the index ready for writing: created and filled when it is absent, filled again when photos are missing
   * from it (the catalogue was written by a build without FTS5). Does nothing where FTS5 is missing.
   */
  ensure(): void {
    if (!this.#hasFullTextSearch) return;
    if (!this.#exists() || this.#countIndexed() !== this.#countPhotos()) this.rebuild();
    this.#followRemovals();
  }

  /** Builds the index from the catalogue, in one transaction. */
  rebuild(): void {
    inTransaction(this.#database, () => {
      // Without content of its own: the words are in the catalogue already.
      this.#database.exec(`
        DROP TABLE IF EXISTS ${table};
        CREATE VIRTUAL TABLE ${table} USING fts5 (
          names, folders, keywords,
          content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
        );`);
      const photos = this.#database.prepare('SELECT id FROM photos').all();
      const insert = this.#database.prepare(insertWords('?1'));
      for (const { id } of photos) insert.run(Number(id));
    });
  }

  /** Brings one photo's words up to date. Belongs into the transaction that changed them. */
  indexPhoto(photoId: number): void {
    if (!this.#hasFullTextSearch || !this.#exists()) return;
    this.#database.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(photoId);
    this.#database.prepare(insertWords('?1')).run(photoId);
  }

  /**
   * Photos that hold every one of `terms`, best first, at most 20,000. A term of several words is a phrase: they
   * stand side by side. With `beginning`, the last word of a term may go on: "IMG_20" finds IMG_2041.
   * English endings are taken off (Porter 1980), accents and upper case do not count.
   *
   * @returns none where the index is not available, or when no term holds a letter or a digit
   */
  search(terms: readonly string[], { beginning }: { beginning: boolean }): KeywordHit[] {
    const wanted = phrasesOf(terms, { beginning });
    if (wanted.length === 0 || !this.available) return [];
    return this.#database
      .prepare(
        `SELECT photos.hash, bm25(${table}, ${weights}) AS rank FROM ${table}
         JOIN photos ON photos.id = ${table}.rowid
         WHERE ${table} MATCH ? AND ${isVisible}
         ORDER BY rank, photos.taken_local DESC, photos.hash LIMIT ${mostHits}`,
      )
      .all(wanted.join(' AND '))
      .map((row) => ({ photo: String(row['hash']), rank: Number(row['rank']) }));
  }

  /**
   * The content hashes of all photos that hold any of `terms`, each read as `search` does with `beginning`. All of
   * them: a photo to be left out must not come back because twenty thousand others are left out already.
   *
   * @returns none where the index is not available, or when no term holds a letter or a digit
   */
  photosWithAny(terms: readonly string[]): Set<string> {
    const unwanted = phrasesOf(terms, { beginning: true });
    if (unwanted.length === 0 || !this.available) return new Set();
    const statement = this.#database.prepare(
      `SELECT photos.hash FROM ${table} JOIN photos ON photos.id = ${table}.rowid WHERE ${table} MATCH ?`,
    );
    statement.setReturnArrays(true);
    const rows = statement.all(unwanted.join(' OR ')) as unknown as [string][];
    return new Set(rows.map(([hash]) => hash));
  }

  #exists(): boolean {
    return this.#database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined;
  }

  #countIndexed(): number {
    return Number(this.#database.prepare(`SELECT count(*) AS n FROM ${table}_docsize`).get()?.['n']);
  }

  #countPhotos(): number {
    return Number(this.#database.prepare('SELECT count(*) AS n FROM photos').get()?.['n']);
  }

  /**
   * Files and photos that go take their words along. Triggers of this connection only: kept in the catalogue,
   * they would stop a build without FTS5 from writing to it.
   */
  #followRemovals(): void {
    this.#database.exec(`
      CREATE TEMP TRIGGER IF NOT EXISTS file_words_gone AFTER DELETE ON main.files WHEN OLD.photo_id IS NOT NULL
      BEGIN
        DELETE FROM ${table} WHERE rowid = OLD.photo_id;
        ${insertWords('OLD.photo_id')};
      END;
      CREATE TEMP TRIGGER IF NOT EXISTS photo_words_gone AFTER DELETE ON main.photos
      BEGIN
        DELETE FROM ${table} WHERE rowid = OLD.id;
      END;`);
  }
}

/** Terms in FTS5's writing, as text and nothing else; those without a letter or a digit have no word to look for. */
function phrasesOf(terms: readonly string[], { beginning }: { beginning: boolean }): string[] {
  return terms
    .filter((term) => /[\p{L}\p{N}]/u.test(term))
    .map((term) => `"${term.replaceAll('"', ' ').trim()}"${beginning ? '*' : ''}`);
}

/** Whether this SQLite can do full-text search. */
function hasFullTextSearch(database: DatabaseSync): boolean {
  return database.prepare(`SELECT 1 FROM pragma_module_list WHERE name = 'fts5'`).get() !== undefined;
}

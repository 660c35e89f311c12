import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { type SmartRules, smartRules } from '../../../preload/contract/index.ts';
import { ConceptTable } from './concept-table.ts';
import { tagKey } from './tag-table.ts';
import { inTransaction } from './transaction.ts';

/** An album as it is kept. */
export interface AlbumRow {
  /** A concept's album has the concept's number, below zero. */
  readonly id: number;
  readonly name: string;
  /** Null for one that is filled by hand, and for a concept's. */
  readonly rules: SmartRules | null;
  /** The concept whose album it is. */
  readonly concept: number | null;
  /** The content hash of the photo that was chosen to stand for it. */
  readonly cover: string | null;
}

/** A photo that was put into an album, and when. */
export interface AlbumEntry {
  readonly hash: string;
  readonly addedAt: string;
}

/** Everything there is of an album, to give it back as it was. */
export interface WholeAlbum extends AlbumRow {
  readonly createdAt: string;
  readonly photos: readonly AlbumEntry[];
}

/** What may be changed of an album; what is left out stays. */
export type AlbumChange = Partial<Pick<AlbumRow, 'name' | 'rules' | 'cover'>>;

/**
 * The albums that people made, and those of concepts.
 *
 * ## The album of a concept
 * is worked out, not kept: a concept whose action is `album` has one, of its name, with the photos that have its tag.
 * So it can neither be forgotten nor left behind. Where a person has an album of the same name, `album:` means theirs.
 */
export class AlbumTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** By name. */
  list(): AlbumRow[] {
    const own = this.#database.prepare('SELECT * FROM albums').all().map(toRow);
    return [...own, ...this.#ofConcepts()].sort((a, b) => a.name.localeCompare(b.name) || b.id - a.id);
  }

  find(id: number): AlbumRow | null {
    const row = this.#database.prepare('SELECT * FROM albums WHERE id = ?').get(id);
    if (row) return toRow(row);
    return this.#ofConcepts().find((album) => album.id === id) ?? null;
  }

  named(name: string): AlbumRow | null {
    const row = this.#database.prepare('SELECT * FROM albums WHERE key = ?').get(tagKey(name));
    if (row) return toRow(row);
    return this.#ofConcepts().find((album) => tagKey(album.name) === tagKey(name)) ?? null;
  }

  /** Makes an album with photos in it and returns its number. The name must be free. */
  create(name: string, rules: SmartRules | null, hashes: readonly string[]): number {
    const createdAt = new Date().toISOString();
    return inTransaction(this.#database, () => {
      const row = this.#database
        .prepare('INSERT INTO albums (name, key, rules, created_at) VALUES (?, ?, ?, ?) RETURNING id')
        .get(name, tagKey(name), rules && JSON.stringify(rules), createdAt);
      const id = Number(row?.['id']);
      this.#put(
        id,
        hashes.map((hash) => ({ hash, addedAt: createdAt })),
      );
      return id;
    });
  }

  /** A new name must be free. */
  change(id: number, { name, rules, cover }: AlbumChange): void {
    const set = (column: string, value: string | null) =>
      this.#database.prepare(`UPDATE albums SET ${column} = ? WHERE id = ?`).run(value, id);
    if (name !== undefined) {
      set('name', name);
      set('key', tagKey(name));
    }
    if (rules !== undefined) set('rules', rules && JSON.stringify(rules));
    if (cover !== undefined) set('cover', cover);
  }

  remove(id: number): void {
    this.#database.prepare('DELETE FROM albums WHERE id = ?').run(id);
  }

  /** Puts photos in, all or none. Returns those that were not in it before. */
  add(id: number, hashes: readonly string[]): AlbumEntry[] {
    const addedAt = new Date().toISOString();
    const entries = hashes.map((hash) => ({ hash, addedAt }));
    return inTransaction(this.#database, () => this.#put(id, entries));
  }

  /** Takes photos out, all or none. Returns those that were in it. */
  takeOut(id: number, hashes: readonly string[]): AlbumEntry[] {
    const take = this.#database.prepare(
      'DELETE FROM album_photos WHERE album_id = ? AND hash = ? RETURNING hash, added_at',
    );
    return inTransaction(this.#database, () =>
      hashes.flatMap((hash) => {
        const row = take.get(id, hash);
        return row ? [toEntry(row)] : [];
      }),
    );
  }

  /** Puts photos back as they were in it; none where the album is gone. Returns how many. */
  putBack(id: number, entries: readonly AlbumEntry[]): number {
    return inTransaction(this.#database, () => (this.find(id) ? this.#put(id, entries).length : 0));
  }

  /** An album that a person made, with all that is in it; null when there is none. */
  whole(id: number): WholeAlbum | null {
    const row = this.#database.prepare('SELECT * FROM albums WHERE id = ?').get(id);
    if (!row) return null;
    const photos = this.#database
      .prepare('SELECT hash, added_at FROM album_photos WHERE album_id = ? ORDER BY hash')
      .all(id);
    return { ...toRow(row), createdAt: String(row['created_at']), photos: photos.map(toEntry) };
  }

  /** Gives an album back as it was, under its own number. Its name must be free. */
  restore({ id, name, rules, cover, createdAt, photos }: WholeAlbum): void {
    inTransaction(this.#database, () => {
      this.#database
        .prepare('INSERT INTO albums (id, name, key, rules, cover, created_at) VALUES (?, ?, ?, ?, ?, ?)')
        .run(id, name, tagKey(name), rules && JSON.stringify(rules), cover, createdAt);
      this.#put(id, photos);
    });
  }

  #ofConcepts(): AlbumRow[] {
    return new ConceptTable(this.#database)
      .list()
      .filter(({ action }) => action === 'album')
      .map(({ id, name }) => ({ id: -id, name, rules: null, concept: id, cover: null }));
  }

  #put(id: number, entries: readonly AlbumEntry[]): AlbumEntry[] {
    const put = this.#database.prepare(
      'INSERT OR IGNORE INTO album_photos (album_id, hash, added_at) VALUES (?, ?, ?)',
    );
    return entries.filter(({ hash, addedAt }) => put.run(id, hash, addedAt).changes === 1);
  }
}

type Row = Record<string, SQLOutputValue>;

function toRow(row: Row): AlbumRow {
  return {
    id: Number(row['id']),
    name: String(row['name']),
    rules: row['rules'] === null ? null : smartRules.parse(JSON.parse(String(row['rules']))),
    concept: null,
    cover: row['cover'] === null ? null : String(row['cover']),
  };
}

function toEntry(row: Row): AlbumEntry {
  return { hash: String(row['hash']), addedAt: String(row['added_at']) };
}

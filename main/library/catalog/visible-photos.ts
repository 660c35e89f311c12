import type { DatabaseSync } from 'node:sqlite';

/*
 * A photo is visible while some file holds it and nobody has put it on its way to the trash. The latter is kept by
 * this connection alone: a process that is killed before the files were moved has hidden nothing.
 */

const hidden = 'SELECT photo_id FROM temp.hidden_photos';

/** Whether a row of `photos` is visible, as SQL. */
export const isVisible = `(EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id) AND photos.id NOT IN (${hidden}))`;

/** Whether a row of `files` is none of a hidden photo's, as SQL. */
export const isFileVisible = `(files.photo_id IS NULL OR files.photo_id NOT IN (${hidden}))`;

/** Photos, by their numbers, that are not to be shown for now. */
export class HiddenPhotos {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
    // SQLite lets a connection that only reads have temporary tables too.
    database.exec('CREATE TEMP TABLE IF NOT EXISTS hidden_photos (photo_id INTEGER PRIMARY KEY)');
  }

  hide(photoIds: Iterable<number>): void {
    this.#forEach('INSERT OR IGNORE INTO temp.hidden_photos (photo_id) VALUES (?)', photoIds);
  }

  show(photoIds: Iterable<number>): void {
    this.#forEach('DELETE FROM temp.hidden_photos WHERE photo_id = ?', photoIds);
  }

  #forEach(sql: string, photoIds: Iterable<number>): void {
    const statement = this.#database.prepare(sql);
    for (const id of photoIds) statement.run(id);
  }
}

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
    // SQLite lets a connection that only reads have temporary tables too. It gives the number of a photo that is gone to
    // another one, which nobody has hidden.
    database.exec(`
      CREATE TEMP TABLE IF NOT EXISTS hidden_photos (photo_id INTEGER PRIMARY KEY);
      CREATE TEMP TRIGGER IF NOT EXISTS forget_hidden_photo AFTER DELETE ON main.photos
      BEGIN DELETE FROM hidden_photos WHERE photo_id = OLD.id; END`);
  }

  hide(photoIds: Iterable<number>): void {
    this.#forEach('INSERT OR IGNORE INTO temp.hidden_photos (photo_id) VALUES (?)', photoIds);
  }

  /** @param photos content hashes by number: a number that another photo has by now is not theirs any more */
  show(photos: ReadonlyMap<number, string>): void {
    const show = this.#database.prepare(
      `DELETE FROM temp.hidden_photos
       WHERE photo_id = ?1 AND EXISTS (SELECT 1 FROM photos WHERE photos.id = ?1 AND photos.hash = ?2)`,
    );
    for (const [id, hash] of photos) show.run(id, hash);
  }

  #forEach(sql: string, photoIds: Iterable<number>): void {
    const statement = this.#database.prepare(sql);
    for (const id of photoIds) statement.run(id);
  }
}

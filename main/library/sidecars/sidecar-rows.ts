import { dirname, relative, sep } from 'node:path';
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { type PhotoPlace, placeOfFile } from '../catalog/photo-places.ts';
import { isFileVisible } from '../catalog/visible-photos.ts';

const files = 'files JOIN roots ON roots.id = files.root_id JOIN photos ON photos.id = files.photo_id';
const inOrder = 'ORDER BY roots.path, files.path';

/** What the catalogue knows of files and their sidecars. */
export class SidecarRows {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The files of photos, folder by folder. */
  filesOf(photoIds: readonly number[]): number[] {
    return this.#ids(
      `SELECT files.id FROM ${files} WHERE files.photo_id IN (SELECT value FROM json_each(?)) ${inOrder}`,
      JSON.stringify(photoIds),
    );
  }

  /**
   * Every file, folder by folder, that may have something to be written: its photo has a tag or a person's own stars,
   * or it has a sidecar, into which something was perhaps written that no longer applies.
   */
  filesToWrite(): number[] {
    return this.#ids(
      `SELECT files.id FROM ${files}
       WHERE ${isFileVisible} AND (files.sidecar IS NOT NULL
         OR photos.hash IN (SELECT hash FROM verdicts WHERE verdict = 'yes')
         OR photos.hash IN (SELECT hash FROM standing_assignments)
         OR photos.hash IN (SELECT hash FROM marks WHERE rating IS NOT NULL))
       ${inOrder}`,
    );
  }

  place(file: number): PhotoPlace | null {
    return placeOfFile(this.#database, file);
  }

  /** Those of some names in a file's folder that the library knows as photos; the file itself is one of them. */
  neighbours(place: PhotoPlace, names: readonly string[]): PhotoPlace[] {
    const find = this.#database.prepare(
      'SELECT id FROM files WHERE root_id = ? AND path = ? AND missing_since IS NULL',
    );
    const folder = dirname(pathInRoot(place, place.path));
    return names.flatMap((name) => {
      const id = find.get(place.root, folder === '.' ? name : `${folder}/${name}`)?.['id'];
      return (id === undefined ? null : this.place(Number(id))) ?? [];
    });
  }

  /**
   * Notes that a sidecar was written by ourselves, so that no look takes it for news: what others say in it is as it
   * was read. A file whose sidecar had changed before, or that waits to be read, is left to the next look.
   *
   * @param before when the sidecar was last written before; null when there was none
   */
  noteWritten(
    places: readonly PhotoPlace[],
    sidecar: { readonly path: string; readonly mtimeMs: number; readonly before: number | null },
  ): void {
    const note = this.#database.prepare(
      `UPDATE files SET sidecar = ?1, sidecar_mtime_ms = ?2
       WHERE id = ?3 AND needs_reading = 0 AND sidecar_mtime_ms IS ?4 AND (?4 IS NULL OR sidecar = ?1)`,
    );
    for (const place of places)
      note.run(pathInRoot(place, sidecar.path), sidecar.mtimeMs, place.file, sidecar.before);
  }

  #ids(sql: string, ...values: SQLInputValue[]): number[] {
    const statement = this.#database.prepare(sql);
    // A list of half a million rows, and an object a row takes twice the time.
    statement.setReturnArrays(true);
    return (statement.all(...values) as unknown as [number][]).map(([id]) => id);
  }
}

function pathInRoot({ rootPath }: PhotoPlace, path: string): string {
  return relative(rootPath, path).split(sep).join('/');
}

import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { PhotoDescription } from '../ingest/description.ts';

const columns = [
  'hash',
  'kind',
  'size_bytes',
  'width',
  'height',
  'thumbhash',
  'taken_local',
  'taken_offset_minutes',
  'taken_source',
  'camera',
  'lens',
  'exposure_seconds',
  'f_number',
  'iso',
  'focal_length_mm',
  'latitude',
  'longitude',
  'altitude_m',
  'rating',
  'added_at',
];

/** Photos by content: what is known of each, whichever files hold it. */
export class PhotoTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The catalogue's own number for a photo, or null when the content is new. */
  find(hash: string): number | null {
    const row = this.#database.prepare('SELECT id FROM photos WHERE hash = ?').get(hash);
    return row ? Number(row['id']) : null;
  }

  /** Writes what was read, replacing what an earlier reading said. Returns the photo's number. */
  describe(hash: string, description: PhotoDescription): number {
    const updates = columns.filter((column) => column !== 'hash' && column !== 'added_at');
    const row = this.#database
      .prepare(
        `INSERT INTO photos (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
         ON CONFLICT (hash) DO UPDATE SET ${updates.map((column) => `${column} = excluded.${column}`).join(', ')}
         RETURNING id`,
      )
      .get(...values(hash, description));
    const id = Number(row?.['id']);
    this.#database.prepare('DELETE FROM keywords WHERE photo_id = ?').run(id);
    const insert = this.#database.prepare(
      'INSERT OR IGNORE INTO keywords (photo_id, keyword, source) VALUES (?, ?, ?)',
    );
    for (const { keyword, source } of description.keywords) insert.run(id, keyword, source);
    return id;
  }

  /** The content hashes of every photo that some file holds. */
  visibleHashes(): string[] {
    return this.#database
      .prepare('SELECT hash FROM photos WHERE EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id)')
      .all()
      .map((row) => String(row['hash']));
  }

  /** The photo of a file by its absolute path; null when the library has no such file or has not read it. */
  hashAtPath(path: string): string | null {
    const row = this.#database
      .prepare(
        `SELECT photos.hash FROM files
         JOIN roots ON roots.id = files.root_id JOIN photos ON photos.id = files.photo_id
         WHERE substr(?1, 1, length(roots.path)) = roots.path
           AND files.path = replace(ltrim(substr(?1, length(roots.path) + 1), '/\\'), '\\', '/')`,
      )
      .get(path);
    return row ? String(row['hash']) : null;
  }

  allHashes(): string[] {
    return this.#database
      .prepare('SELECT hash FROM photos')
      .all()
      .map((row) => String(row['hash']));
  }

  countVisible(): number {
    const row = this.#database
      .prepare('SELECT count(DISTINCT photo_id) AS photos FROM files WHERE photo_id IS NOT NULL')
      .get();
    return Number(row?.['photos'] ?? 0);
  }

  /** Notes since when no file holds a photo, and clears the note where one does again. */
  markOrphans(at: string): void {
    this.#database.exec(`
      UPDATE photos SET orphaned_at = NULL
        WHERE orphaned_at IS NOT NULL AND EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id)`);
    this.#database
      .prepare(
        `UPDATE photos SET orphaned_at = ?
         WHERE orphaned_at IS NULL AND NOT EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id)`,
      )
      .run(at);
  }

  /** Forgets photos that no file has held since before `before` (ISO 8601). Returns their hashes. */
  sweepOrphans(before: string): string[] {
    return this.#database
      .prepare('DELETE FROM photos WHERE orphaned_at IS NOT NULL AND orphaned_at < ? RETURNING hash')
      .all(before)
      .map((row) => String(row['hash']));
  }
}

function values(hash: string, photo: PhotoDescription): SQLInputValue[] {
  return [
    hash,
    photo.kind,
    photo.sizeBytes,
    photo.width,
    photo.height,
    photo.thumbhash,
    photo.takenAt.local,
    photo.takenAt.offsetMinutes,
    photo.takenAt.source,
    photo.camera,
    photo.lens,
    photo.exposureSeconds,
    photo.fNumber,
    photo.iso,
    photo.focalLengthMm,
    photo.latitude,
    photo.longitude,
    photo.altitudeMetres,
    photo.rating,
    new Date().toISOString(),
  ];
}

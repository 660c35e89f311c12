import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { PhotoDescription } from '../ingest/description.ts';
import { isFileVisible } from './visible-photos.ts';

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

/** Files that are on the reading list: see `ReadingList`. */
const waitingFiles = `files JOIN roots ON roots.id = files.root_id
  WHERE files.needs_reading = 1 AND files.missing_since IS NULL AND roots.state <> 'offline'`;

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

  /** What kind of picture a photo is, and its number; null when the content is new. */
  findKind(hash: string): { id: number; kind: string } | null {
    const row = this.#database.prepare('SELECT id, kind FROM photos WHERE hash = ?').get(hash);
    return row ? { id: Number(row['id']), kind: String(row['kind']) } : null;
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
    return this.#hashes(
      'SELECT hash FROM photos WHERE EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id)',
      [],
    );
  }

  /** The next photos by hash that some file holds, after `afterHash` ('' to begin); at most `limit`. */
  visibleHashesAfter(afterHash: string, limit: number): string[] {
    return this.#hashes(
      `SELECT hash FROM photos
       WHERE hash > ? AND EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id)
       ORDER BY hash LIMIT ?`,
      [afterHash, limit],
    );
  }

  /** Those of some hashes that the catalogue does not know. */
  unknownAmong(hashes: readonly string[]): string[] {
    return this.#hashes(
      'SELECT value FROM json_each(?) WHERE NOT EXISTS (SELECT 1 FROM photos WHERE photos.hash = value)',
      [JSON.stringify(hashes)],
    );
  }

  /** Those of some hashes that no file on the reading list holds. */
  settledAmong(hashes: readonly string[]): string[] {
    const find = this.#database.prepare(
      `SELECT 1 FROM ${waitingFiles} AND files.photo_id = (SELECT id FROM photos WHERE hash = ?)`,
    );
    return hashes.filter((hash) => find.get(hash) === undefined);
  }

  /** How many photos some file on the reading list holds. */
  countWaiting(): number {
    const row = this.#database
      .prepare(`SELECT count(DISTINCT files.photo_id) AS photos FROM ${waitingFiles}`)
      .get();
    return Number(row?.['photos'] ?? 0);
  }

  /**
   * The photo of a file by its absolute path, in the platform's own spelling; null when the library has no such
   * file or has not read it.
   */
  hashAtPath(path: string, platform: NodeJS.Platform = process.platform): string | null {
    const find = this.#database.prepare(
      `SELECT photos.hash FROM files JOIN photos ON photos.id = files.photo_id
       WHERE files.root_id = ? AND files.path = ?`,
    );
    for (const root of this.#database.prepare('SELECT id, path FROM roots').all()) {
      const inside = pathInside(path, String(root['path']), platform);
      const row = inside === null ? undefined : find.get(Number(root['id']), inside);
      if (row) return String(row['hash']);
    }
    return null;
  }

  countVisible(): number {
    const row = this.#database
      .prepare(
        `SELECT count(DISTINCT photo_id) AS photos FROM files WHERE photo_id IS NOT NULL AND ${isFileVisible}`,
      )
      .get();
    return Number(row?.['photos'] ?? 0);
  }

  /** Some of the photos that are shown, by content hash: as good as drawn by lot, and the same ones each time. */
  someVisible(limit: number): string[] {
    return this.#database
      .prepare(
        `SELECT DISTINCT photos.hash FROM photos JOIN files ON files.photo_id = photos.id
         WHERE ${isFileVisible} ORDER BY photos.hash LIMIT ?`,
      )
      .all(limit)
      .map(({ hash }) => String(hash));
  }

  /** The highest number that a photo has; 0 when there is none. */
  lastId(): number {
    const row = this.#database.prepare('SELECT max(id) AS id FROM photos').get();
    return Number(row?.['id'] ?? 0);
  }

  /**
   * Notes since when no file holds a photo, and clears the note where one does again; of the photos numbered from
   * `firstId` to `lastId`, for looking at all of them takes a while.
   */
  markOrphans(at: string, firstId = 0, lastId = Number.MAX_SAFE_INTEGER): void {
    // One look at the rows for both, and only those that change are written.
    this.#database
      .prepare(
        `UPDATE photos SET orphaned_at = CASE WHEN orphaned_at IS NULL THEN ?1 END
         WHERE id BETWEEN ?2 AND ?3
           AND (orphaned_at IS NULL) <> EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id)`,
      )
      .run(at, firstId, lastId);
  }

  /** Forgets photos that no file has held since before `before` (ISO 8601). Returns their hashes. */
  sweepOrphans(before: string, firstId = 0, lastId = Number.MAX_SAFE_INTEGER): string[] {
    return this.#hashes(
      `DELETE FROM photos
       WHERE id BETWEEN ?2 AND ?3 AND orphaned_at IS NOT NULL AND orphaned_at < ?1 RETURNING hash`,
      [before, firstId, lastId],
    );
  }

  #hashes(sql: string, values: SQLInputValue[]): string[] {
    const statement = this.#database.prepare(sql);
    // A list of hashes may be long, and an object a row takes twice the time.
    statement.setReturnArrays(true);
    return (statement.all(...values) as unknown as [string][]).map(([hash]) => hash);
  }
}

/** A path below a folder as the catalogue writes it, relative and with '/'; null when it lies elsewhere. */
function pathInside(path: string, folder: string, platform: NodeJS.Platform): string | null {
  const isWindows = platform === 'win32';
  // Elsewhere a backslash is a character like any other.
  const spelled = (text: string) => (isWindows ? text.replaceAll('\\', '/') : text);
  const start = spelled(folder).replace(/\/*$/, '/');
  const whole = spelled(path);
  return whole.startsWith(start) ? whole.slice(start.length) : null;
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

import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import {
  describeError,
  type ErrorCode,
  type ErrorDetails,
  errorCatalogue,
  type Failure,
  type FailureGroup,
  isErrorCode,
} from '../../../preload/contract/index.ts';
import { asRead, type ReadFile, valuesAsRead } from './as-read.ts';

export interface FileFailure {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  /** What the decoder or the system said. */
  readonly detail: string;
  readonly transient: boolean;
}

/** Of files whose picture ends too early: the one reason that stands beside a photo instead of in its place. */
const cutOff: ErrorCode = 'file.cut-off';
const detailsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** Files that could not become photos, or only in part, each with its reason. */
export class FailureTable {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /**
   * Keeps the reason and takes the file off the reading list; a permanent one lets its old photo go. A file that
   * has changed since it was read, or is gone, is left alone: the reason is not its own any more.
   *
   * @returns whether it was kept
   */
  record(file: ReadFile, failure: FileFailure): boolean {
    const { changes } = this.#database
      .prepare(
        `UPDATE files SET needs_reading = 0, photo_id = CASE WHEN ? THEN photo_id END WHERE id = ? AND ${asRead}`,
      )
      .run(failure.transient ? 1 : 0, file.id, ...valuesAsRead(file));
    if (changes === 0) return false;
    this.#keep(file.id, failure);
    return true;
  }

  /** Keeps the reason for every file of a photo, and lets the photo go. */
  recordPhoto(hash: string, failure: FileFailure): void {
    const rows = this.#database
      .prepare(
        `UPDATE files SET needs_reading = 0, photo_id = NULL
         WHERE photo_id = (SELECT id FROM photos WHERE hash = ?) RETURNING id`,
      )
      .all(hash);
    for (const row of rows) this.#keep(Number(row['id']), failure);
  }

  /** Notes of a file that became a photo that its picture is not all there. A file that is gone, or has changed, is left alone. */
  noteCutOff(file: ReadFile): void {
    const row = this.#database
      .prepare(`SELECT id FROM files WHERE id = ? AND ${asRead}`)
      .get(file.id, ...valuesAsRead(file));
    if (row) this.#keep(file.id, { code: cutOff, details: {}, detail: '', transient: false });
  }

  /** Whether a photo was noted to be part of a picture only. */
  isCutOff(photoId: number): boolean {
    const row = this.#database
      .prepare(
        `SELECT 1 FROM failures JOIN files ON files.id = failures.file_id
         WHERE files.photo_id = ? AND failures.code = ? LIMIT 1`,
      )
      .get(photoId, cutOff);
    return row !== undefined;
  }

  #keep(fileId: number, failure: FileFailure): void {
    this.#database
      .prepare(
        `INSERT INTO failures (file_id, code, details, detail, transient, attempts, failed_at)
         VALUES (?, ?, ?, ?, ?, 1, ?)
         ON CONFLICT (file_id) DO UPDATE SET code = excluded.code, details = excluded.details,
           detail = excluded.detail, transient = excluded.transient, attempts = attempts + 1,
           failed_at = excluded.failed_at`,
      )
      .run(
        fileId,
        failure.code,
        JSON.stringify(failure.details),
        failure.detail,
        failure.transient ? 1 : 0,
        new Date().toISOString(),
      );
  }

  /** Failures of files that are not waiting to be tried again; only those of one code where it is given. */
  count(code: string | null = null): number {
    const row = this.#database
      .prepare(
        `SELECT count(*) AS failures FROM failures JOIN files ON files.id = failures.file_id
         WHERE files.needs_reading = 0 AND (?1 IS NULL OR code = ?1)`,
      )
      .get(code);
    return Number(row?.['failures'] ?? 0);
  }

  list(limit: number, offset: number, code: string | null = null): Failure[] {
    return this.#database
      .prepare(
        `SELECT failures.*, files.path, roots.path AS root_path
         FROM failures JOIN files ON files.id = failures.file_id JOIN roots ON roots.id = files.root_id
         WHERE files.needs_reading = 0 AND (?1 IS NULL OR failures.code = ?1)
         ORDER BY failures.code, roots.path, files.path LIMIT ?2 OFFSET ?3`,
      )
      .all(code, limit, offset)
      .map((row) => {
        const code = String(row['code']);
        const details = detailsSchema.parse(JSON.parse(String(row['details'])));
        return {
          file: Number(row['file_id']),
          path: join(String(row['root_path']), String(row['path'])),
          code,
          // A code of an older Eidetic may be gone from the catalogue; the reason must still be readable.
          ...describeError(isErrorCode(code) ? code : 'file.damaged', details),
          detail: String(row['detail']),
          transient: row['transient'] === 1,
          attempts: Number(row['attempts']),
          failedAt: String(row['failed_at']),
        };
      });
  }

  /** The same failures by their reason, the commonest first. */
  groups(): FailureGroup[] {
    return this.#database
      .prepare(
        // SQLite takes the bare column `details` from any of the group's rows: they are numbers of one limit.
        `SELECT code, details, min(failures.transient) AS transient, count(*) AS files
         FROM failures JOIN files ON files.id = failures.file_id
         WHERE files.needs_reading = 0 GROUP BY code ORDER BY files DESC, code`,
      )
      .all()
      .map((row) => {
        const code = String(row['code']);
        const details = detailsSchema.parse(JSON.parse(String(row['details'])));
        return {
          code,
          ...describeGroup(isErrorCode(code) ? code : 'file.damaged', details),
          transient: row['transient'] === 1,
          files: Number(row['files']),
        };
      });
  }

  /** Puts failed files back on the reading list: those named, those of one code, or all. Returns how many. */
  retry(choice: { files?: readonly number[] | undefined; code?: string | undefined }): number {
    const files = choice.files ? JSON.stringify(choice.files) : null;
    return this.#requeue(
      '(?1 IS NULL OR code = ?1) AND (?2 IS NULL OR file_id IN (SELECT value FROM json_each(?2)))',
      [choice.code ?? null, files],
    );
  }

  /** Puts back what may have been a passing trouble. Done once at the start of every run. */
  retryTransient(): void {
    this.#requeue('transient = 1', []);
  }

  #requeue(which: string, values: (string | null)[]): number {
    const { changes } = this.#database
      .prepare(
        `UPDATE files SET needs_reading = 1, strikes = 0
         WHERE missing_since IS NULL AND id IN (SELECT file_id FROM failures WHERE ${which})`,
      )
      .run(...values);
    return Number(changes);
  }
}

/** What is true of all files with one reason: what stands in brackets is about one of them. */
function describeGroup(code: ErrorCode, details: ErrorDetails): { message: string; nextStep: string } {
  const { nextStep } = describeError(code, details);
  const general = errorCatalogue[code].message.replaceAll(/ \([^()]*\{[^()]*\)/g, '');
  return { message: general.replaceAll(/\{(\w+)\}/g, (_, name) => String(details[name] ?? '')), nextStep };
}

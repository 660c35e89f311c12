/** A file as it was when it was handed out to be read. */
export interface ReadFile {
  readonly id: number;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  readonly sidecarMtimeMs: number | null;
}

/**
 * SQL that is true while a row of `files` still is as it was read. Files change while they are read; what a
 * reading came to must not be taken for an answer about what lies there now.
 */
export const asRead = '(size_bytes = ? AND mtime_ms = ? AND sidecar_mtime_ms IS ?)';

export function valuesAsRead(file: ReadFile): [number, number, number | null] {
  return [file.sizeBytes, file.mtimeMs, file.sidecarMtimeMs];
}

import { randomUUID } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { ExifTool } from 'exiftool-vendored';
import type { PhotoKind } from '../description.ts';
import { ReadError } from '../read-error.ts';
import { tooSlow } from './within-time.ts';

let shared: { tool: ExifTool; timeoutMs: number } | null = null;

/** The one exiftool of this process: a Perl program that is started on first use and then kept, as it starts slowly. */
function exiftool(timeoutMs: number): ExifTool {
  if (shared?.timeoutMs !== timeoutMs) {
    void disposeExiftool();
    shared = { tool: new ExifTool({ maxProcs: 2, taskTimeoutMillis: timeoutMs, taskRetries: 0 }), timeoutMs };
  }
  return shared.tool;
}

/** Ends the exiftool of this process. A later call starts a new one. */
export async function disposeExiftool(): Promise<void> {
  const { tool } = shared ?? {};
  shared = null;
  await tool?.end(false);
}

/**
 * Lets exiftool at a picture. It reads from disk only: bytes that are not those of the file at `path` (a query
 * picture that was handed over) lie in a temporary file meanwhile.
 *
 * @throws ReadError `file.too-slow`; `file.unsupported-kind` where exiftool cannot run; `file.damaged` otherwise
 */
export async function withExiftool<Result>(
  source: { path: string; bytes: Uint8Array; kind: PhotoKind },
  timeoutMs: number,
  use: (tool: ExifTool, path: string) => Promise<Result>,
): Promise<Result> {
  const onDisk = isAbsolute(source.path) ? await stat(source.path).catch(() => null) : null;
  const isSame = onDisk?.size === source.bytes.length;
  // exiftool decides by the extension how to read some RAW files.
  const path = isSame ? source.path : join(tmpdir(), `eidetic-${randomUUID()}.${source.kind}`);
  try {
    if (!isSame) await writeFile(path, source.bytes, { mode: 0o600 });
    return await use(exiftool(timeoutMs), path);
  } catch (error) {
    throw asReadError(error, timeoutMs);
  } finally {
    if (!isSame) await rm(path, { force: true });
  }
}

function asReadError(error: unknown, timeoutMs: number): ReadError {
  if (error instanceof ReadError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (/timeout|timed out/i.test(detail)) return tooSlow(timeoutMs, detail);
  if (/perl|spawn|ENOENT.*exiftool|not executable/i.test(detail)) {
    const kind = 'RAW photo, which needs Perl on this computer';
    return new ReadError('file.unsupported-kind', detail, { details: { kind }, cause: error });
  }
  return new ReadError('file.damaged', detail, { cause: error });
}

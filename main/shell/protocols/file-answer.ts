import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { byteRange } from './byte-range.ts';

/** As much of a request as an answer depends on. */
export type FileRequest = Pick<Request, 'method' | 'headers'>;

export interface AnsweredFile {
  readonly path: string;
  /** Media type. */
  readonly type: string;
  /** Whether the address will always hold these bytes: then it is asked for once. */
  readonly immutable: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

const forAYear = 'private, max-age=31536000, immutable';

/**
 * Answers a request with a file: whole, in part, or “you have it already”. Reads while it sends, however large it is.
 *
 * @throws the file system's error when the file cannot be opened
 */
export async function answerFile(request: FileRequest, file: AnsweredFile): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  }
  const handle = await open(file.path, 'r');
  try {
    return await answerFrom(handle, request, file);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function answerFrom(handle: FileHandle, request: FileRequest, file: AnsweredFile): Promise<Response> {
  const facts = await handle.stat();
  if (!facts.isFile()) throw new Error(`${file.path} is no file`);
  const { size, mtimeMs } = facts;
  const tag = `"${size.toString(16)}-${Math.round(mtimeMs).toString(16)}"`;
  const headers = new Headers({
    'content-type': file.type,
    'cache-control': file.immutable ? forAYear : 'private, no-cache',
    etag: tag,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    ...file.headers,
  });
  const finish = async (status: number) => {
    await handle.close();
    return new Response(null, { status, headers });
  };
  if (isKnown(request.headers.get('if-none-match'), tag)) return finish(304);
  // A range of a file that has changed since would not fit to what the asker has of it.
  const wanted = request.headers.get('if-range') ?? tag;
  const range = wanted === tag ? byteRange(request.headers.get('range'), size) : null;
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${size}`);
    return finish(416);
  }
  const { start, end } = range ?? { start: 0, end: size - 1 };
  headers.set('content-length', String(end - start + 1));
  if (range) headers.set('content-range', `bytes ${start}-${end}/${size}`);
  const status = range ? 206 : 200;
  if (request.method === 'HEAD' || size === 0) return finish(status);
  const body = Readable.toWeb(handle.createReadStream({ start, end })) as ReadableStream<Uint8Array>;
  return new Response(body, { status, headers });
}

function isKnown(ifNoneMatch: string | null, tag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
}

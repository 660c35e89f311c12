import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, dirname } from 'node:path';
import send from 'send';
import { refuse, sentences } from './refuse.ts';

interface FileHeaders {
  /** Left out where the file's ending says it. */
  readonly type?: string;
  readonly cacheControl: string;
  /** Strong, of the content. Left out, the file's size and time make one. */
  readonly etag?: string;
}

/** Sends a file as HTTP has it: conditional requests, ranges, HEAD. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  { type, cacheControl, etag }: FileHeaders,
): void {
  if (type) response.setHeader('Content-Type', type);
  if (etag) response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', cacheControl);
  // The folders above may begin with a dot; of a name from the library nothing is forbidden.
  send(request, `/${encodeURIComponent(basename(path))}`, {
    root: dirname(path),
    dotfiles: 'allow',
    cacheControl: false,
    index: false,
  })
    .on('error', (error: { status?: number; headers?: Record<string, string> }) => {
      // It went away while it was sent: the other side sees that less came than was promised.
      if (response.headersSent) {
        response.destroy();
        return;
      }
      for (const name of ['Content-Type', 'ETag', 'Content-Disposition']) response.removeHeader(name);
      const range = error.headers?.['Content-Range'];
      if (range) response.setHeader('Content-Range', range);
      refuse(response, error.status === 416 ? 416 : 404, sentences.notFound);
    })
    .on('directory', () => refuse(response, 404, sentences.notFound))
    .pipe(response);
}

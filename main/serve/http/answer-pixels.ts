import type { IncomingMessage, ServerResponse } from 'node:http';
import { EideticError, type LibraryClient, type PixelFile } from '../../../preload/contract/index.ts';
import { refuse, sentences } from './refuse.ts';
import { sendFile } from './send-file.ts';

/** The whole address and nothing but: an id is lower-case hex, with nothing encoded, before or after it. */
const pixelAddress = /^\/(thumbnails|photos|originals)\/([0-9a-f]{64})$/;

const callFor = {
  thumbnails: 'pixels.thumbnail',
  photos: 'pixels.display',
  originals: 'pixels.original',
} as const;

type PixelKind = keyof typeof callFor;

export interface PixelRequest {
  readonly kind: PixelKind;
  readonly photo: string;
}

export function asPixelRequest(url: string): PixelRequest | null {
  const [, kind, photo] = pixelAddress.exec(url) ?? [];
  return kind && photo ? { kind: kind as PixelKind, photo } : null;
}

/** Sends the picture of one photo. What the library cannot show is not found, with its reason in a sentence. */
export async function answerPixels(
  { kind, photo }: PixelRequest,
  request: IncomingMessage,
  response: ServerResponse,
  library: LibraryClient,
): Promise<void> {
  let file: PixelFile;
  try {
    file = await library.call(callFor[kind], { photo });
  } catch (error) {
    if (!(error instanceof EideticError) || error.code === 'internal') throw error;
    refuse(response, 404, error.message || sentences.notFound);
    return;
  }
  if (kind === 'originals') response.setHeader('Content-Disposition', asAttachment(file.name));
  sendFile(request, response, file.path, {
    type: file.type,
    ...(file.immutable
      ? { cacheControl: 'private, max-age=31536000, immutable', etag: `"${photo}"` }
      : { cacheControl: 'private, no-cache' }),
  });
}

/** RFC 6266: the name in ASCII for the oldest, and as it is for all others. */
function asAttachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

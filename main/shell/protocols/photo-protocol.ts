import { EideticError, type ErrorCode, type LibraryClient } from '../../../preload/contract/index.ts';
import { pictureAt, windowOrigin } from './addresses.ts';
import { picturePolicy } from './content-security-policy.ts';
import { answerFile } from './file-answer.ts';

type PictureRequest = Pick<Request, 'method' | 'headers' | 'url'>;

/** The window may read what it shows, so that it can copy it. */
const commonHeaders = {
  'access-control-allow-origin': windowOrigin,
  'content-security-policy': picturePolicy,
};

const statusOf: Partial<Record<ErrorCode, number>> = {
  'photo.unknown': 404,
  'photo.away': 404,
  'photo.not-shown': 415,
  'connection.lost': 503,
};

/** Answers `photo://`: asks the library where the picture with this id lies, and sends it. */
export async function answerPicture(
  request: PictureRequest,
  library: Pick<LibraryClient, 'call'>,
): Promise<Response> {
  const picture = pictureAt(request.url);
  if (!picture) return refusal(404, 'There is no such picture.');
  try {
    const { path, type, immutable } = await library.call(picture.call, { photo: picture.photo });
    return await answerFile(request, { path, type, immutable, headers: commonHeaders });
  } catch (error) {
    if (error instanceof EideticError) return refusal(statusOf[error.code] ?? 500, error.message);
    // What the file system says holds a path, which is nothing for a page.
    return refusal(404, 'The picture’s file cannot be read.');
  }
}

function refusal(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
}

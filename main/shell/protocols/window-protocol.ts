import { realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { problemPath, windowFileAt, windowOrigin } from './addresses.ts';
import { problemPolicy, windowPolicy } from './content-security-policy.ts';
import { answerFile } from './file-answer.ts';

type PageRequest = Pick<Request, 'method' | 'headers' | 'url'>;

interface WindowFiles {
  /** The folder that holds the built window. */
  readonly folder: string;
  /** The page that says what is wrong; null while nothing is. */
  readonly problemPage: () => string | null;
}

/** Everything a build of the window is made of; what has another ending is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Answers `eidetic://app`: the built window's own files, and nothing that lies outside their folder. */
export async function answerWindowFile(
  request: PageRequest,
  { folder, problemPage }: WindowFiles,
): Promise<Response> {
  const isProblem = request.url.split(/[?#]/)[0] === windowOrigin + problemPath;
  const problem = isProblem ? problemPage() : null;
  if (problem !== null) return page(200, problem, problemPolicy);
  const file = windowFileAt(request.url);
  const type = file ? mediaTypes[extname(file)] : undefined;
  if (!file || !type) return page(404, '', problemPolicy);
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, file));
    if (!path.startsWith(root + sep)) return page(404, '', problemPolicy);
    return await answerFile(request, {
      path,
      type,
      // The build names what lies there by its contents.
      immutable: file.startsWith('assets/'),
      headers: {
        'content-security-policy': windowPolicy,
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    });
  } catch {
    return page(404, '', problemPolicy);
  }
}

function page(status: number, html: string, policy: string): Response {
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

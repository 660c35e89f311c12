import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Access } from '../access/access.ts';
import { refuse, sentences } from './refuse.ts';

const longestBodyBytes = 1_000;

const body = z.strictObject({ token: z.string().max(200) });

/** A wrong token is answered late, and not many at a time; a right one is never kept waiting. */
const wrongTokenDelayMs = 300;
const mostWaiting = 10;

/** `POST /session` lets a window in that shows the token: it is told the place, and given the cookie for it. */
export class SessionRoute {
  readonly #access: Access;
  readonly #port: number;
  readonly #onWrongToken: () => void;
  #waiting = 0;

  constructor(access: Access, port: number, onWrongToken: () => void) {
    this.#access = access;
    this.#port = port;
    this.#onWrongToken = onWrongToken;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      refuse(response, 405, sentences.method);
      return;
    }
    if (request.headers['content-type'] !== 'application/json') {
      refuse(response, 415, 'Tokens are sent as application/json.');
      return;
    }
    const text = await shortBody(request);
    if (text === null) {
      response.setHeader('Connection', 'close');
      refuse(response, 413, 'This is longer than any token.');
      return;
    }
    const token = tokenIn(text);
    if (token === null) {
      refuse(response, 400, 'This is no token.');
      return;
    }
    const session = this.#access.begin(token);
    if (session === null) await this.#refuseToken(response);
    else this.#letIn(session, response);
  }

  #letIn(session: string, response: ServerResponse): void {
    const { place } = this.#access;
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Set-Cookie', this.#access.cookieFor(session, this.#port));
    response.end(JSON.stringify({ place }));
  }

  async #refuseToken(response: ServerResponse): Promise<void> {
    this.#onWrongToken();
    if (this.#waiting >= mostWaiting) {
      refuse(response, 429, 'Too many wrong tokens at a time.');
      return;
    }
    this.#waiting += 1;
    await setTimeout(wrongTokenDelayMs);
    this.#waiting -= 1;
    refuse(response, 403, sentences.session);
  }
}

/** Null when it is too long to be read. */
async function shortBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += (chunk as Buffer).length;
    if (bytes > longestBodyBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tokenIn(text: string): string | null {
  try {
    return body.parse(JSON.parse(text)).token;
  } catch {
    return null;
  }
}

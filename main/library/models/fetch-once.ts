import type { IncomingMessage } from 'node:http';
import { EideticError } from '../../../preload/contract/index.ts';
import { answerProblem, looksLikePage, wrongLength } from './answer-problem.ts';
import type { ModelFile } from './downloadable.ts';
import { FetchProblem, Stall } from './fetch-problem.ts';
import type { Answer, ModelDoor } from './model-door.ts';
import type { PartialFile } from './partial-file.ts';

export interface Errand {
  readonly door: ModelDoor;
  readonly address: URL;
  readonly file: ModelFile;
  readonly partial: PartialFile;
  readonly signal: AbortSignal;
  /** Hears of what has come, and with a negative number of what was forgotten. */
  readonly onBytes: (bytes: number) => void;
}

/**
 * One attempt to fetch what is missing of a file (RFC 9110, sections 13.1.5 and 14: If-Range, Range). Ends when all its
 * bytes are here.
 *
 * @throws FetchProblem; what has come stays in `partial`, unless it is of no use
 */
export async function fetchOnce(errand: Errand): Promise<void> {
  const { door, address, file, partial, signal } = errand;
  const from = partial.size;
  const answer = await door.ask(address, askingFor(partial), signal);
  const { response, host } = answer;
  try {
    const head = { status: response.statusCode ?? 0, headers: response.headers };
    const problem =
      otherContents(answer, errand) ??
      answerProblem(head, { host, file: file.path, sizeBytes: file.sizeBytes, from });
    if (problem) {
      // What is here cannot be gone on from: the next attempt begins anew.
      if (problem.passing && (head.status === 416 || head.status === 206)) await forget(errand);
      throw problem;
    }
    await receive(answer, errand);
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  } finally {
    response.destroy();
  }
}

/** Only a strong ETag may stand in If-Range; without one the pinned hash decides at the end whether the parts fit. */
function askingFor({ size, etag }: PartialFile): Record<string, string> {
  if (size === 0) return {};
  const range = { range: `bytes=${size}-` };
  return etag?.startsWith('"') ? { ...range, 'if-range': etag } : range;
}

/** The contents at the host are not those that are pinned, or not those that were begun. */
function otherContents({ response, host, linked }: Answer, { file, partial }: Errand): FetchProblem | null {
  if (linked.sizeBytes !== null && linked.sizeBytes !== file.sizeBytes) {
    return wrongLength({ host, file: file.path, sizeBytes: file.sizeBytes }, linked.sizeBytes);
  }
  if (linked.sha256 !== null && linked.sha256 !== file.sha256) {
    return new FetchProblem(new EideticError('model.wrong-hash', { host, file: file.path }), {
      passing: false,
    });
  }
  const etag = response.headers.etag ?? null;
  if (response.statusCode === 206 && partial.etag !== null && etag !== null && etag !== partial.etag) {
    const problem = 'the file changed while it was fetched';
    return new FetchProblem(new EideticError('model.odd-answer', { host, problem }), { passing: true });
  }
  return null;
}

async function receive({ response, host }: Answer, errand: Errand): Promise<void> {
  const { file, partial, onBytes } = errand;
  const begins = response.statusCode === 200 || partial.size === 0;
  let isFirst = true;
  for await (const chunk of chunksOf(response, errand.door, host)) {
    if (isFirst && begins) {
      if (looksLikePage(chunk)) {
        throw new FetchProblem(new EideticError('model.login-page', { host }), { passing: false });
      }
      // Only now, when something better has begun to come.
      if (partial.size > 0) await forget(errand);
      await partial.note(response.headers.etag ?? null);
    }
    isFirst = false;
    const found = partial.size + chunk.byteLength;
    if (found > file.sizeBytes) {
      await forget(errand);
      throw wrongLength({ host, file: file.path, sizeBytes: file.sizeBytes }, found);
    }
    await partial.append(chunk);
    onBytes(chunk.byteLength);
  }
  if (partial.isWhole) return;
  const problem = 'it was closed too early';
  throw new FetchProblem(new EideticError('model.cut-off', { host, problem }), { passing: true });
}

async function forget({ partial, onBytes }: Errand): Promise<void> {
  const forgotten = partial.size;
  await partial.restart();
  onBytes(-forgotten);
}

/**
 * The body, piece by piece.
 *
 * @throws FetchProblem when the connection breaks, or nothing comes for too long
 */
async function* chunksOf(
  response: IncomingMessage,
  door: ModelDoor,
  host: string,
): AsyncGenerator<Uint8Array> {
  const pieces = response[Symbol.asyncIterator]();
  for (;;) {
    // Only while the host is waited for: a slow disk of ours is not its fault.
    const watch = setTimeout(() => response.destroy(new Stall()), door.stallMs);
    const { done, value } = await pieces
      .next()
      .catch((error: unknown) => {
        throw door.problemOf(error, host);
      })
      .finally(() => clearTimeout(watch));
    if (done) return;
    yield value as Uint8Array;
  }
}

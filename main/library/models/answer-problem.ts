import { EideticError } from '../../../preload/contract/index.ts';
import { FetchProblem } from './fetch-problem.ts';

/** What of an answer's head is judged. */
export interface AnswerHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

interface Asked {
  readonly host: string;
  readonly file: string;
  readonly sizeBytes: number;
  /** From which byte on it was asked for. */
  readonly from: number;
}

/** Longer than this nobody is made to wait: then the host's trouble is told. */
const longestWaitMs = 120_000;

/**
 * What is wrong with an answer, before a byte of it is read; null when it can be the file.
 *
 * @returns for an answer that `from` cannot be continued with, a passing problem: the file is then begun anew
 */
export function answerProblem({ status, headers }: AnswerHead, asked: Asked): FetchProblem | null {
  const { host, file } = asked;
  const lasting = (told: EideticError) => new FetchProblem(told, { passing: false });
  const odd = (problem: string, passing = false) =>
    new FetchProblem(new EideticError('model.odd-answer', { host, problem }), { passing });
  if (status === 404 || status === 410) {
    return lasting(new EideticError('model.not-there', { host, file, status }));
  }
  if (status === 401 || status === 403 || status === 451) {
    return lasting(new EideticError('model.refused', { host, file, status }));
  }
  if (status === 511) return lasting(new EideticError('model.login-page', { host }));
  if (status === 408 || status === 429 || status >= 500) {
    const waitMs = retryAfterMs(text(headers['retry-after']), Date.now());
    const told = new EideticError('model.host-busy', { host, status });
    return new FetchProblem(told, { passing: waitMs <= longestWaitMs, waitMs });
  }
  if (status === 416) return odd('it has nothing after what is here', true);
  if (status !== 200 && status !== 206) return odd(`the number ${status}`);
  if (isPage(text(headers['content-type']))) return lasting(new EideticError('model.login-page', { host }));
  const encoding = text(headers['content-encoding']);
  if (encoding && encoding !== 'identity') return odd(`it is packed (${encoding}), which nobody asked for`);
  return status === 206 ? rangeProblem(headers, asked, odd) : lengthProblem(headers['content-length'], asked);
}

/** Whether the first bytes are those of a web page, which no file of a model begins with. */
export function looksLikePage(bytes: Uint8Array): boolean {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 256));
  return /^\s*(<!doctype html|<html|<head|<\?xml[^>]*>\s*<!doctype html)/i.test(beginning.toString('latin1'));
}

/** @returns milliseconds of a `Retry-After`, which is a number of seconds or a date; 0 for none */
export function retryAfterMs(value: string, now: number): number {
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}

/** The length that a host gives is another than the pinned one. */
export function wrongLength(asked: Pick<Asked, 'host' | 'file' | 'sizeBytes'>, found: number): FetchProblem {
  const { host, file, sizeBytes: expected } = asked;
  return new FetchProblem(new EideticError('model.wrong-length', { host, file, expected, found }), {
    passing: false,
  });
}

function rangeProblem(
  headers: AnswerHead['headers'],
  asked: Asked,
  odd: (problem: string, passing: boolean) => FetchProblem,
): FetchProblem | null {
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(text(headers['content-range']));
  if (!range) return odd('a part of the file, but not which', true);
  const [, first, , whole] = range;
  if (whole !== '*' && Number(whole) !== asked.sizeBytes) return wrongLength(asked, Number(whole));
  return Number(first) === asked.from ? null : odd('another part of the file than was asked for', true);
}

function lengthProblem(length: string | readonly string[] | undefined, asked: Asked): FetchProblem | null {
  const found = text(length);
  return found === '' || Number(found) === asked.sizeBytes ? null : wrongLength(asked, Number(found));
}

function isPage(contentType: string): boolean {
  return /^(text\/html|application\/xhtml\+xml)\b/i.test(contentType);
}

function text(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

import { networkInterfaces } from 'node:os';
import { EideticError } from '../../../preload/contract/index.ts';

/** Why an attempt to fetch a file ended, and whether another one may end better. */
export class FetchProblem extends Error {
  readonly told: EideticError;
  readonly passing: boolean;
  /** How long the host asked to be left alone. */
  readonly waitMs: number;

  constructor(told: EideticError, { passing, waitMs = 0 }: { passing: boolean; waitMs?: number }) {
    super(told.message, { cause: told });
    this.told = told;
    this.passing = passing;
    this.waitMs = waitMs;
  }
}

/** What stalls is ended with this. */
export class Stall extends Error {}

const noRoute = new Set(['ENETUNREACH', 'ENETDOWN', 'EHOSTUNREACH', 'EADDRNOTAVAIL']);
const broken = new Set(['ECONNRESET', 'EPIPE', 'HPE_INVALID_EOF_STATE', 'ERR_STREAM_PREMATURE_CLOSE']);
const silent = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT']);

const certificateWords: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it signed its certificate itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by somebody this computer does not know',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by somebody this computer does not know',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is signed by somebody this computer does not know',
};

interface Circumstances {
  readonly host: string;
  readonly stallMs: number;
  readonly proxy: string | null;
  /** Whether this computer has an address in any network; asked of the system when left out. */
  readonly online?: boolean;
}

/** What a failed connection means. */
export function connectionProblem(error: unknown, circumstances: Circumstances): FetchProblem {
  const { host, stallMs, proxy } = circumstances;
  const code = codeOf(error);
  const tell = (told: EideticError, passing: boolean) =>
    new FetchProblem(new EideticError(told.code, told.details, { cause: error }), { passing });
  if (error instanceof Stall || silent.has(code)) {
    return tell(new EideticError('model.stalled', { host, seconds: Math.round(stallMs / 1_000) }), true);
  }
  if (code.startsWith('ERR_PROXY')) {
    return tell(new EideticError('model.proxy', { proxy: proxy ?? '', problem: proxyWords(error) }), false);
  }
  if (proxy !== null && code === 'ECONNREFUSED') {
    return tell(new EideticError('model.proxy', { proxy, problem: 'nobody answers there' }), false);
  }
  const certificate = certificateProblem(error, code);
  if (certificate) return tell(new EideticError('model.certificate', { host, problem: certificate }), false);
  const online = circumstances.online ?? isOnline();
  if (noRoute.has(code) || (isNameProblem(code) && !online)) {
    return tell(new EideticError('model.no-network', { host }), false);
  }
  if (isNameProblem(code)) {
    // EAI_AGAIN: the name server itself could not be asked, which may be over in a moment.
    return tell(new EideticError('model.host-not-found', { host }), code === 'EAI_AGAIN');
  }
  if (broken.has(code)) {
    return tell(new EideticError('model.cut-off', { host, problem: 'it was closed too early' }), true);
  }
  const problem = code === 'ECONNREFUSED' ? 'it refuses connections' : messageOf(error);
  return tell(new EideticError('model.host-unreachable', { host, problem }), true);
}

function isNameProblem(code: string): boolean {
  return code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}

function certificateProblem(error: unknown, code: string): string | null {
  const words = certificateWords[code];
  if (words) return words;
  if (/^(CERT_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/.test(code)) return messageOf(error);
  // What answers is no TLS at all.
  return code === 'EPROTO' ? 'what answers there does not speak a secure language' : null;
}

function proxyWords(error: unknown): string {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 0;
  if (status === 407) return 'it wants a name and a password (HTTPS_PROXY=http://NAME:PASSWORD@HOST)';
  return status > 0 ? `it refuses to pass the request on (answer ${status})` : messageOf(error);
}

function isOnline(): boolean {
  return Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ internal }) => !internal));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

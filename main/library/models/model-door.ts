import { Agent as HttpAgent, type IncomingMessage, request as requestPlain } from 'node:http';
import { Agent as HttpsAgent, request as requestSecure } from 'node:https';
import { getCACertificates } from 'node:tls';
import { EideticError } from '../../../preload/contract/index.ts';
import { connectionProblem, FetchProblem, Stall } from './fetch-problem.ts';
import { type ModelSource, mayHandOn } from './model-source.ts';
import { proxySettings, shownProxy } from './proxy-settings.ts';

/** What came back, and what the hub said on the way of the file that it handed on. */
export interface Answer {
  readonly response: IncomingMessage;
  /** Who sent it. */
  readonly host: string;
  readonly linked: { readonly sha256: string | null; readonly sizeBytes: number | null };
}

interface DoorOptions {
  readonly source: ModelSource;
  readonly environment: NodeJS.ProcessEnv;
  /** So long nothing may come before an attempt is given up. */
  readonly stallMs: number;
  /** Authorities besides those of Node and the system, PEM. */
  readonly certificates?: readonly string[];
}

/** The hub needs one; more than a few are a circle. */
const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

/**
 * The one place in Eidetic that connects to another computer. Opened when a person asked for a model, and closed when
 * that is done; it asks the host that the person was shown, and goes where that one leads only if it was named too.
 */
export class ModelDoor {
  readonly source: ModelSource;
  readonly proxy: string | null;
  readonly stallMs: number;
  readonly #plain: HttpAgent;
  readonly #secure: HttpsAgent;

  /** @throws EideticError `model.proxy` */
  constructor({ source, environment, stallMs, certificates = [] }: DoorOptions) {
    const settings = proxySettings(environment, source.host);
    this.source = source;
    this.proxy = shownProxy(settings, source.host);
    this.stallMs = stallMs;
    this.#plain = new HttpAgent({ keepAlive: true });
    this.#secure = new HttpsAgent({
      keepAlive: true,
      proxyEnv: { ...settings },
      // A company's own authority is known to the system, not to Node.
      ca: [...getCACertificates('default'), ...getCACertificates('system'), ...certificates],
    });
  }

  /**
   * Asks for an address and follows where it leads.
   *
   * @throws FetchProblem
   */
  async ask(address: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    const linked: { sha256: string | null; sizeBytes: number | null } = { sha256: null, sizeBytes: null };
    let here = address;
    for (let hop = 0; hop <= mostRedirects; hop++) {
      const response = await this.#request(here, headers, signal);
      linked.sha256 ??= linkedHash(response);
      linked.sizeBytes ??= linkedSize(response);
      if (!redirects.has(response.statusCode ?? 0)) return { response, host: here.host, linked };
      response.destroy();
      here = this.#next(here, response.headers.location);
    }
    throw lasting(new EideticError('model.odd-answer', { host: here.host, problem: 'it leads in a circle' }));
  }

  dispose(): void {
    this.#plain.destroy();
    this.#secure.destroy();
  }

  #next(here: URL, location: string | undefined): URL {
    const next = location === undefined ? null : URL.parse(location, here.href);
    if (!next) {
      throw lasting(
        new EideticError('model.odd-answer', { host: here.host, problem: 'it leads to no address' }),
      );
    }
    if (!mayHandOn(this.source, here, next)) {
      const other = next.protocol === 'https:' ? next.host : next.origin;
      throw lasting(new EideticError('model.redirected-away', { host: here.host, other }));
    }
    return next;
  }

  #request(address: URL, headers: Record<string, string>, signal: AbortSignal): Promise<IncomingMessage> {
    const isSecure = address.protocol === 'https:';
    return new Promise((resolve, reject) => {
      const request = (isSecure ? requestSecure : requestPlain)(address, {
        agent: isSecure ? this.#secure : this.#plain,
        headers: { ...headers, 'user-agent': 'Eidetic', accept: '*/*', 'accept-encoding': 'identity' },
        signal,
      });
      const stalled = setTimeout(() => request.destroy(new Stall()), this.stallMs);
      request.on('response', (response) => {
        clearTimeout(stalled);
        resolve(response);
      });
      request.on('error', (error) => {
        clearTimeout(stalled);
        reject(signal.aborted ? signal.reason : this.problemOf(error, address.host));
      });
      request.end();
    });
  }

  /** What a connection that broke means. */
  problemOf(error: unknown, host: string): FetchProblem {
    return connectionProblem(error, { host, stallMs: this.stallMs, proxy: this.proxy });
  }
}

function lasting(told: EideticError): FetchProblem {
  return new FetchProblem(told, { passing: false });
}

/** The hub names the SHA-256 of a large file before it hands on to where that lies. */
function linkedHash({ headers }: IncomingMessage): string | null {
  return /^"?([0-9a-f]{64})"?$/.exec(String(headers['x-linked-etag'] ?? ''))?.[1] ?? null;
}

function linkedSize({ headers }: IncomingMessage): number | null {
  const size = String(headers['x-linked-size'] ?? '');
  return /^\d+$/.test(size) ? Number(size) : null;
}

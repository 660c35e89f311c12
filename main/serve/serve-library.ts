import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { HostClient, LibraryClient } from '../../preload/contract/index.ts';
import { contractRouter } from '../transport/index.ts';
import { Access } from './access/access.ts';
import { foreignness } from './access/own-addresses.ts';
import { type OwnAddress, ownAddress, withoutPlace } from './access/own-place.ts';
import { ContractSocket } from './contract-socket.ts';
import { answerPixels, asPixelRequest } from './http/answer-pixels.ts';
import { SessionRoute } from './http/answer-session.ts';
import { refuse, sentences } from './http/refuse.ts';
import { setSecurityHeaders, setWindowPolicy } from './http/security-headers.ts';
import { sendFile } from './http/send-file.ts';
import { WindowFiles } from './http/window-files.ts';
import { listenOnLoopback } from './loopback.ts';

interface ServeOptions {
  readonly library: LibraryClient;
  readonly host: HostClient;
  /** Where the built window lies. */
  readonly rendererFolder: string;
  /** The one that was asked for, 0 for any free one; null for the usual one, or any when that is taken. */
  readonly port: number | null;
  readonly log: Logger;
  /** Who may come in; nobody who came in before, unless it is given. */
  readonly access?: Access;
}

export interface ServedLibrary {
  readonly port: number;
  /** What to open in a browser. Whoever has it has the library. */
  readonly address: string;
  /** The same for one window only: for the system's opener, which shows it to others on this computer. */
  addressForOneWindow(): string;
  /** Lets every window go and the port. */
  dispose(): Promise<void>;
}

/**
 * Serves a library's window on this computer.
 *
 * @throws EideticError `window.not-built`, `window.port-taken`
 */
export async function serveLibrary(options: ServeOptions): Promise<ServedLibrary> {
  const { library, host, log } = options;
  const access = options.access ?? new Access();
  const files = new WindowFiles(options.rendererFolder);
  const { port, servers } = await listenOnLoopback(options.port);
  const addressWith = (token: string) => `http://127.0.0.1:${port}/#token=${token}`;
  const session = new SessionRoute(access, port, () => log.warn('refused a wrong token'));
  const refusal = (request: IncomingMessage, asked: { needsOrigin: boolean; isPage: boolean }) => {
    const foreign = foreignness(request.headers, port, asked);
    if (foreign) log.warn({ ...described(request), because: foreign }, 'refused a request');
    return foreign && { status: foreign === 'host' ? 421 : 403, sentence: sentences[foreign] };
  };
  const locked = (request: IncomingMessage, { place }: OwnAddress) => {
    const because = access.lacks(place, request.headers.cookie, port);
    if (because) log.warn({ ...described(request), because }, 'refused a request');
    return because && { status: 401, sentence: sentences.session };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '';
    const onlyLooks = request.method === 'GET' || request.method === 'HEAD';
    const own = ownAddress(url);
    const file = own || url === '/session' ? null : files.find(url.split('?', 1)[0] ?? '');
    const refused = refusal(request, { needsOrigin: !onlyLooks, isPage: file?.isPage ?? false });
    if (refused) return refuse(response, refused.status, refused.sentence);
    if (url === '/session') return session.answer(request, response);
    if (!onlyLooks) return refuse(response, 405, sentences.method);
    if (own) {
      const shut = locked(request, own);
      if (shut) return refuse(response, shut.status, shut.sentence);
      return answerOwn(own.rest, request, response);
    }
    if (!file) return refuse(response, 404, sentences.notFound);
    if (file.isPage) setWindowPolicy(response, request.headers.host ?? '');
    sendFile(request, response, file.path, { cacheControl: cachingOf(file) });
  };

  const answerOwn = async (rest: string, request: IncomingMessage, response: ServerResponse) => {
    // For a window to know whether it may come in: a WebSocket that is refused does not say why.
    if (rest === '/session') return void response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
    const pixels = asPixelRequest(rest);
    if (!pixels) return refuse(response, 404, sentences.notFound);
    return answerPixels(pixels, request, response, library);
  };

  const sockets = new ContractSocket({
    router: contractRouter({ library, host, log }),
    log,
    refusal: (request) => {
      const own = ownAddress(request.url ?? '');
      if (own?.rest !== '/contract') return { status: 404, sentence: sentences.notFound };
      return refusal(request, { needsOrigin: true, isPage: false }) ?? locked(request, own);
    },
  });

  for (const server of servers) {
    server.on('request', (request, response) => {
      setSecurityHeaders(response);
      answer(request, response).catch((error: unknown) => {
        log.error({ error, ...described(request) }, 'a request failed in a way nobody foresaw');
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'Something went wrong inside Eidetic.');
      });
    });
    sockets.attachTo(server);
  }

  return {
    port,
    address: addressWith(access.token),
    addressForOneWindow: () => addressWith(access.tokenForOneWindow()),
    async dispose() {
      sockets.dispose();
      await Promise.all(
        servers.map((server) => {
          const closed = new Promise((resolve) => server.close(resolve));
          server.closeAllConnections();
          return closed;
        }),
      );
    },
  };
}

function cachingOf({ isPage, isHashed }: { isPage: boolean; isHashed: boolean }): string {
  if (isPage) return 'no-store';
  return isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** What the log may say of a request: nothing that opens anything. */
function described({ headers, method, url = '' }: IncomingMessage): object {
  const short = (text: string | undefined) => text?.slice(0, 200);
  return {
    method,
    path: short(withoutPlace(url.split('?', 1)[0] ?? '')),
    host: short(headers.host),
    origin: short(headers.origin),
  };
}

import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { type ContractRouter, serveChannel } from '../transport/index.ts';

/** A picture to search with comes in one message; see `picture.too-large` for what the library takes. */
const longestMessageBytes = 84 * 1024 * 1024;

/** A window whose computer went to sleep is let go of after two of these; it connects again by itself. */
const heartbeatMs = 30_000;

interface SocketOptions {
  readonly router: ContractRouter;
  /** Says why a window may not connect, as a status and its reason; null when it may. */
  readonly refusal: (request: IncomingMessage) => { status: number; sentence: string } | null;
  readonly log: Logger;
}

/** Serves the contract over WebSockets of one HTTP server. */
export class ContractSocket {
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: longestMessageBytes,
    perMessageDeflate: false,
    clientTracking: true,
  });
  readonly #alive = new WeakSet<WebSocket>();
  readonly #heartbeat: NodeJS.Timeout;
  readonly #options: SocketOptions;

  constructor(options: SocketOptions) {
    this.#options = options;
    this.#heartbeat = setInterval(() => this.beat(), heartbeatMs);
    this.#heartbeat.unref();
  }

  attachTo(server: Server): void {
    server.on('upgrade', (request, stream, head) => {
      // A socket that breaks off now is nobody's concern, but without a listener it would end the process.
      stream.on('error', () => stream.destroy());
      const refusal = this.#options.refusal(request);
      if (refusal) refuseUpgrade(stream, refusal.status, refusal.sentence);
      else this.#sockets.handleUpgrade(request, stream, head, (socket) => this.#open(socket));
    });
  }

  /** Asks every window whether it is still there, and lets those go that did not answer the last time. */
  beat(): void {
    for (const socket of this.#sockets.clients) {
      if (!this.#alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }

  dispose(): void {
    clearInterval(this.#heartbeat);
    for (const socket of this.#sockets.clients) {
      // 1001: going away.
      socket.close(1001);
      setImmediate(() => socket.terminate());
    }
    this.#sockets.close();
  }

  #open(socket: WebSocket): void {
    const { log, router } = this.#options;
    this.#alive.add(socket);
    socket.on('pong', () => this.#alive.add(socket));
    socket.on('error', (error) => log.warn({ problem: error.message }, 'closed a broken connection'));
    serveChannel(
      {
        onMessage: (listener) =>
          socket.on('message', (data: RawData, isBinary: boolean) =>
            listener(isBinary ? data : data.toString()),
          ),
        onClose: (listener) => socket.on('close', listener),
        send: (text) => {
          if (socket.readyState === socket.OPEN) socket.send(text);
        },
        // 1008: a message that violates the rules.
        refuse: () => socket.close(1008),
      },
      router,
    );
  }
}

function refuseUpgrade(stream: Duplex, status: number, sentence: string): void {
  const body = `${sentence}\n`;
  stream.end(
    [
      `HTTP/1.1 ${status} Refused`,
      'Connection: close',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
}

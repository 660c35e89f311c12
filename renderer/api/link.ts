import { ORPCError } from '@orpc/client';
import { RPCLink as PortLink, type SupportedMessagePort } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { EideticError } from '../../preload/contract/index.ts';
import { groups, serializers, unpackError } from '../../preload/wire/index.ts';

type Group = keyof typeof groups;

/** One connection to the other side, from when it is open until it closes for good. */
export interface Link {
  /** @throws EideticError; `connection.lost` when it closes before there is an answer */
  call(group: Group, name: string, input: unknown): Promise<unknown>;
  readonly closed: Promise<void>;
  close(): void;
}

/** As much of a WebSocket as a link needs. */
export type LinkSocket = Pick<
  WebSocket,
  'addEventListener' | 'removeEventListener' | 'send' | 'readyState' | 'close'
>;

/** As much of a message port as a link needs: a page's, or Node's in a test. */
export interface LinkPort {
  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/** As `WebSocket.OPEN`, which not every kind of socket has on its class. */
const socketIsOpen = 1;

/** @param socket one that is open */
export function linkOverSocket(socket: LinkSocket): Link {
  const { promise: closed, resolve: end } = Promise.withResolvers<void>();
  socket.addEventListener('close', () => end());
  return asLink(new SocketLink({ websocket: socket, customJsonSerializers: serializers }), {
    closed,
    close: () => socket.close(),
    isOpen: () => socket.readyState === socketIsOpen,
  });
}

/** @param port one that was just handed over */
export function linkOverPort(port: LinkPort): Link {
  const { promise: closed, resolve: end } = Promise.withResolvers<void>();
  let isOpen = true;
  const over = () => {
    isOpen = false;
    end();
  };
  port.addEventListener('close', over);
  const link = asLink(
    // Its type names the kinds of port that oRPC knows; it uses what all of them have.
    new PortLink({ port: port as unknown as SupportedMessagePort, customJsonSerializers: serializers }),
    {
      closed,
      isOpen: () => isOpen,
      close: () => {
        port.close();
        // A page that closes its own port is told nothing.
        over();
      },
    },
  );
  port.start();
  return link;
}

interface Caller {
  call(path: readonly string[], input: unknown, options: { context: object }): Promise<unknown>;
}

interface Line {
  readonly closed: Promise<void>;
  isOpen(): boolean;
  close(): void;
}

function asLink(caller: Caller, line: Line): Link {
  const lost = line.closed.then(() => {
    throw new EideticError('connection.lost');
  });
  // Nobody may be waiting when it closes.
  lost.catch(() => {});
  return {
    closed: line.closed,
    close: () => line.close(),
    async call(group, name, input) {
      try {
        return await Promise.race([caller.call([groups[group], name], input, { context: {} }), lost]);
      } catch (error) {
        const isAnswer = error instanceof ORPCError || error instanceof EideticError;
        // It could not even be sent, for the line is about to close.
        if (!isAnswer && !line.isOpen()) throw new EideticError('connection.lost', {}, { cause: error });
        throw unpackError(error);
      }
    },
  };
}

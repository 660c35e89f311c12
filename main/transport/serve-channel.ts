import type { ContractRouter } from './contract-router.ts';
import { EventMailbox } from './event-mailbox.ts';
import { problemWith } from './message-guard.ts';

/** A way to one window, whatever it is made of. */
export interface Channel {
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  send(text: string): void;
  /** Ends it: the other side is no window of ours. */
  refuse(): void;
}

type Upgradable = Parameters<ContractRouter['handler']['upgrade']>[0];

/** Answers one window's calls until its channel closes. A message that makes no sense ends the channel. */
export function serveChannel(channel: Channel, { handler, library, log }: ContractRouter): void {
  const mailbox = library ? new EventMailbox(library) : null;
  channel.onClose(() => mailbox?.dispose());
  const socket = {
    send: (text: string) => channel.send(text),
    addEventListener(type: 'message' | 'close', listener: (event: { data: unknown }) => void) {
      if (type === 'close') channel.onClose(() => listener({ data: null }));
      else {
        channel.onMessage((message) => {
          const problem = problemWith(message);
          if (problem === null) listener({ data: message });
          else {
            log.warn({ problem }, 'closed a connection that sent nonsense');
            channel.refuse();
          }
        });
      }
    },
  };
  // Of a WebSocket oRPC uses these two methods, which any other channel can have as well.
  void handler.upgrade(socket as unknown as Upgradable, { context: { mailbox } });
}

import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  type HostCallInput,
  type HostCallName,
  type HostCallOutput,
  type HostClient,
  hostCalls,
  type LibraryClient,
} from '../../preload/contract/index.ts';
import { understand } from '../../preload/wire/index.ts';
import type { Connection } from './connection.ts';
import type { EventFeed } from './event-feed.ts';

type Caller = Pick<Connection, 'call'>;

/** The library as the window sees it. What comes back is checked against the contract. */
export function libraryClient(connection: Caller, feed: EventFeed): LibraryClient {
  return {
    on: (name, listener) => feed.on(name, listener),
    async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
      const answer = await connection.call('calls', name, input);
      return understand(calls[name].output, answer) as CallOutput<Name>;
    },
  };
}

/** The host as the window sees it. */
export function hostClient(connection: Caller): HostClient {
  return {
    async call<Name extends HostCallName>(
      name: Name,
      input: HostCallInput<Name>,
    ): Promise<HostCallOutput<Name>> {
      const answer = await connection.call('host', name, input);
      return understand(hostCalls[name].output, answer) as HostCallOutput<Name>;
    },
  };
}

import { type AnyRouter, os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import type { Logger } from 'pino';
import {
  type CallInput,
  type CallName,
  calls,
  EideticError,
  type HostCallInput,
  type HostCallName,
  type HostClient,
  hostCalls,
  type LibraryClient,
} from '../../preload/contract/index.ts';
import { groups, nextEvents, packError, serializers, understand } from '../../preload/wire/index.ts';
import type { EventMailbox } from './event-mailbox.ts';

interface RouterParts {
  /** Left out where another connection carries the library's calls. */
  readonly library?: LibraryClient;
  /** Left out where another connection carries the host's calls. */
  readonly host?: HostClient;
  readonly log: Logger;
}

/** What a procedure knows of the connection that it is called over. */
interface Connection {
  readonly mailbox: EventMailbox | null;
}

/** The contract, ready to be served over connections to windows: see `serveChannel`. */
export interface ContractRouter {
  readonly handler: RPCHandler<Connection & Record<never, never>>;
  /** Whose events the connections carry. */
  readonly library: LibraryClient | null;
  readonly log: Logger;
}

/**
 * Makes one procedure of every call that a window may make. A call that only hosts may make is refused: it carries
 * paths, where a window speaks in ids.
 */
export function contractRouter({ library, host, log }: RouterParts): ContractRouter {
  const router: Record<string, AnyRouter> = {};
  if (library) {
    router[groups.calls] = libraryProcedures(library, log);
    router[groups.events] = {
      [nextEvents]: procedure(log, 'events', (_, { mailbox }) => mailbox?.next() ?? []),
    };
  }
  if (host) router[groups.host] = hostProcedures(host, log);
  const handler = new RPCHandler<Connection & Record<never, never>>(router, {
    customJsonSerializers: serializers,
    rootInterceptors: [
      async ({ next, request }) => {
        const answer = await next();
        if (!answer.matched || answer.response?.status === 400) {
          log.warn({ asked: request.url.pathname.slice(0, 200) }, 'a window asked for what there is not');
        }
        return answer;
      },
    ],
  });
  return { handler, library: library ?? null, log };
}

function libraryProcedures(library: LibraryClient, log: Logger): AnyRouter {
  const names = Object.keys(calls) as CallName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      procedure(log, name, (input) => {
        const { audience, input: schema } = calls[name];
        if (audience === 'host') {
          throw new EideticError('contract.invalid', { problem: `“${name}” is not for windows` });
        }
        return library.call(name, understand(schema, input) as CallInput<typeof name>);
      }),
    ]),
  );
}

function hostProcedures(host: HostClient, log: Logger): AnyRouter {
  const names = Object.keys(hostCalls) as HostCallName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      procedure(log, name, async (input) => {
        const schemas = hostCalls[name];
        const answer = await host.call(name, understand(schemas.input, input) as HostCallInput<typeof name>);
        return schemas.output.parse(answer);
      }),
    ]),
  );
}

function procedure(
  log: Logger,
  name: string,
  answer: (input: unknown, connection: Connection) => unknown,
): AnyRouter {
  return os.$context<Connection>().handler(async ({ input, context }) => {
    try {
      return await answer(input, context);
    } catch (error) {
      if (!(error instanceof EideticError)) log.error({ error, call: name }, 'a call failed unforeseen');
      else if (error.code === 'contract.invalid') {
        log.warn({ call: name, problem: error.details['problem'] }, 'refused a call');
      }
      throw packError(error);
    }
  });
}

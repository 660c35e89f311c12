import type { Logger } from 'pino';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  EideticError,
  type LibraryClient,
  type ParsedInput,
} from '../../preload/contract/index.ts';
import { problemOf, understand } from '../../preload/wire/understand.ts';
import type { EventBus } from './event-bus.ts';

/** One handler for every call of the contract; a missing one does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (input: ParsedInput<Name>) => CallOutput<Name> | Promise<CallOutput<Name>>;
};

/**
 * Stands between every host and the library: checks what goes in and what comes out against the contract, and
 * turns whatever is thrown into an error of the catalogue.
 */
export function serveContract(handlers: Handlers, events: EventBus, log: Logger): LibraryClient {
  return {
    on: (name, listener) => events.on(name, listener),
    async call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
      // Hosts hand on names from outside: `calls` must not be asked for what it inherits.
      if (!Object.hasOwn(calls, name)) {
        throw new EideticError('contract.invalid', { problem: `there is no call “${name}”` });
      }
      const understood = understand(calls[name].input, input);
      try {
        const handler = handlers[name] as (input: unknown) => unknown;
        const output = await handler(understood);
        return calls[name].output.parse(output) as CallOutput<Name>;
      } catch (error) {
        if (error instanceof EideticError) throw error;
        const problem = problemOf(error);
        log.error({ error, call: name }, 'a call failed in a way nobody foresaw');
        throw new EideticError('internal', { problem }, { cause: error });
      }
    },
  };
}

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
      const parsed = calls[name].input.safeParse(input);
      if (!parsed.success) throw new EideticError('contract.invalid', { problem: parsed.error.message });
      try {
        const handler = handlers[name] as (input: unknown) => unknown;
        const output = await handler(parsed.data);
        return calls[name].output.parse(output) as CallOutput<Name>;
      } catch (error) {
        if (error instanceof EideticError) throw error;
        const problem = error instanceof Error ? error.message : String(error);
        log.error({ error, call: name }, 'a call failed in a way nobody foresaw');
        throw new EideticError('internal', { problem }, { cause: error });
      }
    },
  };
}

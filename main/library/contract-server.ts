import type { Logger } from 'pino';
import { ZodError } from 'zod';
import {
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  EideticError,
  isErrorCode,
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
      // Hosts hand on names from outside: `calls` must not be asked for what it inherits.
      if (!Object.hasOwn(calls, name)) {
        throw new EideticError('contract.invalid', { problem: `there is no call “${name}”` });
      }
      const parsed = calls[name].input.safeParse(input);
      if (!parsed.success) throw notUnderstood(parsed.error);
      try {
        const handler = handlers[name] as (input: unknown) => unknown;
        const output = await handler(parsed.data);
        return calls[name].output.parse(output) as CallOutput<Name>;
      } catch (error) {
        if (error instanceof EideticError) throw error;
        const problem = describe(error);
        log.error({ error, call: name }, 'a call failed in a way nobody foresaw');
        throw new EideticError('internal', { problem }, { cause: error });
      }
    },
  };
}

/** A schema may name a code of the catalogue where a person, not a host, asked for what cannot be. */
function notUnderstood(error: ZodError): EideticError {
  for (const issue of error.issues) {
    if (!isErrorCode(issue.message)) continue;
    const limit = 'maximum' in issue ? issue.maximum.toLocaleString('en-GB') : '';
    return new EideticError(issue.message, { limit });
  }
  return new EideticError('contract.invalid', { problem: describe(error) });
}

/** What was thrown, in a line; zod's own message is a page of JSON. */
function describe(error: unknown): string {
  if (error instanceof ZodError) {
    return error.issues
      .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
      .join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}

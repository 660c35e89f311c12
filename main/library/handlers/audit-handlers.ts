import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';

/** Calls about the record of what was decided and asked. */
export function auditHandlers(
  { catalogue: { audit } }: OpenLibrary,
  writable: () => WritableLibrary,
): Pick<Handlers, 'audit.list' | 'audit.empty'> {
  return {
    'audit.list': ({ limit, offset }) => ({ entries: audit.list(limit, offset), total: audit.count() }),
    'audit.empty': () => ({ entries: writable().catalogue.audit.empty() }),
  };
}

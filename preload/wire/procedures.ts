import { z } from 'zod';
import { type EventName, type EventPayload, events } from '../contract/index.ts';

/**
 * Where calls lie on the wire: `calls.<name>` are the library's, `host.<name>` the host's, and `events.next` gives the
 * events since it was asked last.
 *
 * ## Why events are asked for
 * A message port tells nobody how full it is, so events that are pushed pile up before a window that is busy or asleep.
 * A window that asks for the next ones when it is done with the last gets them as soon as there are any, and the other
 * side keeps no more for it than is worth knowing.
 */
export const groups = { calls: 'calls', host: 'host', events: 'events' } as const;

/** The only procedure of the group `events`. */
export const nextEvents = 'next';

/** One event with its name. */
export type NamedEvent = {
  [Name in EventName]: { readonly name: Name; readonly payload: EventPayload<Name> };
}[EventName];

const namedEvent = z.union(
  Object.entries(events).map(([name, payload]) => z.object({ name: z.literal(name), payload })),
);

/** What `events.next` answers. */
export const eventBatch = z.array(namedEvent) as unknown as z.ZodType<readonly NamedEvent[]>;

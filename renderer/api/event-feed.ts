import type { EventName, EventPayload } from '../../preload/contract/index.ts';
import { eventBatch, nextEvents } from '../../preload/wire/index.ts';
import type { Link } from './link.ts';

type Listener = (payload: unknown) => void;

/** After an answer that makes no sense: not at once again, or it would be asked without end. */
const afterFailureMs = 1_000;

/** Hands the library's events to whoever listens, over one link after another. */
export class EventFeed {
  readonly #listeners = new Map<EventName, Set<Listener>>();

  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener as Listener);
    return () => listeners.delete(listener as Listener);
  }

  /** Asks for events until the link closes. */
  async follow(link: Link): Promise<void> {
    let isOpen = true;
    void link.closed.then(() => {
      isOpen = false;
    });
    while (isOpen) {
      try {
        const batch = eventBatch.parse(await link.call('events', nextEvents, {}));
        for (const { name, payload } of batch) this.#tell(name, payload);
      } catch {
        // When the link closed this is its end; anything else was said in the other side's log.
        if (isOpen) await new Promise((resolve) => setTimeout(resolve, afterFailureMs));
      }
    }
  }

  #tell(name: EventName, payload: unknown): void {
    for (const listener of [...(this.#listeners.get(name) ?? [])]) {
      try {
        listener(payload);
      } catch (error) {
        // One that fails must not keep the others from hearing, and is a bug to be seen.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}

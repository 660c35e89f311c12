import { type EventName, type EventPayload, events } from '../../preload/contract/index.ts';

type Listener<Name extends EventName> = (payload: EventPayload<Name>) => void;

/** The library's events, by the contract's names; what is sent is checked against the contract's schema. */
export class EventBus {
  readonly #listeners = new Map<EventName, Set<Listener<never>>>();

  /** Returns a function that ends the subscription. */
  on<Name extends EventName>(name: Name, listener: Listener<Name>): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners);
    listeners.add(listener as Listener<never>);
    return () => listeners.delete(listener as Listener<never>);
  }

  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    const checked = events[name].parse(payload) as EventPayload<Name>;
    for (const listener of this.#listeners.get(name) ?? []) (listener as Listener<Name>)(checked);
  }
}

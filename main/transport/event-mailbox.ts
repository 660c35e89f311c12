import { setTimeout } from 'node:timers/promises';
import { type EventName, events, type LibraryClient } from '../../preload/contract/index.ts';
import type { NamedEvent } from '../../preload/wire/index.ts';

/** Of these only the last one is worth knowing: they say how things stand, not what happened. */
const lastOneWins: ReadonlySet<EventName> = new Set(['progress', 'libraryChanged', 'rootsChanged']);

/** Of the others a window that is slow gets no more than the newest. */
const mostKept = 200;

/** Events that come one after another are handed over together. */
const gatherMs = 40;

/**
 * Keeps a window's events until it asks for them. The first batch begins with how far the library is, so that a window
 * that has just opened knows.
 */
export class EventMailbox {
  readonly #latest = new Map<EventName, NamedEvent>();
  readonly #list: NamedEvent[] = [];
  readonly #stops: (() => void)[];
  #wake: (() => void) | null = null;
  /** Counts those who asked: only the last one is answered. */
  #turn = 0;
  #disposed = false;

  constructor(library: LibraryClient) {
    const names = Object.keys(events) as EventName[];
    this.#stops = names.map((name) =>
      library.on(name, (payload) => this.#keep({ name, payload } as NamedEvent)),
    );
    void library
      .call('index.progress', {})
      .then((payload) => {
        // An event that came meanwhile is newer.
        if (!this.#latest.has('progress')) this.#keep({ name: 'progress', payload });
      })
      .catch(() => {
        // Whoever asks for it by name is told why it cannot be had.
      });
  }

  /**
   * What happened since it was asked last; waits until there is something. A second one who asks takes the first
   * one's place, who gets nothing.
   *
   * @returns nothing when the connection is gone
   */
  async next(): Promise<NamedEvent[]> {
    this.#turn += 1;
    const turn = this.#turn;
    this.#wake?.();
    if (this.#isEmpty) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    await setTimeout(gatherMs);
    if (turn !== this.#turn) return [];
    const batch = [...this.#latest.values(), ...this.#list];
    this.#latest.clear();
    this.#list.length = 0;
    return batch;
  }

  dispose(): void {
    this.#turn += 1;
    this.#disposed = true;
    for (const stop of this.#stops) stop();
    this.#latest.clear();
    this.#list.length = 0;
    this.#wake?.();
  }

  get #isEmpty(): boolean {
    return this.#latest.size === 0 && this.#list.length === 0;
  }

  #keep(event: NamedEvent): void {
    if (this.#disposed) return;
    if (lastOneWins.has(event.name)) this.#latest.set(event.name, event);
    else {
      this.#list.push(event);
      if (this.#list.length > mostKept) this.#list.shift();
    }
    this.#wake?.();
  }
}

import type {
  CallInput,
  CallName,
  EventName,
  EventPayload,
  LibraryClient,
} from '../../../preload/contract/index.ts';

type Notice = EventPayload<'notice'>;

/** Calls of a window that concern the shell as well: the tray, the pause for power, the theme. */
const overheardCalls: ReadonlySet<CallName> = new Set(['index.pause', 'index.resume', 'preferences.write']);

/**
 * The library as the windows see it: the shell overhears what concerns it, and what went wrong in work that nobody
 * waits for is told like every other notice.
 */
export class ServedLibrary implements LibraryClient {
  readonly #library: LibraryClient;
  readonly #onOverheard: (name: CallName) => void;
  readonly #listeners = new Set<(notice: Notice) => void>();
  /** For windows that open later than it happened. */
  #lastTrouble: Notice | null = null;

  constructor(library: LibraryClient, onOverheard: (name: CallName) => void) {
    this.#library = library;
    this.#onOverheard = onOverheard;
  }

  async call<Name extends CallName>(name: Name, input: CallInput<Name>) {
    const output = await this.#library.call(name, input);
    if (overheardCalls.has(name)) this.#onOverheard(name);
    return output;
  }

  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void {
    const stop = this.#library.on(name, listener);
    if (name !== 'notice') return stop;
    const hear = listener as (notice: Notice) => void;
    this.#listeners.add(hear);
    const trouble = this.#lastTrouble;
    if (trouble) queueMicrotask(() => hear(trouble));
    return () => {
      this.#listeners.delete(hear);
      stop();
    };
  }

  /** Tells every window, also those that open later. */
  tellTrouble(text: string): void {
    this.#lastTrouble = { level: 'warning', text };
    for (const listener of this.#listeners) listener(this.#lastTrouble);
  }
}

import type { CallInput, CallName, LibraryClient } from '../../preload/contract/index.ts';

import { somebodyWaits } from './thread-time.ts';

/** Of these a person sees the answer, and waits for it. */
const waitedFor = /^(listing|photos|pictures|pixels|search)\./;

/** Windows that asked for nothing for so long rest: the photos on their screens are there. */
const restMs = 700;
/** From the start of the process to the first question of its window a browser may take its time. */
const firstWindowMs = 3_000;
/** Whoever scrolls without end is not waited for without end. */
const mostMs = 10_000;

/**
 * Knows when nobody looks at the screen and waits. What nobody waits for (following the folders, gathering words,
 * trying ideas) begins then: on a computer with two cores it would take one of them from the page that is drawing.
 */
export class Leisure {
  readonly #expectsWindows: boolean;
  #underWay = 0;
  /** When a window last got what it asked for; milliseconds of `performance.now`. */
  #answeredAt: number | null = null;

  /** @param expectsWindows false where there are none to wait for: then it is always time */
  constructor(expectsWindows: boolean) {
    this.#expectsWindows = expectsWindows;
  }

  /** The same library, whose calls are noted. */
  noting(library: LibraryClient): LibraryClient {
    return {
      on: (name, listener) => library.on(name, listener),
      call: <Name extends CallName>(name: Name, input: CallInput<Name>) => {
        const isWaitedFor = this.#expectsWindows && waitedFor.test(name);
        if (isWaitedFor) somebodyWaits();
        const answer = library.call(name, input);
        return isWaitedFor ? this.#note(answer) : answer;
      },
    };
  }

  /** Resolves when the windows rest, when they have not rested for ten seconds, or when `signal` is aborted. */
  async wait(signal?: AbortSignal): Promise<void> {
    const startedAt = performance.now();
    for (;;) {
      const now = performance.now();
      const leftMs = Math.min(this.#untilRestMs(startedAt, now), startedAt + mostMs - now);
      if (leftMs <= 0 || signal?.aborted) return;
      await pause(leftMs, signal);
    }
  }

  async #note<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#underWay += 1;
    try {
      return await answer;
    } finally {
      this.#underWay -= 1;
      somebodyWaits();
      this.#answeredAt = performance.now();
    }
  }

  #untilRestMs(startedAt: number, now: number): number {
    if (!this.#expectsWindows) return 0;
    if (this.#underWay > 0) return restMs;
    return this.#answeredAt === null ? startedAt + firstWindowMs - now : this.#answeredAt + restMs - now;
  }
}

function pause(durationMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, durationMs);
    signal?.addEventListener('abort', end);
  });
}

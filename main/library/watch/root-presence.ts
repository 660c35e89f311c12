import { stat } from 'node:fs/promises';

interface RootPresenceOptions {
  readonly rootPath: string;
  readonly everyMs: number;
  /** Another folder than before lies at the root's path, or none at all. */
  readonly onChange: (isThere: boolean) => void;
  /** Called after each look that found the root as it was. */
  readonly onSame: () => void;
}

/**
 * Notices when a root's drive comes or goes, which no watcher reports reliably: the folder that was watched
 * lives on unseen below a mount, and an unmounted drive leaves an empty folder in its place. So it asks every
 * few seconds which folder it is.
 */
export class RootPresence {
  readonly #options: RootPresenceOptions;
  #identity: string | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isAsking = false;

  constructor(options: RootPresenceOptions) {
    this.#options = options;
  }

  /** Begins; resolves with whether the root is there now. */
  async start(): Promise<boolean> {
    this.#identity = await identityOf(this.#options.rootPath);
    this.#timer = setInterval(() => void this.#ask(), this.#options.everyMs);
    return this.#identity !== null;
  }

  dispose(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #ask(): Promise<void> {
    // A dead share does not answer; one question at a time keeps Node's few file threads free.
    if (this.#isAsking) return;
    this.#isAsking = true;
    const identity = await identityOf(this.#options.rootPath);
    this.#isAsking = false;
    if (this.#timer === undefined) return;
    const isSame = identity === this.#identity;
    this.#identity = identity;
    if (isSame) this.#options.onSame();
    else this.#options.onChange(identity !== null);
  }
}

/** Device and number of the folder at a path; null when there is none that can be asked. */
async function identityOf(path: string): Promise<string | null> {
  try {
    const stats = await stat(path, { bigint: true });
    return stats.isDirectory() ? `${stats.dev}:${stats.ino}` : null;
  } catch {
    // Why it cannot be asked is found out, and said, by the look that follows.
    return null;
  }
}

import { stat } from 'node:fs/promises';

interface RootPresenceOptions {
  readonly rootPath: string;
  readonly everyMs: number;
  /** How long the root may take to answer before it counts as away. */
  readonly answerMs?: number | undefined;
  /** Another folder than before lies at the root's path, or none at all. */
  readonly onChange: (isThere: boolean) => void;
  /** Called after each look that found the root as it was. */
  readonly onSame: () => void;
  /** Which folder lies at a path: a name for it, or null. Replaced by tests that cannot unplug a drive. */
  readonly identify?: ((path: string) => Promise<string | null>) | undefined;
}

/**
 * Notices when a root's drive comes or goes, which no watcher reports reliably: the folder that was watched
 * lives on unseen below a mount, and an unmounted drive leaves an empty folder in its place. So it asks every
 * few seconds which folder it is. One that does not answer, as on a dead network share, is away until it does.
 */
export class RootPresence {
  readonly #options: RootPresenceOptions;
  /** undefined until it was asked for. */
  #identity: string | null | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isDisposed = false;
  #isAsking = false;
  #endWait: () => void = () => {};

  constructor(options: RootPresenceOptions) {
    this.#options = options;
  }

  /** Begins; resolves with whether the root is there now. */
  async start(): Promise<boolean> {
    this.#timer = setInterval(() => void this.#ask(), this.#options.everyMs);
    await this.#ask();
    return typeof this.#identity === 'string';
  }

  dispose(): void {
    this.#isDisposed = true;
    clearInterval(this.#timer);
    this.#endWait();
  }

  async #ask(): Promise<void> {
    // One question at a time: each that is not answered holds one of Node's few file threads.
    if (this.#isAsking) return;
    this.#isAsking = true;
    const { rootPath, answerMs = 10_000, identify = identityOf } = this.#options;
    const answer = identify(rootPath).finally(() => {
      this.#isAsking = false;
    });
    let patience: NodeJS.Timeout | undefined;
    const silence = new Promise<null>((resolve) => {
      patience = setTimeout(resolve, answerMs, null);
      this.#endWait = () => resolve(null);
    });
    const identity = await Promise.race([answer, silence]);
    clearTimeout(patience);
    if (!this.#isDisposed) this.#compare(identity);
  }

  #compare(identity: string | null): void {
    const before = this.#identity;
    this.#identity = identity;
    if (before === undefined) return;
    if (identity === before) this.#options.onSame();
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

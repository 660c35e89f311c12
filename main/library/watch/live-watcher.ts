import { realpath } from 'node:fs/promises';
import { type Listening, listenInThread } from './listen-in-thread.ts';
import type { ListenNews } from './listen-protocol.ts';
import { meansAbsent } from './read-errors.ts';
import type { Notify } from './root-looker.ts';
import type { FollowedLink } from './scan-protocol.ts';

/** Codes by which a system says that it watches no more folders for us. */
const limitCodes = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

export interface LiveWatcherOptions {
  readonly rootPath: string;
  readonly libraryDir: string;
  readonly notify: Notify;
  /** A path, relative to the root, where something may have happened; '' for anywhere in the root. */
  readonly onTouched: (path: string) => void;
  /** Time to look at the whole root, because the system does not tell us of changes. */
  readonly onPoll: () => void;
  readonly pollEveryMs?: number | undefined;
  readonly listen?: typeof listenInThread | undefined;
}

/**
 * Listens to one root.
 *
 * ## Polling
 * When the system refuses more watches, the whole root is looked at from time to time instead: in the scan's thread,
 * which asks for every file once.
 */
export class LiveWatcher {
  readonly #options: LiveWatcherOptions;
  #listening: Listening | null = null;
  #poll: NodeJS.Timeout | undefined;
  #endStart: () => void = () => {};
  #complained = false;
  #disposed = false;

  constructor(options: LiveWatcherOptions) {
    this.#options = options;
  }

  get isPolling(): boolean {
    return this.#poll !== undefined;
  }

  /**
   * Begins to listen; resolves once every folder is watched, polling has taken over, or it was disposed.
   *
   * @throws the system's error when the root is not there
   */
  async start(): Promise<void> {
    const { listen = listenInThread } = this.#options;
    const rootPath = await realpath(this.#options.rootPath);
    const libraryDir = await realPathIfThere(this.#options.libraryDir);
    if (this.#disposed) return;
    await new Promise<void>((resolve) => {
      this.#endStart = resolve;
      this.#listening = listen({ rootPath, libraryDir }, (news) => this.#hear(news));
    });
  }

  /** Watches the folders outside the root that its links lead to, and no longer those they led to before. */
  followLinks(links: readonly FollowedLink[]): void {
    this.#listening?.followLinks(links);
  }

  /** Stops listening. Nothing is reported from the moment this is called. */
  dispose(): void {
    this.#disposed = true;
    clearInterval(this.#poll);
    this.#poll = undefined;
    this.#end();
  }

  #hear(news: ListenNews): void {
    if (this.#disposed) return;
    if (news.type === 'listening') this.#endStart();
    else if (news.type === 'touched') for (const path of news.paths) this.#options.onTouched(path);
    else if (news.type === 'ended')
      this.#pollInstead(`its folders can no longer be watched (${news.problem})`);
    else if (news.code !== null && limitCodes.has(news.code))
      this.#pollInstead(`this computer does not allow more folders to be watched (${news.code})`);
    else this.#complain(news.problem);
  }

  #pollInstead(why: string): void {
    if (this.isPolling) return;
    const { notify, onPoll, rootPath, pollEveryMs = 30_000 } = this.#options;
    const seconds = Math.max(1, Math.round(pollEveryMs / 1_000));
    notify('warning', `${rootPath}: ${why}. Eidetic looks for changes every ${seconds} seconds instead.`);
    this.#poll = setInterval(onPoll, pollEveryMs);
    this.#end();
  }

  /** One folder that cannot be watched does not silence the others. */
  #complain(problem: string): void {
    if (this.#complained || this.isPolling) return;
    const { notify, rootPath } = this.#options;
    this.#complained = true;
    notify('warning', `${rootPath}: some changes may be noticed only at the next start (${problem}).`);
  }

  #end(): void {
    this.#listening?.end();
    this.#listening = null;
    this.#endStart();
  }
}

async function realPathIfThere(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (meansAbsent(error)) return path;
    throw error;
  }
}

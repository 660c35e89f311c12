import { realpath } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, sep } from 'node:path';
import { type FSWatcher, watch as watchWithChokidar } from 'chokidar';
import { below, isWithin } from './path-parts.ts';
import { meansAbsent, systemCode } from './read-errors.ts';
import type { Notify } from './root-looker.ts';
import type { FollowedLink } from './scan-protocol.ts';
import { isCandidateName, isSidecarName, isSkippedPath } from './skip-rules.ts';

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
  readonly watch?: typeof watchWithChokidar | undefined;
}

/**
 * Listens to one root.
 *
 * ## Folders only
 * chokidar watches folders here, not files: one watch a folder instead of one a photo, which keeps half a
 * million photos within Linux's limits and macOS's open files. What happens to files comes as chokidar's `raw`
 * event of their folder, which may be vague or wrong; it only says where to look.
 *
 * ## Polling
 * When the system refuses more watches, the whole root is looked at from time to time instead. A look in the
 * scan's thread costs far less than chokidar's own polling, which asks for every file every second or so.
 */
export class LiveWatcher {
  readonly #options: LiveWatcherOptions;
  #libraryDir: string;
  /** Real folders that are watched → the path they have in the root. */
  readonly #places = new Map<string, string>();
  #watcher: FSWatcher | null = null;
  #poll: NodeJS.Timeout | undefined;
  #endStart: () => void = () => {};
  #complained = false;
  #disposed = false;

  constructor(options: LiveWatcherOptions) {
    this.#options = options;
    this.#libraryDir = options.libraryDir;
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
    const { rootPath, watch = watchWithChokidar } = this.#options;
    const folder = await realpath(rootPath);
    this.#libraryDir = await realPathIfThere(this.#libraryDir);
    if (this.#disposed) return;
    this.#places.set(folder, '');
    const watcher = watch(folder, {
      ignoreInitial: true,
      // Links are followed by the scan's own rule: `followLinks`.
      followSymlinks: false,
      // Folders that may not be read are reported by the scan.
      ignorePermissionErrors: true,
      atomic: false,
      ignored: (path, stats) => this.#isIgnored(path, stats?.isDirectory() ?? true),
    });
    this.#watcher = watcher;
    watcher.on('raw', (event, name, details: unknown) => this.#hear(event, name, details));
    watcher.on('addDir', (path) => this.#touch(path));
    watcher.on('unlinkDir', (path) => this.#touch(path));
    await new Promise<void>((resolve) => {
      this.#endStart = resolve;
      watcher.once('ready', resolve);
      watcher.on('error', (error) => this.#fail(error));
    });
  }

  /** Watches the folders outside the root that its links lead to, and no longer those they led to before. */
  followLinks(links: readonly FollowedLink[]): void {
    const wanted = new Map(links.map(({ path, target }) => [target, path]));
    for (const [folder, path] of this.#places) {
      if (path === '' || wanted.get(folder) === path) continue;
      this.#places.delete(folder);
      this.#watcher?.unwatch(folder);
    }
    for (const [folder, path] of wanted) {
      const isWatched = this.#places.delete(folder);
      // In the scan's order: where links lead into each other, the first one names the files.
      this.#places.set(folder, path);
      if (!isWatched) this.#watcher?.add(folder);
    }
  }

  /** Stops listening. Nothing is reported from the moment this is called. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    clearInterval(this.#poll);
    this.#poll = undefined;
    await this.#closeWatcher();
  }

  /** @param event `rename` when a name came or went, which may be a link to a folder; else `change` */
  #hear(event: string, name: unknown, details: unknown): void {
    const folder = watchedPath(details);
    if (folder === null) this.#touchRoot();
    // Some systems do not say which file it was.
    else if (typeof name !== 'string' || name === '') this.#touch(folder);
    else if (event === 'rename' || isCandidateName(basename(name)) || isSidecarName(basename(name)))
      this.#touch(isAbsolute(name) ? name : join(folder, name));
  }

  #touch(path: string): void {
    if (this.#disposed) return;
    const inRoot = this.#pathInRoot(path);
    if (inRoot !== null && !this.#isIgnored(path, true)) this.#options.onTouched(inRoot);
  }

  #touchRoot(): void {
    if (!this.#disposed) this.#options.onTouched('');
  }

  #isIgnored(path: string, isFolder: boolean): boolean {
    if (!isFolder) return true;
    if (isWithin(path, this.#libraryDir)) return true;
    const inRoot = this.#pathInRoot(path);
    return inRoot !== null && inRoot !== '' && isSkippedPath(inRoot, true);
  }

  /** Where an absolute path lies in the root, directly or through a link; null outside. */
  #pathInRoot(path: string): string | null {
    for (const [folder, prefix] of this.#places) {
      if (!isWithin(path, folder)) continue;
      const way = relative(folder, path).split(sep).join('/');
      return way === '' ? prefix : below(prefix, way);
    }
    return null;
  }

  #fail(error: unknown): void {
    if (this.#disposed || this.isPolling) return;
    const { notify, onPoll, rootPath, pollEveryMs = 30_000 } = this.#options;
    const code = systemCode(error);
    if (code !== null && limitCodes.has(code)) {
      const seconds = Math.max(1, Math.round(pollEveryMs / 1_000));
      const why = `${rootPath}: this computer does not allow more folders to be watched (${code}).`;
      notify('warning', `${why} Eidetic looks for changes every ${seconds} seconds instead.`);
      this.#poll = setInterval(onPoll, pollEveryMs);
      void this.#closeWatcher();
    } else if (!this.#complained) {
      // One folder that cannot be watched does not silence the others.
      this.#complained = true;
      const what = error instanceof Error ? error.message : String(error);
      notify('warning', `${rootPath}: some changes may be noticed only at the next start (${what}).`);
    }
  }

  async #closeWatcher(): Promise<void> {
    const watcher = this.#watcher;
    this.#watcher = null;
    // A closed watcher never becomes ready.
    this.#endStart();
    await watcher?.close();
  }
}

/** The folder that a `raw` event was heard from. chokidar types its details as unknown. */
function watchedPath(details: unknown): string | null {
  if (typeof details !== 'object' || details === null || !('watchedPath' in details)) return null;
  return typeof details.watchedPath === 'string' ? details.watchedPath : null;
}

async function realPathIfThere(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (meansAbsent(error)) return path;
    throw error;
  }
}

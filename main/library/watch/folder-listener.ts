import { type Dirent, type FSWatcher, lstatSync, readdirSync, watch as watchWithNode } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { ListenJob } from './listen-protocol.ts';
import { below, isWithin } from './path-parts.ts';
import { meansAbsent, meansForbidden } from './read-errors.ts';
import type { FollowedLink } from './scan-protocol.ts';
import { isCandidateName, isSidecarName, isSkippedFolder, isSkippedPath } from './skip-rules.ts';

interface FolderListenerOptions extends ListenJob {
  /** Something may have happened at a path, relative to the root; '' for anywhere in it. */
  readonly onTouched: (path: string) => void;
  /** Called before each folder that is taken in. */
  readonly onFolder?: () => void;
  /** A folder that is there cannot be listened to. */
  readonly onTrouble: (error: unknown) => void;
  /** Whether listening to a folder is hearing all below it; else every folder is listened to by itself. */
  readonly hearsTrees?: boolean;
  /** Node's own; replaced by tests that let something happen in the very moment. */
  readonly watch?: typeof watchWithNode;
}

interface Place {
  /** Relative to the root, with '/'. */
  readonly path: string;
  /** Where it really lies: free of links. */
  readonly realPath: string;
}

interface HeardFolder {
  readonly path: string;
  readonly watcher: FSWatcher;
}

/**
 * Listens to a root with synchronous calls; meant for a thread of its own.
 *
 * ## Folders, and no files
 * One watch a folder instead of one a photo keeps half a million photos within the systems' limits, and no file is
 * asked for anything: 100,000 photos in 4,000 folders are listened to after 0.4 s and in a few megabytes. What a
 * system says of a folder may be vague or wrong; it only says where to look.
 *
 * ## Nothing falls in between
 * A folder is listened to before what is in it is listed: what comes later is heard, what was there before is listed.
 * It counts as touched only then, so that the look that follows sees all that nobody heard.
 */
export class FolderListener {
  readonly #options: FolderListenerOptions;
  readonly #hearsTrees: boolean;
  /** By where they really lie. */
  readonly #folders = new Map<string, HeardFolder>();
  /** Absolute paths where something came or went, until the events at hand have all been heard. */
  readonly #renamed = new Set<string>();
  #links: readonly FollowedLink[] = [];
  #disposed = false;

  constructor(options: FolderListenerOptions) {
    this.#options = options;
    this.#hearsTrees = options.hearsTrees ?? (process.platform === 'darwin' || process.platform === 'win32');
  }

  start(): void {
    this.#takeIn({ path: '', realPath: this.#options.rootPath });
  }

  /** Listens to the folders outside the root that its links lead to, and no longer to those they led to before. */
  followLinks(links: readonly FollowedLink[]): void {
    if (isSameList(links, this.#links)) return;
    for (const { target } of this.#links) this.#leave(target);
    // In the scan's order: where links lead into each other, the first one names the files.
    for (const { path, target } of links) this.#takeIn({ path, realPath: target });
    this.#links = links;
    // While they were looked through nobody listened there.
    this.#options.onTouched('');
  }

  dispose(): void {
    this.#disposed = true;
    for (const { watcher } of this.#folders.values()) watcher.close();
    this.#folders.clear();
  }

  /** Listens to a folder and to those below it. One that is gone or forbidden is the scan's to report. */
  #takeIn(start: Place): void {
    const ahead = [start];
    for (let place = ahead.pop(); place && !this.#disposed; place = ahead.pop()) {
      this.#options.onFolder?.();
      if (isWithin(place.realPath, this.#options.libraryDir) || this.#folders.has(place.realPath)) continue;
      try {
        this.#listenTo(place);
        if (!this.#hearsTrees) ahead.push(...foldersIn(place));
      } catch (error) {
        if (!meansAbsent(error) && !meansForbidden(error)) this.#options.onTrouble(error);
      }
    }
  }

  #listenTo({ path, realPath }: Place): void {
    const { watch = watchWithNode } = this.#options;
    const watcher = watch(realPath, { recursive: this.#hearsTrees });
    this.#folders.set(realPath, { path, watcher });
    watcher.on('change', (event, name) => this.#hear(realPath, event, name));
    watcher.on('error', (error) => {
      this.#leave(realPath);
      // Windows says EPERM of a folder that was deleted.
      if (!meansAbsent(error) && !meansForbidden(error)) this.#options.onTrouble(error);
    });
  }

  /** Listens no longer to a folder and to what lies below it. */
  #leave(realPath: string): void {
    if (!this.#folders.has(realPath)) return;
    for (const [other, { watcher }] of this.#folders) {
      if (!isWithin(other, realPath)) continue;
      watcher.close();
      this.#folders.delete(other);
    }
  }

  /** @param event `rename` when a name came or went, which may be a folder or a link to one; else `change` */
  #hear(realPath: string, event: string, name: string | Buffer | null): void {
    const folder = this.#folders.get(realPath);
    if (!folder) return;
    // Some systems do not say which file it was.
    if (typeof name !== 'string' || name === '') this.#touch(folder.path);
    else if (event === 'rename') this.#comeOrGone(isAbsolute(name) ? name : join(realPath, name));
    else if (isCandidateName(basename(name)) || isSidecarName(basename(name)))
      this.#touch(this.#pathInRoot(isAbsolute(name) ? name : join(realPath, name)));
  }

  /** A folder that is copied in is many events at once: each of its folders is taken in once. */
  #comeOrGone(realPath: string): void {
    if (this.#renamed.size === 0) setImmediate(() => this.#lookAtRenamed());
    this.#renamed.add(realPath);
  }

  #lookAtRenamed(): void {
    const renamed = [...this.#renamed];
    this.#renamed.clear();
    for (const realPath of renamed) {
      const path = this.#pathInRoot(realPath);
      if (path === null || this.#disposed) continue;
      if (!this.#hearsTrees) this.#takeInAnew({ path, realPath });
      this.#touch(path);
    }
  }

  /** A folder that has the name of one before it is another one, and not heard yet. */
  #takeInAnew(place: Place): void {
    this.#leave(place.realPath);
    if (isFolder(place.realPath) && !isSkippedPath(place.path, true)) this.#takeIn(place);
  }

  #touch(path: string | null): void {
    if (path !== null && !this.#disposed && (path === '' || !isSkippedPath(path, true)))
      this.#options.onTouched(path);
  }

  /** Where something lies in the root, directly or through a link; null outside, and in the library. */
  #pathInRoot(realPath: string): string | null {
    if (isWithin(realPath, this.#options.libraryDir)) return null;
    for (let above = realPath; ; above = dirname(above)) {
      const folder = this.#folders.get(above);
      if (folder) {
        const way = relative(above, realPath).split(sep).join('/');
        return way === '' ? folder.path : below(folder.path, way);
      }
      if (above === dirname(above)) return null;
    }
  }
}

/** The folders in one that the library looks into. @throws the system's error */
function foldersIn({ path, realPath }: Place): Place[] {
  const name = basename(path);
  return readdirSync(realPath, { withFileTypes: true })
    .filter((entry: Dirent) => entry.isDirectory() && !isSkippedFolder(entry.name, name))
    .map((entry) => ({ path: below(path, entry.name), realPath: join(realPath, entry.name) }));
}

/** Links are followed by the scan's own rule: see `followLinks`. */
function isFolder(realPath: string): boolean {
  try {
    return lstatSync(realPath).isDirectory();
  } catch {
    // Gone, or none of our business: then there is nothing to listen to.
    return false;
  }
}

function isSameList(one: readonly FollowedLink[], other: readonly FollowedLink[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ path, target }, index) => other[index]?.path === path && other[index].target === target)
  );
}

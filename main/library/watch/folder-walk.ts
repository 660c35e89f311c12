import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import type { SeenFile } from '../catalog/file-table.ts';
import { sidecarNamesFor } from '../ingest/decode/picture-names.ts';
import { below, isWithin } from './path-parts.ts';
import { meansAbsent, meansForbidden, systemCode, whyUnreadable } from './read-errors.ts';
import type { FollowedLink, UnreadablePlace } from './scan-protocol.ts';
import { isCandidateName, isSidecarName, isSkippedFolder } from './skip-rules.ts';

interface FolderWalkOptions {
  readonly rootPath: string;
  /** The library's own folder: its thumbnails are pictures too. */
  readonly libraryDir: string;
  readonly onFile: (file: SeenFile) => void;
  /** Called once a folder; with `onFile`, a sign of life. */
  readonly onFolder?: () => void;
}

interface Place {
  /** Relative to the root, with '/'. */
  readonly path: string;
  /** Where it really lies: free of links. */
  readonly realPath: string;
}

/**
 * Walks a root with synchronous calls; meant for a thread of its own. Reads names, sizes and times, never
 * contents.
 *
 * ## Links
 * A symbolic link to a folder is followed when it leads out of the root, to a place that does not hold the
 * root, and that no other link led to before (links in the order of their paths). Every folder is thus listed
 * once, loops end, and a folder in the root is listed where it lies and not where a link shows it.
 */
export class FolderWalk {
  readonly unreadable: UnreadablePlace[] = [];
  readonly links: FollowedLink[] = [];
  readonly realPath: string;
  readonly #libraryDir: string;
  readonly #onFile: (file: SeenFile) => void;
  readonly #onFolder: () => void;
  readonly #linksAhead: Place[] = [];
  readonly #linkedFolders = new Set<string>();

  /** @throws the system's error when the root is not there */
  constructor({ rootPath, libraryDir, onFile, onFolder = () => {} }: FolderWalkOptions) {
    this.realPath = realpathSync.native(rootPath);
    this.#libraryDir = realPathIfThere(libraryDir);
    this.#onFile = onFile;
    this.#onFolder = onFolder;
  }

  /** The whole root, links and all. @throws the system's error when the root itself cannot be listed */
  walkAll(): void {
    this.#walk({ path: '', realPath: this.realPath }, readdirSync(this.realPath, { withFileTypes: true }));
    for (let links = this.takeLinks(); links.length > 0; links = this.takeLinks()) {
      for (const link of links.sort((one, other) => (one.path < other.path ? -1 : 1))) {
        if (this.#linkedFolders.has(link.realPath)) continue;
        this.links.push({ path: link.path, target: link.realPath });
        this.walkFrom(link);
      }
    }
  }

  /** A folder with all that lies below it, except through links. */
  walkFrom(place: Place): void {
    const entries = this.list(place);
    if (entries) this.#walk(place, entries);
  }

  /** Links to folders met so far that have not been followed. */
  takeLinks(): Place[] {
    return this.#linksAhead.splice(0);
  }

  /** A folder's entries; null where there is nothing to list, which is noted unless it is simply gone. */
  list({ path, realPath }: Place): Dirent[] | null {
    try {
      return readdirSync(realPath, { withFileTypes: true });
    } catch (error) {
      if (meansAbsent(error)) this.#noteMisspelt(path);
      else this.#leaveOut(path, error);
      return null;
    }
  }

  /** Names of XMP files among a folder's entries, by their lower case; null when there are none. */
  sidecarsAmong(entries: readonly Dirent[]): ReadonlyMap<string, string> | null {
    let sidecars: Map<string, string> | null = null;
    for (const { name } of entries) {
      if (!isSidecarName(name)) continue;
      sidecars ??= new Map();
      sidecars.set(name.toLowerCase(), name);
    }
    return sidecars;
  }

  /** Reports a file if it is one that may hold a picture. Returns false when its folder does not let files be seen. */
  see(folder: Place, name: string, sidecars: ReadonlyMap<string, string> | null): boolean {
    if (!isCandidateName(name)) return true;
    try {
      const stats = statSync(folder.realPath + sep + name, { throwIfNoEntry: false });
      if (!stats) this.#noteMisspelt(below(folder.path, name));
      if (!stats?.isFile()) return true;
      const sidecarName = sidecars && sidecarOf(name, sidecars);
      const sidecarStats = sidecarName
        ? statSync(folder.realPath + sep + sidecarName, { throwIfNoEntry: false })
        : undefined;
      this.#onFile({
        path: below(folder.path, name),
        sizeBytes: stats.size,
        mtimeMs: stats.mtimeMs,
        sidecar: sidecarName && sidecarStats ? below(folder.path, sidecarName) : null,
        sidecarMtimeMs: sidecarStats?.mtimeMs ?? null,
      });
      return true;
    } catch (error) {
      // A folder that may be listed but not entered: one word for all its files.
      const concernsFolder = meansForbidden(error);
      this.#leaveOut(concernsFolder ? folder.path : below(folder.path, name), error);
      return !concernsFolder;
    }
  }

  /** Sorts out where a link leads: a folder to follow later, a file to see now, a place that is away. */
  meetLink(folder: Place, name: string, sidecars: ReadonlyMap<string, string> | null): 'folder' | 'other' {
    const path = below(folder.path, name);
    const linkPath = folder.realPath + sep + name;
    try {
      const stats = statSync(linkPath, { throwIfNoEntry: false });
      if (!stats) {
        const reason = `The link “${path}” leads to a place that is not there. What was found through it is kept.`;
        this.unreadable.push({ path, reason, isLink: true });
      } else if (stats.isDirectory()) {
        const target = realpathSync.native(linkPath);
        if (isSkippedFolder(name, basename(folder.path)) || !this.mayFollow(target)) return 'other';
        this.#linksAhead.push({ path, realPath: target });
        return 'folder';
      } else {
        this.see(folder, name, sidecars);
      }
    } catch (error) {
      // A link to itself is a loop that has ended.
      if (systemCode(error) !== 'ELOOP') this.#leaveOut(path, error);
    }
    return 'other';
  }

  /** Whether a folder that a link leads to is neither in the root, nor around it, nor the library's. */
  mayFollow(target: string): boolean {
    return !isWithin(target, this.realPath) && !isWithin(this.realPath, target) && !this.isLibrary(target);
  }

  /** Whether a real path is the library's own folder or lies in it. */
  isLibrary(realPath: string): boolean {
    return isWithin(realPath, this.#libraryDir);
  }

  #walk(start: Place, startEntries: readonly Dirent[]): void {
    const ahead: Place[] = [];
    this.#walkOne(start, startEntries, ahead);
    for (let place = ahead.pop(); place; place = ahead.pop()) {
      const entries = this.list(place);
      if (entries) this.#walkOne(place, entries, ahead);
    }
  }

  #walkOne(place: Place, entries: readonly Dirent[], ahead: Place[]): void {
    this.#onFolder();
    if (place.realPath === this.#libraryDir || this.#isListedAlready(place)) return;
    const sidecars = this.sidecarsAmong(entries);
    const name = basename(place.path);
    let mayLook = true;
    for (const entry of entries) {
      if (entry.isDirectory()) {
        const realPath = join(place.realPath, entry.name);
        if (!isSkippedFolder(entry.name, name)) ahead.push({ path: below(place.path, entry.name), realPath });
      } else if (entry.isSymbolicLink()) this.meetLink(place, entry.name, sidecars);
      else if (entry.isFile() && mayLook) mayLook = this.see(place, entry.name, sidecars);
    }
  }

  /** Only links can lead to a folder twice, so only folders outside the root need remembering. */
  #isListedAlready({ realPath }: Place): boolean {
    if (isWithin(realPath, this.realPath)) return false;
    if (this.#linkedFolders.has(realPath)) return true;
    this.#linkedFolders.add(realPath);
    return false;
  }

  /** Names that are no valid text come out of the system misspelt, and no call finds them by that spelling. */
  #noteMisspelt(path: string): void {
    if (!path.slice(path.lastIndexOf('/') + 1).includes('\uFFFD')) return;
    const reason = `“${path}” has a name that cannot be read as text. Rename it to have it in the library.`;
    this.unreadable.push({ path, reason, isLink: false });
  }

  #leaveOut(path: string, error: unknown): void {
    // A root whose files may not be seen is a root that cannot be looked into.
    if (path === '') throw error;
    this.unreadable.push({ path, reason: whyUnreadable(path, error), isLink: false });
  }
}

/** The best sidecar of a picture among those of its folder. */
function sidecarOf(name: string, sidecars: ReadonlyMap<string, string>): string | undefined {
  for (const candidate of sidecarNamesFor(name)) {
    const found = sidecars.get(candidate.toLowerCase());
    if (found) return found;
  }
  return undefined;
}

function realPathIfThere(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (meansAbsent(error)) return path;
    throw error;
  }
}

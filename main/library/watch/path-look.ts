import { type Dirent, lstatSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sidecarNamesFor } from '../ingest/decode/picture-names.ts';
import type { FolderWalk } from './folder-walk.ts';
import { below } from './path-parts.ts';
import { meansAbsent } from './read-errors.ts';
import { isSidecarName, isSkippedFolder, isSkippedPath } from './skip-rules.ts';

/**
 * Looks at single paths of a root: a file is seen, a folder walked, and what is not there is simply not
 * reported. A sidecar stands for the pictures it belongs to. Each folder is listed once for all its paths.
 *
 * @param paths relative to the root, with '/', none of them ''
 * @returns paths that are links to folders, which need a look at the whole root (see "Links" in `FolderWalk`)
 */
export function lookAtPaths(walk: FolderWalk, paths: readonly string[]): string[] {
  const left: string[] = [];
  for (const [folder, names] of groupByFolder(paths)) left.push(...lookInFolder(walk, folder, names));
  left.push(...walk.takeLinks().map(({ path }) => path));
  return left;
}

function groupByFolder(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const cut = path.lastIndexOf('/');
    const folder = cut < 0 ? '' : path.slice(0, cut);
    const names = groups.get(folder);
    if (names) names.push(path.slice(cut + 1));
    else groups.set(folder, [path.slice(cut + 1)]);
  }
  return groups;
}

function lookInFolder(walk: FolderWalk, path: string, names: readonly string[]): string[] {
  if (path !== '' && isSkippedPath(path, true)) return [];
  const realPath = realPathOf(walk, path);
  if (realPath === null) return [];
  const folder = { path, realPath };
  const entries = walk.list(folder);
  if (!entries) return [];
  const entryOf = new Map(entries.map((entry) => [entry.name, entry]));
  const sidecars = walk.sidecarsAmong(entries);
  const left: string[] = [];
  for (const name of new Set(names.flatMap((name) => [name, ...picturesOf(name, entries)]))) {
    const entry = entryOf.get(name);
    if (entry?.isFile()) walk.see(folder, name, sidecars);
    else if (entry?.isSymbolicLink()) walk.meetLink(folder, name, sidecars);
    else if (entry?.isDirectory() && !isSkippedFolder(name, path.slice(path.lastIndexOf('/') + 1)))
      walk.walkFrom({ path: below(path, name), realPath: join(realPath, name) });
  }
  return left;
}

/** The pictures that a sidecar, there or gone, belongs to. */
function picturesOf(name: string, entries: readonly Dirent[]): string[] {
  if (!isSidecarName(name)) return [];
  const wanted = name.toLowerCase();
  return entries
    .map((entry) => entry.name)
    .filter((other) => sidecarNamesFor(other).some((sidecar) => sidecar.toLowerCase() === wanted));
}

/** Where a folder of the root really lies; null when it is gone, away, or reached by a link not followed. */
function realPathOf(walk: FolderWalk, path: string): string | null {
  const direct = path === '' ? walk.realPath : join(walk.realPath, path);
  try {
    const realPath = realpathSync.native(direct);
    if (walk.isLibrary(realPath)) return null;
    return realPath === direct || walk.mayFollow(realPath) ? realPath : null;
  } catch (error) {
    const link = meansAbsent(error) ? danglingLinkAbove(walk.realPath, path) : path;
    if (link !== null) {
      const reason = `“${link}” cannot be looked into right now. What was found in it is kept.`;
      walk.unreadable.push({ path: link, reason, isLink: meansAbsent(error) });
    }
    return null;
  }
}

/** The first link on the way to `path` that is there but leads nowhere: its drive is away. */
function danglingLinkAbove(rootPath: string, path: string): string | null {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length += 1) {
    const prefix = parts.slice(0, length).join('/');
    const full = join(rootPath, prefix);
    const isLink = lstatSync(full, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
    if (isLink && !statSync(full, { throwIfNoEntry: false })) return prefix;
  }
  return null;
}

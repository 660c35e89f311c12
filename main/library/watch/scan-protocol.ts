import type { SeenFile } from '../catalog/file-table.ts';

/** A folder or link that could not be looked into; what the table knows below it stays as it is. */
export interface UnreadablePlace {
  /** Relative to the root, with '/'. */
  readonly path: string;
  /** A sentence for people. */
  readonly reason: string;
  /** A link that leads nowhere right now: worth a word only when files are known below it. */
  readonly isLink: boolean;
}

/** A symbolic link to a folder outside the root, whose files are listed below the link's own path. */
export interface FollowedLink {
  /** Relative to the root, with '/'. */
  readonly path: string;
  /** The folder's real path, absolute. */
  readonly target: string;
}

/** What looking at a root, or at some paths in it, came to. */
export type ScanOutcome =
  | {
      readonly state: 'complete';
      readonly files: number;
      /** The root holds nothing visible at all, as an empty mount point does. */
      readonly isBare: boolean;
      readonly unreadable: readonly UnreadablePlace[];
      readonly links: readonly FollowedLink[];
      /** Links to folders met while looking at single paths: only a look at the whole root can judge them. */
      readonly leftToFullScan: readonly string[];
    }
  | { readonly state: 'offline'; readonly reason: string }
  | { readonly state: 'stopped' };

export interface ScanJob {
  readonly rootPath: string;
  readonly libraryDir: string;
  /** Relative to the root; '' is the root itself. Folders are walked with all that lies below them. */
  readonly paths: readonly string[];
}

/** What the thread is begun with. */
export interface ScanThreadJob extends ScanJob {
  /** See `resting`. */
  readonly waiting: SharedArrayBuffer;
}

/**
 * Many files in a few flat values: a structured clone of 100,000 small objects costs more than finding them.
 * Paths are joined by NUL, which no file system allows in a name.
 */
export interface PackedFiles {
  readonly paths: string;
  /** sizeBytes, mtimeMs; sizeBytes, mtimeMs; ... */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** [index of the file, the sidecar's path, its mtimeMs] for the few that have one. */
  readonly sidecars: readonly (readonly [number, string, number])[];
}

export type ScanMessage =
  | { readonly type: 'files'; readonly packed: PackedFiles }
  | { readonly type: 'alive' }
  | { readonly type: 'done'; readonly outcome: ScanOutcome };

/** Packs files for the way from the thread to the library. Inverse of `unpackFiles`. */
export function packFiles(files: readonly SeenFile[]): PackedFiles {
  const numbers = new Float64Array(files.length * 2);
  const sidecars: [number, string, number][] = [];
  const paths: string[] = [];
  files.forEach((file, index) => {
    paths.push(file.path);
    numbers[index * 2] = file.sizeBytes;
    numbers[index * 2 + 1] = file.mtimeMs;
    if (file.sidecar !== null) sidecars.push([index, file.sidecar, file.sidecarMtimeMs ?? 0]);
  });
  return { paths: paths.join('\0'), numbers, sidecars };
}

/** Unpacks what `packFiles` packed. */
export function unpackFiles({ paths, numbers, sidecars }: PackedFiles): SeenFile[] {
  if (numbers.length === 0) return [];
  const sidecarOf = new Map(sidecars.map(([index, path, mtimeMs]) => [index, { path, mtimeMs }]));
  return paths.split('\0').map((path, index) => {
    const sidecar = sidecarOf.get(index);
    return {
      path,
      sizeBytes: numbers[index * 2] ?? 0,
      mtimeMs: numbers[index * 2 + 1] ?? 0,
      sidecar: sidecar?.path ?? null,
      sidecarMtimeMs: sidecar?.mtimeMs ?? null,
    };
  });
}

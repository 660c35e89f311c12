import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SidecarPlan } from '../../../preload/contract/index.ts';
import type { PhotoPlace } from '../catalog/photo-places.ts';
import { ownNamespace } from '../ingest/metadata/own-writing.ts';
import { holdsItsPhoto } from '../pixels/photo-file.ts';
import { saysTheSame } from './changes-for.ts';
import { FolderNames } from './folder-names.ts';
import { type Merge, merge } from './merge.ts';
import type { ReadXmp } from './nothing-lost.ts';
import { asProblem, SidecarProblem } from './problems.ts';
import type { SidecarRows } from './sidecar-rows.ts';
import type { WishReader } from './wish-reader.ts';
import { type Wishes, wantsAnything } from './wishes.ts';
import { assertWritable, readSidecar, type SidecarFile } from './write-sidecar.ts';
import { noWords, wordsOf, type XmpWords } from './xmp-words.ts';

/** Files come folder by folder, but for the folders that lie between a folder's own files. */
const foldersKept = 16;

/** What is to be done to one sidecar. */
export interface Work {
  readonly path: string;
  /** The files whose photos it speaks for. */
  readonly places: readonly PhotoPlace[];
  /** The sidecar that is there; null where one is made. */
  readonly before: { readonly file: SidecarFile; readonly read: ReadXmp } | null;
  readonly next: XmpWords;
}

export interface Planned {
  readonly plan: SidecarPlan;
  /** Null where nothing is to be done, or nothing can be. */
  readonly work: Work | null;
}

interface PlannerOptions {
  readonly rows: SidecarRows;
  readonly wishes: WishReader;
  /** The id under which this library writes. */
  readonly library: string;
  readonly read: (xmp: Uint8Array) => Promise<Record<string, unknown>>;
  /** Called with the names in each folder that is come to. */
  readonly onFolder: (folder: string, names: Iterable<string>) => Promise<void>;
}

/** Finds out what is to be written beside files, one after another. For one run: it remembers what it has come by. */
export class Planner {
  readonly #options: PlannerOptions;
  readonly #folders = new Map<string, FolderNames>();
  readonly #shared = new Set<string>();

  constructor(options: PlannerOptions) {
    this.#options = options;
  }

  /**
   * @returns null where there is nothing to say: the file's photo has nothing to be written and never had, or its
   * sidecar was dealt with for another file that shares it
   * @throws what is no problem of this one file
   */
  async plan(file: number): Promise<Planned | null> {
    const place = this.#options.rows.place(file);
    if (!place) return null;
    let sidecar = `${basename(place.path)}.xmp`;
    let found: Found | null = null;
    try {
      found = await this.#look(place);
      if (!found) return null;
      sidecar = basename(found.path);
      return await this.#judge(place, found);
    } catch (error) {
      if (!found && !this.#concerns(place)) return null;
      return { plan: refused(place, sidecar, asProblem(error)), work: null };
    }
  }

  /** The sidecar of a file, and the files that share it. @throws SidecarProblem, or the system's error */
  async #look(place: PhotoPlace): Promise<Found | null> {
    if (place.rootIsAway) throw new SidecarProblem('drive-away');
    const folder = dirname(place.path);
    const names = await this.#namesIn(folder).catch((error: unknown) => {
      throw existsSync(place.rootPath) ? error : new SidecarProblem('drive-away', '', { cause: error });
    });
    if (place.offline || !names.names.has(basename(place.path))) throw new SidecarProblem('vanished');
    if (!(await holdsItsPhoto(place))) throw new SidecarProblem('photo-changed');
    const own = basename(place.path);
    const sidecar = names.sidecarOf(own);
    const path = join(folder, sidecar ?? `${own}.xmp`);
    if (sidecar === null) return { path, exists: false, places: [place] };
    const sharers = names.picturesOf(sidecar);
    if (sharers.length > 1 && this.#shared.has(path)) return null;
    if (sharers.length > 1) this.#shared.add(path);
    const places = this.#options.rows.neighbours(place, sharers);
    return { path, exists: true, places: places.length > 0 ? places : [place] };
  }

  async #judge(place: PhotoPlace, { path, exists, places }: Found): Promise<Planned | null> {
    const { library, read, wishes: reader } = this.#options;
    const wishes = reader.read(places);
    const file = exists ? await readSidecar(path).catch((error: unknown) => passOver(error, wishes)) : null;
    const isWritten = file !== null && Buffer.from(file.bytes).includes(ownNamespace.uri);
    if (!wantsAnything(wishes) && !isWritten && wishes.refused.length === 0) return null;
    const before = file && { file, read: await understood(file.bytes, read) };
    const words = before?.read.words ?? noWords;
    const sidecar = basename(path);
    const merged = merge(words, wishes, { library, sidecar });
    const isSame = saysTheSame(words, merged.next);
    if (isSame && !wantsAnything(wishes) && !isWritten && merged.conflicts.length === 0) return null;
    if (!isSame) await assertWritable(path, file);
    return {
      plan: planned(place, sidecar, merged, isSame ? 'same' : file ? 'change' : 'create'),
      work: isSame ? null : { path, places, before, next: merged.next },
    };
  }

  /** Whether it is worth a word that nothing can be written beside a file: something would be. */
  #concerns(place: PhotoPlace): boolean {
    return wantsAnything(this.#options.wishes.read([place]));
  }

  async #namesIn(folder: string): Promise<FolderNames> {
    const known = this.#folders.get(folder);
    if (known) return known;
    const names = await FolderNames.read(folder);
    const [oldest] = this.#folders.keys();
    if (this.#folders.size >= foldersKept && oldest !== undefined) this.#folders.delete(oldest);
    this.#folders.set(folder, names);
    await this.#options.onFolder(folder, names.names);
    return names;
  }
}

interface Found {
  readonly path: string;
  readonly exists: boolean;
  readonly places: readonly PhotoPlace[];
}

/** Others' sidecars that cannot be read concern nobody while there is nothing to write. @throws `error` else */
function passOver(error: unknown, wishes: Wishes): null {
  if (wantsAnything(wishes)) throw error;
  return null;
}

/** @throws SidecarProblem when it is not understood, or our own notes in it have another shape than we give them */
export async function understood(
  xmp: Uint8Array,
  read: (xmp: Uint8Array) => Promise<Record<string, unknown>>,
): Promise<ReadXmp> {
  // A program that was killed may leave an empty file, which exiftool refuses and nobody misses.
  if (xmp.length === 0) return { xmp, found: {}, words: noWords };
  const found = await read(xmp);
  const words = wordsOf(found);
  if (!words) throw new SidecarProblem('not-understood');
  return { xmp, found, words };
}

function planned(
  place: PhotoPlace,
  sidecar: string,
  merged: Merge,
  outcome: SidecarPlan['outcome'],
): SidecarPlan {
  return {
    file: place.file,
    path: place.path,
    sidecar,
    outcome,
    addedTags: [...merged.addedTags],
    removedTags: [...merged.removedTags],
    rating: merged.rating,
    conflicts: [...merged.conflicts],
    problem: null,
  };
}

/** Nothing is written there, and so nothing is added either. */
export function refused(
  { file, path }: Pick<PhotoPlace, 'file' | 'path'>,
  sidecar: string,
  problem: SidecarProblem,
): SidecarPlan {
  return {
    file,
    path,
    sidecar,
    outcome: 'refused',
    addedTags: [],
    removedTags: [],
    rating: null,
    conflicts: [],
    problem: problem.sentence(sidecar),
  };
}

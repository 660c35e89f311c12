import type { DatabaseSync } from 'node:sqlite';
import { EideticError } from '../../../preload/contract/index.ts';
import { catalogueContents } from '../catalog/catalogue-contents.ts';
import { PhotoTable } from '../catalog/photo-table.ts';
import { ReadingList } from '../catalog/reading-list.ts';
import { RootTable } from '../catalog/root-table.ts';

/** How much of the library can be searched at all. */
export interface LibraryState {
  readonly photos: number;
  readonly vectors: number;
  /** Files that are to be read, for the first time or again. */
  readonly unread: number;
  /** Photos that some of those files hold. */
  readonly photosToReread: number;
  readonly hasFolders: boolean;
  /** Why the vectors cannot be read, where something hinders it. */
  readonly trouble?: EideticError | null;
}

type Counted = Omit<LibraryState, 'vectors' | 'trouble'>;

const counted = new WeakMap<DatabaseSync, Counted & { readonly contents: string }>();

/**
 * Counted anew when the catalogue was written to: at 100,000 photos that takes 20 ms, and a smart album asks often.
 *
 * @param trouble why the vectors cannot be read, where something hinders it
 */
export function readLibraryState(
  database: DatabaseSync,
  vectors: number,
  trouble: EideticError | null = null,
): LibraryState {
  const contents = catalogueContents(database);
  const known = counted.get(database);
  const state = known?.contents === contents ? known : { ...countState(database), contents };
  counted.set(database, state);
  return { ...state, vectors, trouble };
}

function countState(database: DatabaseSync): Counted {
  const photoTable = new PhotoTable(database);
  return {
    photos: photoTable.countVisible(),
    unread: new ReadingList(database).count(),
    photosToReread: photoTable.countWaiting(),
    hasFolders: new RootTable(database).list().length > 0,
  };
}

/** Why nothing can be found yet, with the step that changes it. */
export function nothingIndexed(state: LibraryState): EideticError {
  const { hasFolders, trouble } = state;
  if (trouble) return trouble;
  const waiting = countWaiting({ ...state, vectors: 0 });
  const suggestion = !hasFolders
    ? 'Add a folder of photos first: eidetic add FOLDER'
    : waiting > 0
      ? `Run “eidetic index”, or wait until it is done: ${photosWaiting(waiting)}.`
      : 'Run “eidetic index”. If it finds nothing, add another folder: eidetic add FOLDER';
  return new EideticError('search.nothing-indexed', { suggestion });
}

/** What a person should know about photos this answer may have missed; empty when it missed none. */
export function waitingNotes(state: LibraryState): string[] {
  const { trouble } = state;
  if (trouble) return [`Only names and keywords were searched. ${trouble.message} ${trouble.nextStep}`];
  const waiting = countWaiting(state);
  return waiting === 0 ? [] : [`${photosWaiting(waiting)} and may be missing here.`];
}

/**
 * Files to be read, and photos that only lack their vector. By numbers alone, for every search asks: a photo to be
 * read again is taken to be the one without a vector, as that is what mostly puts it on the list.
 */
function countWaiting({ photos, vectors, unread, photosToReread }: LibraryState): number {
  return unread + Math.max(0, photos - vectors - photosToReread);
}

function photosWaiting(count: number): string {
  return count === 1 ? '1 photo is still waiting to be read' : `${count} photos are still waiting to be read`;
}

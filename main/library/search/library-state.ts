import type { DatabaseSync } from 'node:sqlite';
import { EideticError } from '../../../preload/contract/index.ts';
import { PhotoTable } from '../catalog/photo-table.ts';
import { ReadingList } from '../catalog/reading-list.ts';
import { RootTable } from '../catalog/root-table.ts';

/** How much of the library can be searched at all. */
export interface LibraryState {
  readonly photos: number;
  readonly vectors: number;
  /** Files that nobody has read yet. */
  readonly unread: number;
  readonly hasFolders: boolean;
}

export function readLibraryState(database: DatabaseSync, vectors: number): LibraryState {
  return {
    photos: new PhotoTable(database).countVisible(),
    vectors,
    unread: new ReadingList(database).count(),
    hasFolders: new RootTable(database).list().length > 0,
  };
}

/** Why nothing can be found yet, with the step that changes it. */
export function nothingIndexed({ hasFolders, photos, unread }: LibraryState): EideticError {
  const suggestion = !hasFolders
    ? 'Add a folder of photos first: eidetic add FOLDER'
    : photos + unread > 0
      ? `Run “eidetic index”, or wait until it is done: ${photosWaiting(photos + unread)}.`
      : 'Run “eidetic index”. If it finds nothing, add another folder: eidetic add FOLDER';
  return new EideticError('search.nothing-indexed', { suggestion });
}

/** What a person should know about photos this answer may have missed; empty when it missed none. */
export function waitingNotes({ photos, vectors, unread }: LibraryState): string[] {
  const waiting = unread + Math.max(0, photos - vectors);
  return waiting === 0 ? [] : [`${photosWaiting(waiting)} and may be missing here.`];
}

function photosWaiting(count: number): string {
  return count === 1 ? '1 photo is still waiting to be read' : `${count} photos are still waiting to be read`;
}

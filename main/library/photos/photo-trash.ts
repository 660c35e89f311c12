import { basename } from 'node:path';
import { type Change, describeError, trashUndoWithinMs } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { type PhotoPlace, placesOf } from '../catalog/photo-places.ts';
import { inTransaction } from '../catalog/transaction.ts';
import { howMany } from '../how-many.ts';
import { holdsItsPhoto } from '../pixels/photo-file.ts';
import type { ChangeList } from './change-list.ts';
import { moveToTrash, systemTrash, type TrashFiles } from './move-to-trash.ts';

/** macOS and Windows start a program for every move, so that many go together. */
const filesPerMove = 100;

interface PhotoTrashOptions {
  readonly catalogue: Catalogue;
  readonly changes: ChangeList;
  readonly notify: (level: 'info' | 'warning', text: string) => void;
  /** Photos were hidden, shown again, or lost their files. */
  readonly onChange: () => void;
  /** A file went to the trash; its absolute path. */
  readonly onMoved: (path: string) => void;
  readonly trash?: TrashFiles;
  readonly undoWithinMs?: number;
}

/** Photos on their way to the trash, and the files that are to be moved: no others that may have come since. */
interface Pending {
  /** Content hashes by number, which may be another photo's by the time that the files are moved. */
  readonly photos: ReadonlyMap<number, string>;
  readonly files: ReadonlyMap<number, PhotoPlace>;
  readonly timer: NodeJS.Timeout;
  /** Hears how many files went, once nothing waits any more. */
  readonly settled: (moved: number) => void;
}

/** What came of moving the files of some photos. */
interface Outcome {
  moved: number;
  readonly failed: { readonly path: string; readonly problem: string }[];
}

/**
 * Moves photos to the system's trash: hidden at once, moved a little later. Until they are moved nothing is written
 * anywhere, so a process that is killed before has done nothing.
 */
export class PhotoTrash {
  readonly #options: PhotoTrashOptions;
  readonly #pending = new Map<string, Pending>();
  /** By change, until it has settled: how many files went. */
  readonly #moved = new Map<string, Promise<number>>();
  #moving: Promise<unknown> = Promise.resolve();

  constructor(options: PhotoTrashOptions) {
    this.#options = options;
  }

  /** @returns how many files are to be moved; those on drives that are away stay */
  throwAway(photoIds: readonly number[]): Change & { files: number; undoWithinMs: number } {
    const { catalogue, changes, onChange } = this.#options;
    const delayMs = this.#options.undoWithinMs ?? trashUndoWithinMs;
    const places = placesOf(catalogue.database, photoIds);
    const here = places.filter(({ offline }) => !offline);
    const photos = new Map(places.map(({ photoId, hash }) => [photoId, hash]));
    catalogue.hidden.hide(photos.keys());
    const change: string = changes.add(() => this.#takeBack(change));
    const timer = setTimeout(() => this.#move(change), delayMs);
    const { promise, resolve } = Promise.withResolvers<number>();
    this.#moved.set(change, promise);
    const settled = (moved: number) => {
      this.#moved.delete(change);
      resolve(moved);
    };
    const files = new Map(here.map((place) => [place.file, place]));
    this.#pending.set(change, { photos, files, timer, settled });
    onChange();
    return { change, photos: photos.size, files: here.length, undoWithinMs: delayMs };
  }

  /** Resolves with how many files of a change went to the trash; with 0 for one that was taken back, or is long over. */
  async settled(change: string): Promise<number> {
    return (await this.#moved.get(change)) ?? 0;
  }

  dispose(): Promise<void> {
    return this.finish();
  }

  /** Moves what still waits at once. Resolves when everything is moved. */
  async finish(): Promise<void> {
    for (const change of [...this.#pending.keys()]) this.#move(change);
    await this.#moving;
  }

  #takeBack(change: string): number {
    const pending = this.#pending.get(change);
    if (!pending) return 0;
    clearTimeout(pending.timer);
    this.#pending.delete(change);
    this.#show(pending.photos);
    pending.settled(0);
    return pending.photos.size;
  }

  #move(change: string): void {
    const pending = this.#pending.get(change);
    if (!pending) return;
    clearTimeout(pending.timer);
    this.#pending.delete(change);
    this.#options.changes.forget(change);
    this.#moving = this.#moving
      .then(() => this.#moveFiles(pending))
      .catch((error: unknown) => {
        this.#tellFailure([''], error instanceof Error ? error.message : String(error));
        return 0;
      })
      .then((moved) => {
        this.#show(pending.photos);
        pending.settled(moved);
      });
  }

  async #moveFiles({ photos, files }: Pending): Promise<number> {
    const { catalogue, notify } = this.#options;
    // SQLite gives numbers out again: what carries one now must still be the photo and the file that were meant.
    const places = placesOf(catalogue.database, [...photos.keys()]).filter(
      ({ photoId, hash }) => photos.get(photoId) === hash,
    );
    const wanted = places.filter((place) => !place.offline && isSameFile(files.get(place.file), place));
    const outcome: Outcome = { moved: 0, failed: [] };
    for (let start = 0; start < wanted.length; start += filesPerMove) {
      await this.#moveSome(wanted.slice(start, start + filesPerMove), outcome);
    }
    const { moved, failed } = outcome;
    catalogue.audit.record(
      'photos.trash',
      howMany(photos.size, 'photo'),
      `${howMany(moved, 'file')}, ${failed.length} failed`,
    );
    const [first] = failed;
    if (first) {
      this.#tellFailure(
        failed.map(({ path }) => path),
        first.problem,
      );
    }
    const away = places.filter(({ offline }) => offline).length;
    if (away > 0)
      notify('warning', `${countFiles(away)} on drives that are not connected, and not in the trash.`);
    return moved;
  }

  async #moveSome(places: readonly PhotoPlace[], outcome: Outcome): Promise<void> {
    const isSame = await Promise.all(places.map(holdsItsPhoto));
    const toMove = places.filter((_, index) => isSame[index]);
    for (const { path } of places.filter((_, index) => !isSame[index])) {
      outcome.failed.push({ path, problem: 'the file has changed since' });
    }
    const { moved, stayed, problem } = await moveToTrash(
      toMove.map(({ path }) => path),
      this.#options.trash ?? systemTrash,
    );
    for (const path of stayed) outcome.failed.push({ path, problem: problem ?? '' });
    const isMoved = new Set(moved);
    this.#forgetFiles(toMove.filter(({ path }) => isMoved.has(path)));
    outcome.moved += moved.length;
  }

  #forgetFiles(places: readonly PhotoPlace[]): void {
    const { database } = this.#options.catalogue;
    const remove = database.prepare('DELETE FROM files WHERE id = ? AND photo_id = ?');
    inTransaction(database, () => {
      for (const { file, photoId } of places) remove.run(file, photoId);
    });
    for (const { path } of places) this.#options.onMoved(path);
  }

  #show(photos: ReadonlyMap<number, string>): void {
    this.#options.catalogue.hidden.show(photos);
    this.#options.onChange();
  }

  #tellFailure(paths: readonly string[], problem: string): void {
    const [path = ''] = paths;
    const files = paths.length === 1 ? basename(path) || 'Some files' : `${paths.length} files`;
    const { message, nextStep } = describeError('trash.failed', { files, problem });
    this.#options.notify('warning', `${message} ${nextStep}`);
  }
}

function isSameFile(meant: PhotoPlace | undefined, place: PhotoPlace): boolean {
  return meant?.hash === place.hash && meant.path === place.path;
}

function countFiles(count: number): string {
  return count === 1 ? '1 file is' : `${count} files are`;
}

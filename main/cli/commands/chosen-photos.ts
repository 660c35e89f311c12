import { resolve } from 'node:path';
import { EideticError, type LibraryClient, type PhotoSelection } from '../../../preload/contract/index.ts';

export interface PhotoOptions {
  /** The query language: all photos it finds. */
  readonly search?: string;
}

/**
 * The photos a person named: files by their paths, or everything a search finds; null when neither was given.
 *
 * @throws EideticError `photos.chosen-twice` when both were; `photo.not-in-library` for a file that is not in the
 * library; the query codes
 */
export async function chosenPhotos(
  library: LibraryClient,
  files: readonly string[],
  { search }: PhotoOptions,
): Promise<PhotoSelection | null> {
  if (search !== undefined && files.length > 0) throw new EideticError('photos.chosen-twice');
  if (search !== undefined) return foundPhotos(library, search);
  if (files.length === 0) return null;
  const photos = new Set<string>();
  for (const file of files) photos.add(await photoAt(library, file));
  return { photos: [...photos] };
}

/** Everything a search finds, weak matches left out. */
export async function foundPhotos(library: LibraryClient, text: string): Promise<PhotoSelection> {
  const { listing, total } = await library.call('listing.open', { search: { text } });
  return { listing, runs: total > 0 ? [[0, total]] : [] };
}

/** @throws EideticError `photo.not-in-library` */
export async function photoAt(library: LibraryClient, file: string): Promise<string> {
  const path = resolve(file);
  const { photo } = await library.call('photos.atPath', { path });
  if (photo === null) throw new EideticError('photo.not-in-library', { path });
  return photo;
}

/** Where a photo lies: its first file. */
export async function pathOf(library: LibraryClient, photo: string): Promise<string> {
  const { files } = await library.call('photos.details', { photo });
  return files[0]?.path ?? photo;
}

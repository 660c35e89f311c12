import type { CallOutput, LibraryClient } from '../../../preload/contract/index.ts';

/** As many rows as the contract hands out at once. */
const mostAtOnce = 1_000;

/** The first rows of a listing, however many pages they fill; fewer where it ends before. */
export async function firstRows(library: LibraryClient, listing: string, wanted: number) {
  const rows: CallOutput<'listing.rows'>['photos'] = [];
  while (rows.length < wanted) {
    const limit = Math.min(wanted - rows.length, mostAtOnce);
    const { photos } = await library.call('listing.rows', { listing, offset: rows.length, limit });
    if (photos.length === 0) break;
    rows.push(...photos);
  }
  return rows;
}

import { breathe } from '../thread-time.ts';
import type { PhotoTable } from './photo-table.ts';

/*
 * Long lists of photos, a page at a time. SQLite answers in the thread that also answers people, so between two
 * pages everybody else has a turn.
 */

/** Some 10 ms a page, whether hashes are read in a row or looked up one by one. */
const hashesPerPage = 2_500;

/** The content hashes of every photo that some file holds. Those that come or go meanwhile may be left out. */
export async function* visiblePhotos(photos: PhotoTable): AsyncGenerator<string[]> {
  let page = photos.visibleHashesAfter('', hashesPerPage);
  while (page.length > 0) {
    yield page;
    await breathe();
    page = photos.visibleHashesAfter(page.at(-1) ?? '', hashesPerPage);
  }
}

/** Hashes at hand, `perPage` at a time; the last page may be empty. */
export async function* inPages(hashes: Iterable<string>, perPage = hashesPerPage): AsyncGenerator<string[]> {
  let page: string[] = [];
  for (const hash of hashes) {
    page.push(hash);
    if (page.length < perPage) continue;
    yield page;
    await breathe();
    page = [];
  }
  yield page;
}

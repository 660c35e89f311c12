import type { DatabaseSync } from 'node:sqlite';
import { EideticError, type SmartRules, written } from '../../../preload/contract/index.ts';
import type { AlbumTable } from '../catalog/album-table.ts';
import { tagKey } from '../catalog/tag-table.ts';
import { parseQuery } from '../search/query/parse-query.ts';
import { readQuestion } from '../search/read-question.ts';

/** An album as it is about to be saved. */
interface PlannedAlbum {
  /** Null while it has none. */
  readonly id: number | null;
  readonly name: string;
  readonly rules: SmartRules;
}

/**
 * Makes sure that every rule can be followed now.
 *
 * @throws EideticError `query.` codes as `readQuestion`, `photo.unknown`
 */
export function checkRules(database: DatabaseSync, { any }: SmartRules): void {
  for (const { text, picture } of any) {
    if (picture !== null && !database.prepare('SELECT 1 FROM photos WHERE hash = ?').get(picture)) {
      throw new EideticError('photo.unknown', { photo: picture });
    }
    readQuestion(database, { text, ...(picture !== null && { picture: { photo: picture } }) });
  }
}

/**
 * Makes sure that an album does not contain itself, by however many other albums.
 *
 * @throws EideticError `album.circular`, with the name that leads back
 */
export function checkForCircle(albums: AlbumTable, planned: PlannedAlbum): void {
  const seen = new Set<number>();
  const leadsBack = (name: string): boolean => {
    if (tagKey(name) === tagKey(planned.name)) return true;
    const album = albums.named(name);
    if (!album || seen.has(album.id)) return false;
    seen.add(album.id);
    return album.id === planned.id || albumsNamedBy(album.rules).some(leadsBack);
  };
  const back = albumsNamedBy(planned.rules).find(leadsBack);
  if (back === undefined) return;
  throw new EideticError('album.circular', { name: planned.name, word: written('album', back) });
}

function albumsNamedBy(rules: SmartRules | null): string[] {
  return (rules?.any ?? []).flatMap(({ text }) =>
    filtersOf(text).flatMap((filter) => (filter.field === 'album' ? [filter.name] : [])),
  );
}

function filtersOf(text: string) {
  try {
    return parseQuery(text).filters;
  } catch {
    // Saved when it could be read: a rule that cannot be is followed by nobody.
    return [];
  }
}

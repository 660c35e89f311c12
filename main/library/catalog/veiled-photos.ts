import type { DatabaseSync } from 'node:sqlite';
import { catalogueContents } from './catalogue-contents.ts';
import { ConceptTable } from './concept-table.ts';
import { hasTag } from './tag-members.ts';

interface Veil {
  readonly contents: string;
  readonly photos: ReadonlySet<number>;
}

const veils = new WeakMap<DatabaseSync, Veil>();

/**
 * The photos, by number, that are to be shown blurred: those with the tag of a concept whose action is `veil`. Kept
 * until the catalogue is written to, since every tile of every list asks.
 */
export function veiledPhotos(database: DatabaseSync): ReadonlySet<number> {
  const contents = catalogueContents(database);
  const known = veils.get(database);
  if (known?.contents === contents) return known.photos;
  const veiling = new ConceptTable(database).list().filter(({ action }) => action === 'veil');
  const photos = new Set(veiling.flatMap(({ name }) => photosWith(database, name)));
  veils.set(database, { contents, photos });
  return photos;
}

function photosWith(database: DatabaseSync, tag: string): number[] {
  const { sql, values } = hasTag(database, tag);
  const statement = database.prepare(`SELECT photos.id FROM photos WHERE ${sql}`);
  statement.setReturnArrays(true);
  return (statement.all(...values) as unknown as [number][]).map(([id]) => id);
}

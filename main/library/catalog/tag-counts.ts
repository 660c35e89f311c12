import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as breathe } from 'node:timers/promises';
import { tagName } from '../../../preload/contract/index.ts';
import { oneSpaced, TagTable, tagKey } from './tag-table.ts';
import { isVisible } from './visible-photos.ts';

export interface TagCount {
  readonly name: string;
  /** Visible photos that have it. */
  readonly photos: number;
}

/** Some 10 ms a page: SQLite answers in the thread that also answers people. */
const photosPerPage = 2_000;

/**
 * Every tag that some visible photo has, and every concept's, by name: as `hasTag` says it of one, for all at once. With
 * a turn for everybody else between pages of photos.
 */
export async function countTags(database: DatabaseSync): Promise<TagCount[]> {
  const names = new Map<string, string>();
  const keys = new Map<number, string>();
  for (const { id, name } of new TagTable(database).list()) {
    keys.set(id, tagKey(name));
    names.set(tagKey(name), name);
  }
  const counts = new Map<string, number>();
  for (const { key } of database.prepare(conceptKeys).all()) counts.set(String(key), 0);
  const lastId = Number(database.prepare('SELECT max(id) AS id FROM photos').get()?.['id'] ?? 0);
  for (let firstId = 0; firstId <= lastId; firstId += photosPerPage) {
    const page = readPage(database, firstId, firstId + photosPerPage - 1);
    for (const [key, photos] of membersIn(page, keys, names)) {
      // A page may hold nobody but those whom a person refused the tag.
      if (photos.size === 0) continue;
      counts.set(key, (counts.get(key) ?? 0) + photos.size);
    }
    await breathe();
  }
  return Array.from(counts, ([key, photos]) => ({ key, name: names.get(key) ?? key, photos }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name, photos }) => ({ name, photos }));
}

const conceptKeys = 'SELECT tags.key FROM concepts JOIN tags ON tags.id = concepts.tag_id';

/** What says of the visible photos of a page that they have a tag, or have it not. */
interface Page {
  readonly verdicts: readonly [photo: number, tag: number, verdict: string][];
  readonly assigned: readonly [photo: number, tag: number][];
  readonly keywords: readonly [photo: number, keyword: string][];
}

function readPage(database: DatabaseSync, firstId: number, lastId: number): Page {
  const read = <Rows>(sql: string): Rows => {
    const statement = database.prepare(`${sql} WHERE photos.id BETWEEN ? AND ? AND ${isVisible}`);
    statement.setReturnArrays(true);
    return statement.all(firstId, lastId) as unknown as Rows;
  };
  return {
    verdicts: read(
      'SELECT photos.id, tag_id, verdict FROM photos JOIN verdicts ON verdicts.hash = photos.hash',
    ),
    assigned: read(
      'SELECT photos.id, tag_id FROM photos JOIN standing_assignments AS given ON given.hash = photos.hash',
    ),
    keywords: read('SELECT photos.id, keyword FROM photos JOIN keywords ON keywords.photo_id = photos.id'),
  };
}

/** The photos of a page by the key of the tags they have; names of tags that are only keywords join `names`. */
function membersIn(
  { verdicts, assigned, keywords }: Page,
  keys: ReadonlyMap<number, string>,
  names: Map<string, string>,
): Map<string, Set<number>> {
  const members = new Map<string, Set<number>>();
  const of = (key: string): Set<number> => {
    const known = members.get(key) ?? new Set<number>();
    members.set(key, known);
    return known;
  };
  for (const [photo, tag] of assigned) of(keys.get(tag) ?? '').add(photo);
  for (const [photo, keyword] of keywords) {
    const key = tagKey(keyword);
    if (!names.has(key) && !tagName.safeParse(keyword).success) continue;
    if (!names.has(key)) names.set(key, oneSpaced(keyword));
    of(key).add(photo);
  }
  for (const [photo, tag, verdict] of verdicts) {
    const key = keys.get(tag) ?? '';
    if (verdict === 'yes') of(key).add(photo);
    else of(key).delete(photo);
  }
  members.delete('');
  return members;
}

import type { DatabaseSync } from 'node:sqlite';
import { AlbumTable } from './album-table.ts';
import { ConceptTable } from './concept-table.ts';
import { TagTable, tagKey } from './tag-table.ts';

/** What photos can be asked for by a name that people gave. */
export type NameKind = 'tag' | 'concept' | 'album';

/** Whether there is a tag, a concept or an album of that name. A keyword that some photo has is a tag. */
export function isKnown(database: DatabaseSync, kind: NameKind, name: string): boolean {
  switch (kind) {
    case 'tag': {
      const tags = new TagTable(database);
      return tags.find(name) !== null || tags.keywordSpellings(name).length > 0;
    }
    case 'concept': {
      const tag = new TagTable(database).find(name);
      return tag !== null && new ConceptTable(database).ofTag(tag.id) !== null;
    }
    case 'album':
      return new AlbumTable(database).named(name) !== null;
  }
}

/** Every name of a kind, each in one spelling; a tag's own before those of keywords. */
export function namesOf(database: DatabaseSync, kind: NameKind): string[] {
  const names = allNames(database, kind);
  return [...new Map(names.map((name) => [tagKey(name), name])).values()];
}

function allNames(database: DatabaseSync, kind: NameKind): string[] {
  if (kind === 'album') return new AlbumTable(database).list().map(({ name }) => name);
  if (kind === 'concept') return new ConceptTable(database).list().map(({ name }) => name);
  const tags = new TagTable(database);
  return [...tags.keywords(), ...tags.list().map(({ name }) => name)];
}

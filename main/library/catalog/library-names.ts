import type { DatabaseSync } from 'node:sqlite';
import { summariesByHand } from './album-summaries.ts';
import { AlbumTable } from './album-table.ts';
import { ConceptTable } from './concept-table.ts';
import { countTags } from './tag-counts.ts';

/** Names that people and their programs gave, each with how many visible photos it finds. */
export interface LibraryNames {
  /** Every tag, those of concepts and keywords too. */
  readonly tags: ReadonlyMap<string, number>;
  readonly concepts: ReadonlyMap<string, number>;
  /** Null for a smart album, which would have to be worked out. */
  readonly albums: ReadonlyMap<string, number | null>;
}

/** Gathers the names, with a turn for everybody else now and then. */
export async function gatherNames(database: DatabaseSync): Promise<LibraryNames> {
  const tags = new Map((await countTags(database)).map(({ name, photos }) => [name, photos]));
  const concepts = new ConceptTable(database).list().map(({ name }) => name);
  const byHand = summariesByHand(database);
  const albums = new AlbumTable(database).list().map(({ id, name, rules, concept }) => {
    if (concept !== null) return [name, tags.get(name) ?? 0] as const;
    return [name, rules ? null : (byHand.get(id)?.photos ?? 0)] as const;
  });
  return {
    tags,
    concepts: new Map(concepts.map((name) => [name, tags.get(name) ?? 0])),
    albums: new Map(albums),
  };
}

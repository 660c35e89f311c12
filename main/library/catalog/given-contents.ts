import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { conceptAction, evaluationMark, smartRules, verdict } from '../../../preload/contract/index.ts';
import { AlbumTable } from './album-table.ts';
import { ConceptTable } from './concept-table.ts';
import { ConceptVersionTable } from './concept-version-table.ts';
import { SearchMarkTable } from './search-mark-table.ts';
import { TagTable, tagKey } from './tag-table.ts';
import { inTransaction } from './transaction.ts';
import { VerdictTable } from './verdict-table.ts';

/**
 * What people gave tags, concepts, albums and the answers of searches. Tags go by their names. Of what a concept decided there is only what it was
 * applied as: a sweep finds its photos again by that.
 */
export const givenContents = z.object({
  given: z.literal(1),
  words: z.array(
    z.object({
      tag: z.string(),
      photos: z.array(z.tuple([z.string(), verdict, z.string()])),
    }),
  ),
  concepts: z.array(
    z.object({
      name: z.string(),
      phrases: z.array(z.string()),
      contrasts: z.array(z.string()),
      action: conceptAction,
      active: z.boolean(),
      reviewOnly: z.boolean(),
      readyMade: z.string().nullable(),
      createdAt: z.string(),
      applied: z
        .object({
          version: z.number().int(),
          vectors: z.string(),
          model: z.string(),
          line: z.number(),
          scorer: z.string(),
          madeFrom: z.string(),
          madeAt: z.string(),
        })
        .nullable(),
    }),
  ),
  albums: z.array(
    z.object({
      id: z.number().int(),
      name: z.string(),
      rules: smartRules.nullable(),
      cover: z.string().nullable(),
      createdAt: z.string(),
      photos: z.array(z.tuple([z.string(), z.string()])),
    }),
  ),
  /** Left out by those that were written before there were any. */
  searches: z
    .array(
      z.object({
        query: z.string(),
        photos: z.array(z.tuple([z.string(), evaluationMark, z.string()])),
      }),
    )
    .default([]),
});

export type GivenContents = z.infer<typeof givenContents>;

/** Whether a catalogue holds anything of it. */
export function holdsGiven(database: DatabaseSync): boolean {
  const row = database
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM concepts) OR EXISTS (SELECT 1 FROM verdicts) OR EXISTS (SELECT 1 FROM albums)
       OR EXISTS (SELECT 1 FROM search_marks) AS holds`,
    )
    .get();
  return row?.['holds'] === 1;
}

export function readGiven(database: DatabaseSync): GivenContents {
  const albums = new AlbumTable(database);
  const verdicts = new VerdictTable(database);
  const versions = new ConceptVersionTable(database);
  return {
    given: 1,
    words: new TagTable(database).list().flatMap(({ id, name }) => {
      const decisions = verdicts.decisionsOf(id);
      if (decisions.length === 0) return [];
      return { tag: name, photos: decisions.map(([hash, word]) => [hash, word.verdict, word.decidedAt]) };
    }),
    concepts: new ConceptTable(database).list().map(({ id, tagId: _, version, ...concept }) => ({
      ...concept,
      phrases: [...concept.phrases],
      contrasts: [...concept.contrasts],
      applied: versions.find(id, version),
    })),
    albums: albums.list().flatMap(({ id }) => {
      const album = albums.whole(id);
      if (!album) return [];
      const { name, rules, cover, createdAt, photos } = album;
      return {
        id,
        name,
        rules,
        cover,
        createdAt,
        photos: photos.map(({ hash, addedAt }) => [hash, addedAt]),
      };
    }),
    searches: Array.from(new SearchMarkTable(database).bySearch(), ([query, marks]) => ({
      query,
      photos: marks.map(({ hash, mark, markedAt }) => [hash, mark, markedAt]),
    })),
  };
}

/** Gives a catalogue that holds nothing of it all of it, or nothing. */
export function writeGiven(
  database: DatabaseSync,
  { words, concepts, albums, searches }: GivenContents,
): void {
  const tags = new TagTable(database);
  const verdicts = new VerdictTable(database);
  const versions = new ConceptVersionTable(database);
  const conceptTable = new ConceptTable(database);
  const searchMarks = new SearchMarkTable(database);
  inTransaction(database, () => {
    for (const { tag, photos } of words) {
      verdicts.write(
        tags.ensure(tag).id,
        photos.map(([hash, word, decidedAt]) => [hash, { verdict: word, decidedAt }]),
      );
    }
    for (const { name, applied, ...concept } of concepts) {
      const tagId = tags.ensure(name).id;
      const id = conceptTable.create({ ...concept, tagId, version: applied?.version ?? 0 });
      if (applied) versions.add(id, applied);
    }
    const addAlbum = database.prepare(
      'INSERT INTO albums (id, name, key, rules, cover, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    );
    const addPhoto = database.prepare('INSERT INTO album_photos (album_id, hash, added_at) VALUES (?, ?, ?)');
    for (const { id, name, rules, cover, createdAt, photos } of albums) {
      addAlbum.run(id, name, tagKey(name), rules && JSON.stringify(rules), cover, createdAt);
      for (const [hash, addedAt] of photos) addPhoto.run(id, hash, addedAt);
    }
    for (const { query, photos } of searches) {
      for (const [hash, mark, markedAt] of photos) searchMarks.set(query, hash, mark, markedAt);
    }
  });
}

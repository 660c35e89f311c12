import { z } from 'zod';
import type { ErrorCode } from './errors/index.ts';
import { photoId, takenAt } from './photos.ts';

/** How well a photo answers a query, in words: cut-offs are calibrated per model, never raw cosines. */
export const relevance = z.enum(['strong', 'possible', 'weak']);

/** A picture to search with: a photo of the library, the bytes of any picture file, or one held by `pictures.hold`. */
export const pictureExample = z.union([
  z.object({ photo: photoId }),
  z.object({ bytes: z.instanceof(Uint8Array), name: z.string() }),
  z.object({ held: photoId }),
]);

export const searchRequest = z.object({
  /** The query language: words, "quoted" names, -less-like, filters such as year:2019. */
  text: z
    .string()
    .max(2_000, { error: 'query.too-long' satisfies ErrorCode })
    .default(''),
  picture: pictureExample.optional(),
  limit: z.number().int().min(1).max(100_000).default(50),
  offset: z.number().int().min(0).default(0),
  /** Leave out the relevance cut-off: weak matches are shown too. */
  all: z.boolean().default(false),
  sort: z.enum(['relevance', 'date']).default('relevance'),
});

export const searchResult = z.object({
  photo: photoId,
  /** A place where the photo's file lies; the first of them by path. */
  path: z.string(),
  /** Calibrated probability, 0–1, that the photo answers the query. */
  score: z.number().min(0).max(1),
  relevance,
  /** Raw cosine between query and photo; null where only a name or keyword matched. */
  cosine: z.number().nullable(),
  /** Whether the photo's name, folder or keywords matched a word. */
  keywordMatch: z.boolean(),
  takenAt: takenAt.nullable(),
  /** Whether every place of the photo is on a drive that is away. */
  offline: z.boolean(),
});

/** Milliseconds each step of an answer took. */
export const searchTimings = z.object({
  tokeniseMs: z.number(),
  encodeMs: z.number(),
  searchMs: z.number(),
  fetchMs: z.number(),
  totalMs: z.number(),
});

export const searchAnswer = z.object({
  query: z.string(),
  model: z.string(),
  results: z.array(searchResult),
  /** How many photos pass the cut-off, shown or not. */
  total: z.number().int(),
  strong: z.number().int(),
  possible: z.number().int(),
  /** True when photos were compared but none matches well. */
  nothingMatchesWell: z.boolean(),
  /** Sentences the person should see, such as photos that are still waiting to be understood. */
  notes: z.array(z.string()),
  timings: searchTimings,
});

/** A whole query to go on with, and what it is. */
export const suggestion = z.object({
  kind: z.enum(['recent', 'tag', 'concept', 'album', 'keyword', 'folder', 'camera', 'year', 'idea']),
  /** The query with the suggestion taken up. */
  text: z.string(),
  /** What to show of it. */
  label: z.string(),
  /** How many photos have it, where that is known. */
  photos: z.number().int().nullable(),
});

export type Suggestion = z.infer<typeof suggestion>;
export type Relevance = z.infer<typeof relevance>;
export type PictureExample = z.infer<typeof pictureExample>;
export type SearchRequest = z.infer<typeof searchRequest>;
export type SearchResult = z.infer<typeof searchResult>;
export type SearchAnswer = z.infer<typeof searchAnswer>;

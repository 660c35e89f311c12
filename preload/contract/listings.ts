import { z } from 'zod';
import { photoId, takenAt } from './photos.ts';
import { relevance, searchRequest } from './search.ts';

/**
 * A listing is an ordered list of photos that the library keeps for a while: every photo by time, or the answer to a
 * search. A window lays it out from one byte a photo and fetches the rows that are on the screen, never all of them.
 */
export const listingRequest = z.object({
  /** What to look for; null lists every photo, newest first. */
  search: searchRequest.omit({ limit: true, offset: true }).nullable(),
});

/** Photos that belong under one heading, one after another. */
export const listingSection = z.object({
  kind: z.enum(['day', 'strong', 'possible', 'weak']),
  /** `YYYY-MM-DD` for a day, null for the others. */
  day: z.string().nullable(),
  count: z.number().int().min(1),
});

/** A piece of the query as it was understood, so that it can be shown as a chip and taken out. */
export const queryTerm = z.object({
  role: z.enum(['words', 'less', 'name', 'without-name', 'filter']),
  /** What the person typed, from `start` to `end` (UTF-16 units) of the query's text. */
  source: z.string(),
  start: z.number().int(),
  end: z.number().int(),
});

export const listing = z.object({
  listing: z.string(),
  total: z.number().int(),
  sections: z.array(listingSection),
  /** Width ÷ height of every photo in order, a byte each: see `aspectOfByte`. */
  aspects: z.instanceof(Uint8Array),
  /** Null for the list of every photo. */
  search: z
    .object({
      terms: z.array(queryTerm),
      strong: z.number().int(),
      possible: z.number().int(),
      nothingMatchesWell: z.boolean(),
      /** How many more photos the cut-off leaves out. */
      hidden: z.number().int(),
      notes: z.array(z.string()),
      tookMs: z.number(),
    })
    .nullable(),
});

/** How well a photo answers the search of its listing, and why. */
export const match = z.object({
  score: z.number().min(0).max(1),
  relevance,
  cosine: z.number().nullable(),
  keywordMatch: z.boolean(),
});

/** What a grid shows of one photo. */
export const photoTile = z.object({
  photo: photoId,
  /** ThumbHash, base64; https://evanw.github.io/thumbhash/ */
  thumbhash: z.string(),
  /** The file's name without its folders. */
  name: z.string(),
  kind: z.string(),
  takenAt,
  offline: z.boolean(),
  /** The person's own stars, else those in the file; null when nobody gave any. */
  rating: z.number().int().min(0).max(5).nullable(),
  favourite: z.boolean(),
  /** To be shown blurred until somebody uncovers it: a concept whose action is `veil` has it. */
  veiled: z.boolean(),
  /** Null in the list of every photo. */
  match: match.nullable(),
});

/** Photos a person chose: some by id, or runs of a listing, each from its first index to before its last. */
export const photoSelection = z.union([
  z.object({ photos: z.array(photoId).min(1).max(10_000) }),
  z.object({
    listing: z.string(),
    runs: z.array(z.tuple([z.number().int().min(0), z.number().int().min(0)])).max(100_000),
  }),
]);

/** The photos that a person was asked about: see `photos.count`. */
export const askedPhotos = z.object({ asked: z.string() });

const bytesPerDoubling = 32;

/** The byte for a picture's width ÷ height: its logarithm in steps of 2 %, from 1:16 to 15:1. */
export function byteOfAspect(aspect: number): number {
  return Math.min(255, Math.max(0, Math.round(Math.log2(aspect) * bytesPerDoubling) + 128));
}

/** Width ÷ height, within 1.1 % of the picture's own. */
export function aspectOfByte(byte: number): number {
  return 2 ** ((byte - 128) / bytesPerDoubling);
}

export type ListingRequest = z.input<typeof listingRequest>;
export type Listing = z.infer<typeof listing>;
export type ListingSection = z.infer<typeof listingSection>;
export type QueryTerm = z.infer<typeof queryTerm>;
export type Match = z.infer<typeof match>;
export type PhotoTile = z.infer<typeof photoTile>;
export type PhotoSelection = z.infer<typeof photoSelection>;

import { z } from 'zod';
import { photoSelection } from './listings.ts';
import { change } from './photo-details.ts';
import { photoTag, tagName, verdict } from './photo-tags.ts';
import { photoId } from './photos.ts';

/** A tag of the library. */
export const tag = z.object({
  tag: tagName,
  concept: z.number().int().nullable(),
  /** How many visible photos have it. */
  photos: z.number().int(),
});

export const tagCalls = {
  /** Every tag that some photo has, and every concept's, by name. */
  'tags.list': { audience: 'any', input: z.object({}), output: z.object({ tags: z.array(tag) }) },
  'tags.of': {
    audience: 'any',
    input: z.object({ photo: photoId }),
    output: z.object({ tags: z.array(photoTag) }),
  },
  /**
   * Says that photos have a tag, that they do not, or (null) that a person has no word on it any more. It wins over every
   * run, model and threshold; for a concept's tag it is an answer to learn from. Can be undone for a while.
   */
  'tags.decide': {
    audience: 'any',
    input: z.object({ selection: photoSelection, tag: tagName, verdict: verdict.nullable() }),
    output: change,
  },
} as const;

export type Tag = z.infer<typeof tag>;

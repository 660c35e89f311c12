import { z } from 'zod';
import { photoId } from './photos.ts';
import { pictureExample } from './search.ts';

/** A guess at what a photo shows: a few plain words, from a list of everyday phrases. */
export const photoGuess = z.object({
  text: z.string(),
  /** How much of its belief the model puts on it, 0–1; not how often it is right. */
  score: z.number().min(0).max(1),
});

export const describeCalls = {
  /** Guesses for photos of the library, in their order; null where nothing fits clearly enough to be said. */
  'describe.photos': {
    audience: 'any',
    input: z.object({ photos: z.array(photoId).max(1_000) }),
    output: z.object({ guesses: z.array(photoGuess.nullable()) }),
  },
  /** The same for one picture, in the library or not, with the phrases that come nearest. */
  'describe.picture': {
    audience: 'any',
    input: z.object({ picture: pictureExample }),
    output: z.object({
      model: z.string(),
      guess: photoGuess.nullable(),
      /** Best first; shown so that a person can judge the guess, or the lack of one. */
      nearest: z.array(photoGuess),
    }),
  },
} as const;

export type PhotoGuess = z.infer<typeof photoGuess>;

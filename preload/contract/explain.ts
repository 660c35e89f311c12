import { z } from 'zod';
import { photoId } from './photos.ts';

/** How much one word of a search did for a photo. */
export const explainedWord = z.object({
  word: z.string(),
  /** The photo's probability (0–1) for the search without this word. */
  scoreWithout: z.number(),
  /** What the word adds to the probability, -1–1; below 0 the photo would match better without it. */
  drop: z.number(),
});

/** Where on a photo something is: one of nine fields. */
export const photoPlace = z.enum([
  'upper-left',
  'top',
  'upper-right',
  'left',
  'middle',
  'right',
  'lower-left',
  'bottom',
  'lower-right',
]);

export const heatMap = z.object({
  columns: z.number().int(),
  rows: z.number().int(),
  /** Row after row: 0 for the part that matters least, 1 for the one that matters most. */
  values: z.array(z.number().min(0).max(1)),
  /**
   * The part of the photo that the map lies over, as shares of its width and height: models that were trained on squares
   * cut from the middle do not look at the rest; letterboxed ones look beyond it.
   */
  area: z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() }),
  /** Where most of the match is; null when it is everywhere. */
  place: photoPlace.nullable(),
});

export const explanation = z.object({
  model: z.string(),
  /** The probability (0–1) that the photo shows what the words say; names and keywords are left out. */
  score: z.number(),
  words: z.array(explainedWord),
  heat: heatMap,
});

export const explainCalls = {
  /**
   * Why a photo matches the words of a search. One asker has one question at a time: a newer one ends the older, which
   * fails with `explain.superseded`.
   *
   * @throws `explain.no-words`, `explain.superseded`; `photo.unknown`, `photo.not-ready`, `photo.away`; the query codes
   */
  'explain.photo': {
    audience: 'any',
    input: z.object({
      photo: photoId,
      query: z.string().max(2_000),
      /** Whoever asks: windows that look at different photos do not stop each other. */
      asker: z.string().max(100).default(''),
    }),
    output: explanation,
  },
  /** Somebody may soon ask why: what an answer needs is loaded when the windows rest. Answers at once, and never fails. */
  'explain.ready': { audience: 'any', input: z.object({}), output: z.object({}) },
  /** The person has moved on. */
  'explain.stop': {
    audience: 'any',
    input: z.object({ asker: z.string().max(100).default('') }),
    output: z.object({}),
  },
} as const;

export type Explanation = z.infer<typeof explanation>;
export type ExplainedWord = z.infer<typeof explainedWord>;
export type HeatMap = z.infer<typeof heatMap>;
export type PhotoPlace = z.infer<typeof photoPlace>;

import { z } from 'zod';
import { photoSelection } from './listings.ts';
import { change } from './photo-details.ts';
import { photoId } from './photos.ts';

/** A share (0–1) or a difference of shares (-1–1), with its 95 % confidence interval. */
const interval = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** `wilson`: for independent tries. `bootstrap`: over whole pictures, or whole searches, whose tries belong together. */
export const intervalMethod = z.enum(['wilson', 'bootstrap']);

export const evaluationMeasure = interval.extend({
  /** Such as `top-1`, `text-to-photo@5`. */
  key: z.string(),
  /** For people. */
  name: z.string(),
  tries: z.number().int(),
  method: intervalMethod,
});

export const evaluatedModel = z.object({
  id: z.string(),
  name: z.string(),
  measures: z.array(evaluationMeasure),
  /** What others, or the model's makers, measured elsewhere. */
  published: z.array(z.object({ name: z.string(), value: z.number(), unit: z.string(), source: z.string() })),
  seconds: z.number(),
});

/** How much more often `model` is right than `against`, on the same tries. */
export const evaluationComparison = interval.extend({
  model: z.string(),
  against: z.string(),
  key: z.string(),
  /** McNemar's exact test, two-sided; null where tries are not independent of one another. */
  pValue: z.number().nullable(),
});

export const evaluationReport = z.object({
  kind: z.enum(['classes', 'captions', 'own']),
  /** The folder or file measured on; empty for a person's own searches. */
  source: z.string(),
  /** Pictures that every model could be asked about. */
  pictures: z.number().int(),
  /** How many classes, captions or searches. */
  texts: z.number().int(),
  models: z.array(evaluatedModel),
  comparisons: z.array(evaluationComparison),
  /** Left out, each with its reason. */
  unreadable: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })),
});

export const evaluationProgress = z.object({
  model: z.string(),
  done: z.number().int(),
  total: z.number().int(),
});

/** By their ids; `MODEL+TEXT-TOWER` is one with another text tower in the place of its own. */
const models = z.array(z.string().min(1)).default([]);

/** A word on whether a photo answers a search. */
export const evaluationMark = z.enum(['right', 'wrong']);

const markedQuery = z.string().trim().min(1).max(2_000);

export const evaluationCalls = {
  /**
   * Measures models on pictures whose right answers are known. Without models, the one in use, with the text tower in use.
   *
   * @throws `evaluation.` codes; `model.unknown`, `model.file-missing`, `model.failed`; `reader.unavailable`
   */
  'evaluation.run': {
    audience: 'host',
    input: z.object({
      /** A folder of class folders, or a JSON file of captions. */
      path: z.string().min(1),
      models,
      /** A file that says what each class folder is called in words. */
      classNames: z.string().optional(),
      /** Where the captions' pictures lie, if not beside their file. */
      pictures: z.string().optional(),
      /** Of captions that are divided into splits; `test` unless told. */
      split: z.string().optional(),
    }),
    output: evaluationReport,
  },
  /** Measures models on the person's own marks. @throws `evaluation.no-marks` */
  'evaluation.own': { audience: 'any', input: z.object({ models }), output: evaluationReport },
  /** Ends a measurement that is under way; it fails with `evaluation.stopped`. */
  'evaluation.stop': { audience: 'any', input: z.object({}), output: z.object({}) },
  /**
   * Says that photos answer a search, that they do not, or (null) takes that back. Can be undone for a while.
   *
   * @throws `explain.no-words` where a search has none; `photo.unknown`, `listing.expired`
   */
  'evaluation.mark': {
    audience: 'any',
    input: z.object({ query: markedQuery, selection: photoSelection, mark: evaluationMark.nullable() }),
    output: change,
  },
  /** What a person said of the answers to one search; nothing for a search that nobody has marked. */
  'evaluation.marked': {
    audience: 'any',
    input: z.object({ query: markedQuery }),
    output: z.object({ marks: z.array(z.object({ photo: photoId, mark: evaluationMark })) }),
  },
  /** Takes back everything that was said of a search's answers. Can be undone for a while. */
  'evaluation.forget': { audience: 'any', input: z.object({ query: markedQuery }), output: change },
  /** Every search with marks, and how many of each. */
  'evaluation.marks': {
    audience: 'any',
    input: z.object({}),
    output: z.object({
      searches: z.array(z.object({ query: z.string(), right: z.number().int(), wrong: z.number().int() })),
    }),
  },
} as const;

export type EvaluationReport = z.infer<typeof evaluationReport>;
export type EvaluationMeasure = z.infer<typeof evaluationMeasure>;
export type EvaluatedModel = z.infer<typeof evaluatedModel>;
export type EvaluationComparison = z.infer<typeof evaluationComparison>;
export type EvaluationProgress = z.infer<typeof evaluationProgress>;
export type EvaluationMark = z.infer<typeof evaluationMark>;

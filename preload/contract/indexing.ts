import { z } from 'zod';

/** What one catching-up did, counted in files. */
export const indexSummary = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  moved: z.number().int(),
  removed: z.number().int(),
  failed: z.number().int(),
  /** Files that carry no picture and are not named like one. */
  skipped: z.number().int(),
  seconds: z.number(),
  /** Photos understood (embedded) per second of the whole run; 0 when none was needed. */
  photosPerSecond: z.number(),
  /** True when it was paused or stopped before everything was done. */
  interrupted: z.boolean(),
  /** Folders that were away, or whose removals wait for a confirmation, as sentences. */
  notes: z.array(z.string()),
});

/** The one progress stream every host shows. */
export const progress = z.object({
  state: z.enum(['idle', 'looking', 'reading', 'paused', 'stopping']),
  done: z.number().int(),
  total: z.number().int(),
  failed: z.number().int(),
  photosPerSecond: z.number(),
  /** Null while there is too little to estimate from. */
  secondsLeft: z.number().nullable(),
  /** What is being done right now, in plain words; null when idle. */
  now: z.string().nullable(),
});

export type IndexSummary = z.infer<typeof indexSummary>;
export type Progress = z.infer<typeof progress>;

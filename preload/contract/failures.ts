import { z } from 'zod';

export const failure = z.object({
  file: z.number().int(),
  path: z.string(),
  code: z.string(),
  message: z.string(),
  nextStep: z.string(),
  /** What the decoder said, for a bug report. */
  detail: z.string(),
  /** Whether it is tried again by itself. */
  transient: z.boolean(),
  attempts: z.number().int(),
  failedAt: z.string(),
});

/** How many files could not be read for one reason. */
export const failureGroup = z.object({
  code: z.string(),
  /** What the files of the group have in common; for one file's own sentence see `failure`. */
  message: z.string(),
  nextStep: z.string(),
  transient: z.boolean(),
  files: z.number().int(),
});

export type FailureGroup = z.infer<typeof failureGroup>;
export type Failure = z.infer<typeof failure>;

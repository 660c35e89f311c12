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

export type Failure = z.infer<typeof failure>;

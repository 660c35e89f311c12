import { z } from 'zod';
import { providerChoice } from './status.ts';

/** What the self-test of a model came to on this computer. */
export const modelTest = z.object({
  model: z.string(),
  name: z.string(),
  /** Every provider's trial, the CPU's first, and the one that came out best. */
  choice: providerChoice,
  /** Whether Eidetic goes by it from now on; a test of one provider alone is only told. */
  isKept: z.boolean(),
});

export const modelTestCalls = {
  /**
   * Measures a model on every execution provider of this computer, or on one of them beside the CPU. Takes from some
   * seconds to minutes; `model` is the one in use when left out.
   *
   * @throws `model.unknown`, `model.not-here`, `model.not-testable`
   */
  'models.test': {
    audience: 'any',
    input: z.object({
      model: z.string().min(1).max(200).optional(),
      provider: z
        .string()
        .regex(/^[a-z0-9]{1,30}$/)
        .optional(),
    }),
    output: modelTest,
  },
} as const;

export type ModelTest = z.infer<typeof modelTest>;

import { z } from 'zod';

/** A tag's name as a person writes it. Two names that differ in upper and lower case or in accents' spelling are one. */
export const tagName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^"“”„‟\p{Cc}]+$/u);

/** A person's own word on whether a tag belongs to a photo. */
export const verdict = z.enum(['yes', 'no']);

/** Why a photo has a tag, or would have it: who said so, when, and by what. */
export const tagReason = z.discriminatedUnion('by', [
  z.object({ by: z.literal('you'), verdict, at: z.string() }),
  z.object({
    by: z.literal('concept'),
    concept: z.number().int(),
    version: z.number().int(),
    /** Probability, 0–1, when it was decided. */
    score: z.number().min(0).max(1),
    /** The model's id. */
    model: z.string(),
    run: z.number().int(),
    at: z.string(),
  }),
  z.object({ by: z.literal('keyword'), source: z.enum(['iptc', 'xmp', 'sidecar']) }),
]);

/** A tag of one photo, or one that a person has refused it. */
export const photoTag = z.object({
  tag: tagName,
  /** Whether the photo has it, all reasons considered: a person's own word wins over everything else. */
  applies: z.boolean(),
  /** The concept that gives this tag; null for a tag that is only written or read. */
  concept: z.number().int().nullable(),
  reasons: z.array(tagReason),
});

export type TagReason = z.infer<typeof tagReason>;
export type PhotoTag = z.infer<typeof photoTag>;
export type Verdict = z.infer<typeof verdict>;

import { z } from 'zod';

/**
 * - `ready`: last seen where it should be.
 * - `offline`: the folder is away (unplugged drive, unmounted share); its photos stay.
 * - `removals-held`: so many files vanished at once that nothing is taken out until a person says so, or says that
 *   they are to be kept.
 */
export const rootState = z.enum(['ready', 'offline', 'removals-held']);

export const root = z.object({
  id: z.number().int(),
  path: z.string(),
  state: rootState,
  /** Why the state is what it is, for people; null when there is nothing to say. */
  reason: z.string().nullable(),
  photos: z.number().int(),
  files: z.number().int(),
  pending: z.number().int(),
  failed: z.number().int(),
  missing: z.number().int(),
  /** Those of the missing files that a person decided to keep in the library. */
  kept: z.number().int(),
  scannedAt: z.string().nullable(),
});

/** What leaves the library with a root. */
export const rootRemoval = z.object({
  /** All that lie in it. */
  files: z.number().int(),
  /** That lie nowhere else, and leave. */
  photos: z.number().int(),
  /** That other roots hold too, and stay. */
  elsewhere: z.number().int(),
});

export type RootRemoval = z.infer<typeof rootRemoval>;
export type RootState = z.infer<typeof rootState>;
export type Root = z.infer<typeof root>;

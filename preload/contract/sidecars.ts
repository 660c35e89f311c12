import { z } from 'zod';
import { photoSelection } from './listings.ts';

/** Which photos' tags and stars to write; null for all that have any. */
const which = z.object({ selection: photoSelection.nullable() });

/** What would be written beside one file, or was. */
export const sidecarPlan = z.object({
  file: z.number().int(),
  /** The photo's file, for people to read. */
  path: z.string(),
  /** The sidecar's name, without its folders. */
  sidecar: z.string(),
  outcome: z.enum(['create', 'change', 'same', 'refused']),
  addedTags: z.array(z.string()),
  /** Tags that Eidetic wrote earlier and that no longer apply. What another program wrote is never taken out. */
  removedTags: z.array(z.string()),
  /** Stars that would be written; null where there are none or another program's are kept. */
  rating: z.number().int().min(0).max(5).nullable(),
  /** What another program says otherwise, and is kept: a sentence each. */
  conflicts: z.array(z.string()),
  /** Why nothing can be written here, for people; null when it can. */
  problem: z.string().nullable(),
});

export const sidecarSummary = z.object({
  created: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
  conflicts: z.number().int(),
});

export const sidecarCalls = {
  /** What writing would do, with the first `limit` files of which there is something to tell. Nothing is written. */
  'sidecars.preview': {
    audience: 'any',
    input: which.extend({ limit: z.number().int().min(0).max(10_000).default(200) }),
    output: z.object({ summary: sidecarSummary, plans: z.array(sidecarPlan) }),
  },
  /** @throws `sidecars.off` until the preference `writeSidecars` is on */
  'sidecars.write': {
    audience: 'any',
    input: which.extend({ limit: z.number().int().min(0).max(10_000).default(200) }),
    output: z.object({ summary: sidecarSummary, plans: z.array(sidecarPlan) }),
  },
} as const;

export type SidecarPlan = z.infer<typeof sidecarPlan>;
export type SidecarSummary = z.infer<typeof sidecarSummary>;

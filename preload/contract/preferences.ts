import { z } from 'zod';

/** What a person chose for the window; kept with the library. */
export const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Of the interface: a BCP 47 tag, or the system's. */
  language: z.enum(['system', 'en', 'de']).default('system'),
  /** Wanted height of a row of photos, CSS pixels. */
  rowHeight: z.number().int().min(80).max(480).default(200),
  rememberSearches: z.boolean().default(true),
  /** Newest first. */
  recentSearches: z.array(z.string().max(2_000)).max(20).default([]),
  /** Whether it is counted which photos are looked at. */
  rememberViews: z.boolean().default(true),
  /** Whether tags and stars may be written into XMP files beside the photos. */
  writeSidecars: z.boolean().default(false),
  /** Whether the audit log keeps what was searched for, and what was decided. */
  recordSearches: z.boolean().default(false),
  recordDecisions: z.boolean().default(true),
});

export type Preferences = z.infer<typeof preferences>;

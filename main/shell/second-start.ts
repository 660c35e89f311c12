import { z } from 'zod';

/** What a start of Eidetic says to the one that is there already. */
const secondStart = z.object({
  /** Absolute; null for the usual library. */
  libraryFolder: z.string().nullable(),
});

export type SecondStart = z.infer<typeof secondStart>;

/** The library that a second start names and that is another than the open one; null when it names none. */
export function otherLibrary(said: unknown, openFolder: string | null): string | null {
  const named = secondStart.safeParse(said).data?.libraryFolder ?? null;
  return named === openFolder ? null : named;
}

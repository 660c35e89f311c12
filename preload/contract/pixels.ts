import { z } from 'zod';

/** A file that a host may send to its window. */
export const pixelFile = z.object({
  path: z.string(),
  /** Media type, such as `image/webp`. */
  type: z.string(),
  /** What to call it when it is saved or dragged out. */
  name: z.string(),
  /** Whether the same address will always hold the same bytes. */
  immutable: z.boolean(),
});

export type PixelFile = z.infer<typeof pixelFile>;

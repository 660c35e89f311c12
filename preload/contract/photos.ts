import { z } from 'zod';

/** A photo's id: the SHA-256 of its bytes, in lower-case hex. The same content is the same photo. */
export const photoId = z.string().regex(/^[0-9a-f]{64}$/);

/** How long moving photos to the trash can be taken back: long enough to see the toast and to think again. */
export const trashUndoWithinMs = 10_000;

/** Which of the possible places a photo's date came from, best first. */
export const takenAtSource = z.enum(['exif', 'gps', 'xmp', 'file-name', 'file-time']);

/**
 * When a photo was taken. `local` is what a clock on the wall showed (`YYYY-MM-DDTHH:mm:ss`, no zone);
 * `offsetMinutes` is that clock's distance from UTC where it is known.
 */
export const takenAt = z.object({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
  offsetMinutes: z.number().int().nullable(),
  source: takenAtSource,
});

export type TakenAt = z.infer<typeof takenAt>;

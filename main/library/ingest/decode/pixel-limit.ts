import { ReadError } from '../read-error.ts';

/**
 * Refuses a picture by the dimensions in its header, before anything of it is decoded.
 *
 * @param limit pixels (width × height)
 * @throws ReadError `file.too-many-pixels`
 */
export function checkPixelLimit(width: number, height: number, limit: number): void {
  if (width * height > limit) throw tooManyPixels(width * height, limit, `${width} × ${height} pixels`);
}

/** `file.too-many-pixels` with the megapixels a person reads. `limit` and `pixels` count pixels. */
export function tooManyPixels(pixels: number, limit: number, detail: string): ReadError {
  const details = { megapixels: Math.ceil(pixels / 1e6), limit: Math.floor(limit / 1e6) };
  return new ReadError('file.too-many-pixels', detail, { details });
}

/** How much one file may cost before Eidetic gives up on it. */
export interface DecodeLimits {
  /** Pixels of the whole picture, for kinds that are decoded a few rows at a time. */
  readonly maxPixels: number;
  /** Pixels of the whole picture, for kinds whose decoder holds all of it in memory at once. */
  readonly maxHeldPixels: number;
  readonly maxFileBytes: number;
  readonly timeoutMs: number;
}

/**
 * Limits that no camera reaches, yet keep a crafted file from taking the computer's memory.
 *
 * - 500 megapixels: the largest stitched panoramas; baseline JPEG, PNG and TIFF need only some rows at a time.
 * - 210 megapixels: phones with 200-megapixel sensors save HEIC, AVIF and progressive JPEG of that size. A decoder
 *   that holds the picture needs at least its 3 bytes a pixel, often more, and WebAssembly ends at four gigabytes.
 * - 512 MiB: a 16-bit TIFF of an 80-megapixel camera is 480 MB. The whole file is in memory while it is read.
 * - 30 s: HEIC, the slowest kind, takes 67 ms a megapixel in WebAssembly (measured on 1.1 megapixels, Xeon), so
 *   under one second for 12 megapixels, and a computer may be many times slower.
 */
export const defaultLimits: DecodeLimits = {
  maxPixels: 500_000_000,
  maxHeldPixels: 210_000_000,
  maxFileBytes: 512 * 1024 * 1024,
  timeoutMs: 30_000,
};

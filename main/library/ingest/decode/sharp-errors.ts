import { ReadError } from '../read-error.ts';
import type { DecodeLimits } from './decode-limits.ts';
import { tooManyPixels } from './pixel-limit.ts';
import { tooSlow } from './within-time.ts';

/**
 * The reason behind an error of sharp or libvips, which speak in sentences only. What is not recognised means that
 * the picture is damaged: its kind was known from its first bytes, so the rest of it did not keep the promise.
 *
 * @param pixels of the whole picture, as far as known, for the sentence about running out of memory
 */
export function fromSharpError(error: unknown, limits: DecodeLimits, pixels: number): ReadError {
  if (error instanceof ReadError) return error;
  const detail = error instanceof Error ? error.message : String(error);
  if (/timeout/i.test(detail)) return tooSlow(limits.timeoutMs, detail);
  if (/exceeds pixel limit/i.test(detail)) return tooManyPixels(pixels, limits.maxPixels, detail);
  if (/out of memory|unable to (allocate|malloc)/i.test(detail)) {
    return tooManyPixels(pixels, limits.maxHeldPixels, detail);
  }
  const kind = unsupportedVariant(detail);
  if (kind) return new ReadError('file.unsupported-kind', detail, { details: { kind }, cause: error });
  return new ReadError('file.damaged', detail, { cause: error });
}

/** Kinds that are read, in a variant that is not: compressions of TIFF, codecs of HEIF, scientific channels. */
function unsupportedVariant(detail: string): string | null {
  const compression =
    /(\S+) (compression support is|compression scheme \S+ (support )?is) not configured/i.exec(detail);
  if (compression) return `TIFF with ${compression[1]} compression`;
  if (/channel limit/i.test(detail)) return 'picture with more than five channels';
  if (/unsupported codec|no decoding plugin|support for this compression format/i.test(detail)) {
    return 'HEIF with an unusual codec';
  }
  return null;
}

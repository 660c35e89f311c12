import sharp from 'sharp';
import type { DecodeLimits } from './decode-limits.ts';
import { type DecodedPicture, decodeWithSharp, toPixels } from './decode-with-sharp.ts';
import { convertToSrgb } from './icc-to-srgb.ts';
import { fromSharpError } from './sharp-errors.ts';
import { wasmDecoder } from './wasm-decoder.ts';
import type { WasmKind } from './wasm-protocol.ts';
import { workingSize } from './working-size.ts';

/**
 * Decodes a kind that libvips cannot read here: HEIC (sharp's own libheif has no HEVC), JPEG XL and JPEG 2000. The
 * codecs give the whole picture, which is shrunk before its colours are converted.
 *
 * @throws ReadError as the codecs do, and `file.too-slow`
 */
export async function decodeWithWasm(
  bytes: Uint8Array,
  kind: WasmKind,
  options: { shortSideAtLeast: number; limits: DecodeLimits },
): Promise<DecodedPicture> {
  const { limits, shortSideAtLeast } = options;
  const { maxHeldPixels, timeoutMs } = limits;
  const frame = await wasmDecoder().decode({ kind, bytes, maxHeldPixels }, timeoutMs);
  if (frame.form === 'png') return decodeWithSharp(frame.bytes, options);
  const { width, height, channels, data, icc } = frame;
  try {
    const size = workingSize(frame, shortSideAtLeast);
    // Alpha weighs the colours while the picture shrinks, so both happen in this one pipeline.
    const picture = sharp(data, { raw: { width, height, channels }, limitInputPixels: maxHeldPixels })
      .resize(size.width, size.height, { fit: 'fill' })
      .flatten({ background: '#ffffff' });
    const pixels = await toPixels(picture);
    return { pixels: icc ? await convertToSrgb(pixels, icc) : pixels, width, height };
  } catch (error) {
    throw fromSharpError(error, limits, width * height);
  }
}

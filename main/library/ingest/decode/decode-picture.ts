import type { PhotoKind } from '../description.ts';
import type { DecodeLimits } from './decode-limits.ts';
import { type DecodedPicture, decodeWithSharp } from './decode-with-sharp.ts';
import { decodeWithWasm } from './decode-with-wasm.ts';
import { disposeExiftool } from './exiftool.ts';
import { decodeRawPreview } from './raw-preview.ts';
import { wasmDecoder } from './wasm-decoder.ts';

/** A file to decode. `bytes` are all of it; `path` is where exiftool finds a RAW again. */
export interface PictureSource {
  path: string;
  bytes: Uint8Array;
  kind: PhotoKind;
}

/**
 * Opens a picture once, at the size that the thumbnail and the model need: upright, sRGB, on white, first frame.
 *
 * @param options.shortSideAtLeast the model's input side, pixels
 * @returns the working picture, and `width` × `height` of the whole picture, upright
 * @throws ReadError with a `file.*` code, always within about `limits.timeoutMs`
 */
export async function decodePicture(
  source: PictureSource,
  options: { shortSideAtLeast: number; limits: DecodeLimits },
): Promise<DecodedPicture> {
  switch (source.kind) {
    case 'jpeg':
    case 'png':
    case 'webp':
    case 'avif':
    case 'tiff':
    case 'gif':
      return decodeWithSharp(source.bytes, options);
    case 'heic':
    case 'jxl':
    case 'jp2':
      return decodeWithWasm(source.bytes, source.kind, options);
    default:
      return decodeRawPreview(source, options);
  }
}

/** Ends the threads and processes that decoding started. A later picture starts them again. */
export async function disposeDecoders(): Promise<void> {
  await Promise.all([wasmDecoder().dispose(), disposeExiftool()]);
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { initSync, JxlImage } from 'jxl-oxide-wasm';
import { ReadError } from '../read-error.ts';
import { checkPixelLimit } from './pixel-limit.ts';
import type { WasmFrame } from './wasm-protocol.ts';

let isLoaded = false;

/**
 * Decodes the first frame of a JPEG XL file. jxl-oxide turns it upright and into sRGB itself, and hands pixels out
 * as a PNG only, of 8 or 16 bits.
 *
 * @throws ReadError `file.damaged`, `file.too-many-pixels`
 */
export function decodeJxl(bytes: Uint8Array, maxHeldPixels: number): WasmFrame {
  if (!isLoaded) {
    const wasm = fileURLToPath(import.meta.resolve('jxl-oxide-wasm/module.wasm'));
    initSync({ module: readFileSync(wasm) });
    isLoaded = true;
  }
  const image = new JxlImage();
  try {
    image.forceSrgb = true;
    image.feedBytes(bytes);
    if (!image.tryInit() || !image.width || !image.height) {
      throw new ReadError('file.damaged', 'jxl-oxide found no complete header');
    }
    checkPixelLimit(image.width, image.height, maxHeldPixels);
    // `encodeToPng` takes the frame with it: freeing it again would be an error.
    const png = image.render(0).encodeToPng();
    return { form: 'png', bytes: png as Uint8Array<ArrayBuffer> };
  } finally {
    image.free();
  }
}

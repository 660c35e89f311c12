import { createRequire } from 'node:module';
import type { MainModule } from 'libheif-js/libheif-wasm/libheif.js';
import { ReadError } from '../read-error.ts';
import { checkPixelLimit } from './pixel-limit.ts';
import type { WasmFrame } from './wasm-protocol.ts';

/*
 * libheif through its C interface: the JavaScript one copies the picture twice, and does not hand out the ICC
 * profile that every iPhone photo carries.
 */

const rgbColorspace = 1;
const interleavedRgb = 10;
const interleavedRgba = 11;
const interleavedChannel = 10;

/** heif_error: code, subcode, message. */
const errorBytes = 12;

/** The heaps are replaced whenever the module's memory grows, so they are never kept in a variable. */
type HeifModule = Omit<MainModule, 'HEAPU8' | 'HEAPU32'> & { HEAPU8: Uint8Array; HEAPU32: Uint32Array };
let loaded: HeifModule | null = null;

/**
 * Decodes the primary picture of a HEIC file. libheif applies the rotation and mirroring of the container (`irot`,
 * `imir`), and readers must ignore the EXIF orientation beside it (ISO/IEC 23008-12, 6.5.10).
 *
 * @returns upright pixels in the file's own colours, with its ICC profile; `nclx` colours other than sRGB's are
 * taken as sRGB, which shows as slightly pale greens and reds
 * @throws ReadError `file.damaged`, `file.too-many-pixels`, `file.unsupported-kind`
 */
export function decodeHeic(bytes: Uint8Array, maxHeldPixels: number): WasmFrame {
  loaded ??= createRequire(import.meta.url)('libheif-js/wasm-bundle') as HeifModule;
  const heif = loaded;
  const scratch = heif._malloc(errorBytes + 8);
  const outAt = scratch + errorBytes;
  const context = heif._heif_context_alloc();
  const file = heif._malloc(bytes.length);
  let handle = 0;
  let image = 0;
  try {
    if (!file || !context) throw new RangeError('out of memory');
    heif.HEAPU8.set(bytes, file);
    heif._heif_context_read_from_memory(scratch, context, file, bytes.length, 0);
    check(heif, scratch);
    heif._heif_context_get_primary_image_handle(scratch, context, outAt);
    check(heif, scratch);
    handle = word(heif, outAt);
    const width = heif._heif_image_handle_get_width(handle);
    const height = heif._heif_image_handle_get_height(handle);
    checkPixelLimit(width, height, maxHeldPixels);
    const icc = readProfile(heif, handle, scratch);
    const channels = heif._heif_image_handle_has_alpha_channel(handle) ? 4 : 3;
    const chroma = channels === 4 ? interleavedRgba : interleavedRgb;
    heif._heif_decode_image(scratch, handle, outAt, rgbColorspace, chroma, 0);
    check(heif, scratch);
    image = word(heif, outAt);
    return { form: 'raw', ...copyPlane(heif, image, outAt, channels), channels, icc };
  } finally {
    if (image) heif._heif_image_release(image);
    if (handle) heif._heif_image_handle_release(handle);
    if (context) heif._heif_context_free(context);
    if (file) heif._free(file);
    heif._free(scratch);
  }
}

function copyPlane(heif: HeifModule, image: number, strideAt: number, channels: number) {
  const plane = heif._heif_image_get_plane_readonly(image, interleavedChannel, strideAt);
  const stride = word(heif, strideAt);
  const width = heif._heif_image_get_width(image, interleavedChannel);
  const height = heif._heif_image_get_height(image, interleavedChannel);
  if (!plane || width <= 0 || height <= 0) throw new ReadError('file.damaged', 'libheif gave no pixels');
  const rowBytes = width * channels;
  const data = new Uint8Array(rowBytes * height);
  for (let row = 0; row < height; row++) {
    const from = plane + row * stride;
    data.set(heif.HEAPU8.subarray(from, from + rowBytes), row * rowBytes);
  }
  return { width, height, data };
}

function readProfile(heif: HeifModule, handle: number, scratch: number): Uint8Array<ArrayBuffer> | null {
  const size = heif._heif_image_handle_get_raw_color_profile_size(handle);
  if (size <= 0) return null;
  const at = heif._malloc(size);
  try {
    heif._heif_image_handle_get_raw_color_profile(scratch, handle, at);
    check(heif, scratch);
    return heif.HEAPU8.slice(at, at + size) as Uint8Array<ArrayBuffer>;
  } finally {
    heif._free(at);
  }
}

/** libheif's own codes: 6 memory, 4 unsupported feature; subcodes 3000+ name what is not supported. */
function check(heif: HeifModule, errorAt: number): void {
  const code = word(heif, errorAt);
  if (code === 0) return;
  const subcode = word(heif, errorAt + 4);
  const detail = `libheif error ${code}.${subcode}: ${text(heif, word(heif, errorAt + 8))}`;
  if (code === 6) throw new RangeError(`out of memory (${detail})`);
  if (code === 3 || code === 4) {
    throw new ReadError('file.unsupported-kind', detail, { details: { kind: 'HEIF with an unusual codec' } });
  }
  throw new ReadError('file.damaged', detail);
}

function word(heif: HeifModule, at: number): number {
  return heif.HEAPU32[at >> 2]!;
}

function text(heif: HeifModule, at: number): string {
  if (!at) return '';
  const end = heif.HEAPU8.indexOf(0, at);
  return Buffer.from(heif.HEAPU8.subarray(at, end)).toString('latin1');
}

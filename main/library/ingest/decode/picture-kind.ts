import { fileTypeFromBuffer } from 'file-type';
import type { PhotoKind } from '../description.ts';
import { detectTiffKind } from './tiff-kind.ts';

export type DetectedKind = { kind: PhotoKind } | { unsupported: string };

const byExtension: Readonly<Record<string, PhotoKind>> = {
  webp: 'webp',
  gif: 'gif',
  jxl: 'jxl',
  jp2: 'jp2',
  jpx: 'jp2',
  j2c: 'jp2',
  raf: 'raf',
  cr3: 'cr3',
};

/** Pictures that Eidetic knows and does not read, as a person would call them. */
const unsupportedByExtension: Readonly<Record<string, string>> = {
  psd: 'Photoshop document',
  bmp: 'Windows bitmap',
  ico: 'icon',
  cur: 'mouse pointer',
  icns: 'Mac icon',
  xcf: 'GIMP document',
  jxr: 'JPEG XR',
  jls: 'JPEG-LS',
  bpg: 'BPG',
  flif: 'FLIF',
  jpm: 'JPEG 2000 document',
  mj2: 'JPEG 2000 film',
  ktx: 'graphics-card texture',
};

const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];
const avifBrands = ['avif', 'avis'];

/**
 * What kind of picture the bytes hold. A file's name is never looked at: cameras, messengers and people misname.
 *
 * @param bytes the whole file, or at least its first few kilobytes
 * @returns the kind; or the plain-English name of a kind that is known but not read; or null for what is no picture
 */
export async function detectKind(bytes: Uint8Array): Promise<DetectedKind | null> {
  // The commonest two first, and by their signature alone: the library would walk all chunks of a PNG.
  if (startsWith(bytes, [0xff, 0xd8, 0xff]) && bytes[3] !== 0xf7) return { kind: 'jpeg' };
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { kind: 'png' };
  const structural = detectTiffKind(bytes) ?? detectByBrand(bytes) ?? detectDrawing(bytes);
  if (structural) return structural;
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (!found) return null;
  const kind = byExtension[found.ext];
  if (kind) return { kind };
  const unsupported = unsupportedByExtension[found.ext];
  return unsupported && looksGenuine(found.ext, bytes) ? { unsupported } : null;
}

/** Bitmaps and icons are told by two to four common bytes; their next fields tell them from a text or a program. */
function looksGenuine(extension: string, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (extension === 'bmp') {
    return bytes.length >= 26 && [12, 40, 52, 56, 64, 108, 124].includes(view.getUint32(14, true));
  }
  if (extension === 'ico' || extension === 'cur') {
    return bytes.length >= 22 && view.getUint16(4, true) > 0 && bytes[9] === 0;
  }
  return true;
}

/**
 * Files of the ISO base media family by all their brands: the major one is often the neutral `mif1`, and only the
 * compatible ones tell HEIC from AVIF (ISO/IEC 23008-12, 10.2; AV1 Image File Format, 8).
 */
function detectByBrand(bytes: Uint8Array): DetectedKind | null {
  if (latin1(bytes, 4, 8) !== 'ftyp') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(view.getUint32(0), bytes.length, 512);
  const brands = [latin1(bytes, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(latin1(bytes, at, at + 4));
  const carries = (wanted: readonly string[]) => brands.some((brand) => wanted.includes(brand));
  if (carries(['crx '])) return { kind: 'cr3' };
  if (carries(avifBrands)) return { kind: 'avif' };
  if (carries(heicBrands) || carries(['mif1', 'msf1'])) return { kind: 'heic' };
  return null;
}

function detectDrawing(bytes: Uint8Array): DetectedKind | null {
  const start = latin1(bytes, 0, 1_024)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  const isSvg =
    /^<svg[\s>]/i.test(start) || (/^<(\?xml|!doctype|!--)/i.test(start) && /<svg[\s>]/i.test(start));
  return isSvg ? { unsupported: 'SVG drawing' } : null;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}

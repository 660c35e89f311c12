import type { PhotoKind } from '../description.ts';

/** What a TIFF-shaped file is; null when it has no TIFF header. */
export type TiffKind = { kind: PhotoKind } | { unsupported: string } | null;

const tag = {
  newSubfileType: 0x00fe,
  photometric: 0x0106,
  make: 0x010f,
  subIfds: 0x014a,
  dngVersion: 0xc612,
} as const;

/** Photometric interpretations that only sensors have: colour filter array (TIFF/EP) and linear RAW (DNG). */
const sensorPhotometrics = [32803, 34892];
/** More entries than any real directory has; a larger count is noise. */
const maxEntries = 1_000;

const makers: readonly (readonly [RegExp, PhotoKind])[] = [
  [/^nikon/i, 'nef'],
  [/^sony/i, 'arw'],
  [/^canon/i, 'cr2'],
];

/**
 * Tells RAW files that are built on TIFF from real TIFF pictures, by their directories and not by their name:
 * DNG by its version tag, CR2 and RW2/ORF by their headers, NEF and ARW by a maker and a sensor image. A TIFF that a
 * camera's owner exported stays a TIFF, whatever maker it names.
 *
 * Rests on TIFF 6.0, TIFF/EP (ISO 12234-2) and the DNG specification 1.7.
 */
export function detectTiffKind(bytes: Uint8Array): TiffKind {
  if (bytes.length < 8) return null;
  const mark = (bytes[0]! << 8) | bytes[1]!;
  if (mark !== 0x4949 && mark !== 0x4d4d) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tiff = new TiffDirectories(view, mark === 0x4949);
  const version = view.getUint16(2, tiff.littleEndian);
  if (version === 0x4f52 || version === 0x5352) return { kind: 'orf' };
  if (version === 0x55) return { kind: 'rw2' };
  if (version !== 42 && version !== 43) return null;
  // BigTIFF has no RAW in it.
  if (version === 43) return { kind: 'tiff' };
  if (bytes[8] === 0x43 && bytes[9] === 0x52) return { kind: 'cr2' };
  const main = tiff.entries(tiff.firstOffset());
  if (main.has(tag.dngVersion)) return { kind: 'dng' };
  return tiff.holdsSensorImage(main) ? byMaker(tiff.text(main.get(tag.make))) : { kind: 'tiff' };
}

function byMaker(maker: string): TiffKind {
  const known = makers.find(([pattern]) => pattern.test(maker));
  return known ? { kind: known[1] } : { unsupported: `RAW photo${maker ? ` by ${maker}` : ''}` };
}

interface Entry {
  type: number;
  count: number;
  /** Where the four bytes of value, or of the value's offset, lie. */
  at: number;
}

class TiffDirectories {
  readonly littleEndian: boolean;
  readonly #view: DataView;

  constructor(view: DataView, littleEndian: boolean) {
    this.#view = view;
    this.littleEndian = littleEndian;
  }

  firstOffset(): number {
    return this.#view.getUint32(4, this.littleEndian);
  }

  /** The entries of one directory; empty when it lies outside the file. */
  entries(offset: number): Map<number, Entry> {
    const found = new Map<number, Entry>();
    if (offset < 8 || offset + 2 > this.#view.byteLength) return found;
    const count = this.#view.getUint16(offset, this.littleEndian);
    if (count > maxEntries) return found;
    for (let index = 0; index < count; index++) {
      const at = offset + 2 + index * 12;
      if (at + 12 > this.#view.byteLength) break;
      found.set(this.#view.getUint16(at, this.littleEndian), {
        type: this.#view.getUint16(at + 2, this.littleEndian),
        count: this.#view.getUint32(at + 4, this.littleEndian),
        at: at + 8,
      });
    }
    return found;
  }

  holdsSensorImage(main: Map<number, Entry>): boolean {
    if (this.#isSensor(main)) return true;
    const subDirectories = this.#offsets(main.get(tag.subIfds)).map((offset) => this.entries(offset));
    if (subDirectories.some((directory) => this.#isSensor(directory))) return true;
    // Some cameras leave the photometric out; a main image that calls itself a reduced copy gives them away.
    return subDirectories.length > 0 && (this.#number(main.get(tag.newSubfileType)) & 1) === 1;
  }

  text(entry: Entry | undefined): string {
    if (entry?.type !== 2) return '';
    const start = entry.count <= 4 ? entry.at : this.#view.getUint32(entry.at, this.littleEndian);
    const end = Math.min(start + entry.count, this.#view.byteLength, start + 64);
    let text = '';
    for (let at = start; at < end; at++) {
      const code = this.#view.getUint8(at);
      if (code === 0) break;
      text += String.fromCharCode(code);
    }
    return text.trim();
  }

  #isSensor(directory: Map<number, Entry>): boolean {
    return sensorPhotometrics.includes(this.#number(directory.get(tag.photometric)));
  }

  #number(entry: Entry | undefined): number {
    if (!entry) return 0;
    return entry.type === 3
      ? this.#view.getUint16(entry.at, this.littleEndian)
      : this.#view.getUint32(entry.at, this.littleEndian);
  }

  #offsets(entry: Entry | undefined): number[] {
    if (!entry) return [];
    if (entry.count === 1) return [this.#view.getUint32(entry.at, this.littleEndian)];
    const start = this.#view.getUint32(entry.at, this.littleEndian);
    const offsets: number[] = [];
    for (let index = 0; index < Math.min(entry.count, 16); index++) {
      const at = start + index * 4;
      if (at + 4 <= this.#view.byteLength) offsets.push(this.#view.getUint32(at, this.littleEndian));
    }
    return offsets;
  }
}

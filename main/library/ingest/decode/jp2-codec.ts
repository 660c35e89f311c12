import { createRequire } from 'node:module';
import { ReadError } from '../read-error.ts';
import { checkPixelLimit } from './pixel-limit.ts';
import type { WasmFrame } from './wasm-protocol.ts';

/** The part of `@cornerstonejs/codec-openjpeg`, which ships without types, that is used here. */
interface OpenJpegModule {
  J2KDecoder: new () => J2kDecoder;
}

interface J2kDecoder {
  /** Room inside the module's memory for the file. */
  getEncodedBuffer(length: number): Uint8Array;
  readHeader(): void;
  decode(): void;
  getFrameInfo(): FrameInfo;
  getColorSpace(): number;
  /** Interleaved samples, one or two bytes each, little-endian. */
  getDecodedBuffer(): Uint8Array;
  delete(): void;
}

interface FrameInfo {
  width: number;
  height: number;
  bitsPerSample: number;
  componentCount: number;
  isSigned: boolean;
}

type OpenJpegFactory = (options: object) => Promise<OpenJpegModule>;

/** Colour space 3 of OpenJPEG: YCbCr as in JPEG. */
const sYcc = 3;

/** A failure to load stays, but not for long: the thread is ended after any error. */
let loading: Promise<OpenJpegModule> | null = null;

function load(): Promise<OpenJpegModule> {
  const require = createRequire(import.meta.url);
  const factory = require('@cornerstonejs/codec-openjpeg/decodewasmjs') as OpenJpegFactory;
  return factory({
    locateFile: () => require.resolve('@cornerstonejs/codec-openjpeg/decodewasm'),
    // OpenJPEG narrates its progress; the answer of a command must stay clean.
    print: () => {},
    printErr: () => {},
  });
}

/**
 * Decodes a JPEG 2000 file or code stream. ICC profiles inside it are not applied, and components of more than 8 bits
 * are cut to 8.
 *
 * @throws ReadError `file.damaged`, `file.too-many-pixels`, `file.unsupported-kind`
 */
export async function decodeJp2(bytes: Uint8Array, maxHeldPixels: number): Promise<WasmFrame> {
  loading ??= load();
  const { J2KDecoder } = await loading;
  const { width: headerWidth, height: headerHeight } = sizeInHeader(bytes);
  checkPixelLimit(headerWidth, headerHeight, maxHeldPixels);
  const decoder = new J2KDecoder();
  try {
    decoder.getEncodedBuffer(bytes.length).set(bytes);
    decoder.decode();
    const info = decoder.getFrameInfo();
    const { width, height, componentCount, bitsPerSample } = info;
    const samples = decoder.getDecodedBuffer();
    const bytesPerSample = bitsPerSample > 8 ? 2 : 1;
    if (!(width > 0 && height > 0) || samples.length < width * height * componentCount * bytesPerSample) {
      throw new ReadError('file.damaged', 'OpenJPEG gave no pixels');
    }
    if (!isChannelCount(componentCount)) {
      const kind = `JPEG 2000 with ${componentCount} channels`;
      throw new ReadError('file.unsupported-kind', kind, { details: { kind } });
    }
    const data = toEightBits(samples, width * height * componentCount, info);
    if (decoder.getColorSpace() === sYcc && componentCount === 3) yccToRgb(data);
    return { form: 'raw', width, height, channels: componentCount, data, icc: null };
  } finally {
    decoder.delete();
  }
}

/**
 * Dimensions from the code stream's SIZ marker (ISO/IEC 15444-1, A.5.1), wherever boxes before it put it. OpenJPEG
 * tells them only after it has set memory aside.
 */
function sizeInHeader(bytes: Uint8Array): { width: number; height: number } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = buffer.indexOf(Buffer.from([0xff, 0x4f, 0xff, 0x51]));
  if (start < 0 || start + 24 > buffer.length)
    throw new ReadError('file.damaged', 'no JPEG 2000 code stream');
  const [right, bottom, left, top] = [8, 12, 16, 20].map((offset) => buffer.readUInt32BE(start + offset));
  return { width: right! - left!, height: bottom! - top! };
}

function isChannelCount(count: number): count is 1 | 2 | 3 | 4 {
  return count >= 1 && count <= 4;
}

function toEightBits(samples: Uint8Array, count: number, info: FrameInfo): Uint8Array<ArrayBuffer> {
  const { bitsPerSample, isSigned } = info;
  const offset = isSigned ? 2 ** (bitsPerSample - 1) : 0;
  const scale = 255 / (2 ** bitsPerSample - 1);
  if (bitsPerSample === 8 && !isSigned) return samples.slice(0, count) as Uint8Array<ArrayBuffer>;
  const view = new DataView(samples.buffer, samples.byteOffset, samples.byteLength);
  const out = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const value = readSample(view, index, bitsPerSample > 8, isSigned) + offset;
    out[index] = Math.max(0, Math.min(255, Math.round(value * scale)));
  }
  return out;
}

function readSample(view: DataView, index: number, isWide: boolean, isSigned: boolean): number {
  if (isWide) return isSigned ? view.getInt16(index * 2, true) : view.getUint16(index * 2, true);
  return isSigned ? view.getInt8(index) : view.getUint8(index);
}

/** ITU-T T.871, in place. */
function yccToRgb(data: Uint8Array): void {
  const clamp = (value: number) => Math.max(0, Math.min(255, Math.round(value)));
  for (let at = 0; at + 2 < data.length; at += 3) {
    const [y, cb, cr] = [data[at]!, data[at + 1]! - 128, data[at + 2]! - 128];
    data[at] = clamp(y + 1.402 * cr);
    data[at + 1] = clamp(y - 0.344136 * cb - 0.714136 * cr);
    data[at + 2] = clamp(y + 1.772 * cb);
  }
}

import sharp, { type Sharp, type SharpOptions } from 'sharp';
import type { Pixels } from '../description.ts';
import { ReadError } from '../read-error.ts';
import type { DecodeLimits } from './decode-limits.ts';
import { checkPixelLimit } from './pixel-limit.ts';
import { fromSharpError } from './sharp-errors.ts';
import { visibleShare } from './visible-share.ts';
import { withinTime } from './within-time.ts';
import { type Size, workingSize } from './working-size.ts';

export interface DecodedPicture extends Size {
  pixels: Pixels;
}

/** libvips looks at its clock between rows; a decoder that does not come back to it gets this much longer. */
const graceMs = 5_000;
/** Below this a picture may be a cut-off file's grey rest, and is decoded once more, strictly, to know. */
const suspiciousShare = 0.1;

/**
 * Decodes a picture that libvips reads, once, straight to working size: upright by its EXIF orientation, in sRGB by
 * its ICC profile, on white, the first frame of an animation.
 *
 * A file that is cut off or partly damaged still becomes a picture (`failOn: 'none'`): its owner would rather find
 * it, with a grey bottom, than miss it. Only when next to nothing of it is left does it count as damaged.
 *
 * @param oriented false: leave the pixels as stored, for pictures whose orientation is told elsewhere
 * @returns `width` and `height` of the whole picture, upright when `oriented`
 * @throws ReadError `file.damaged`, `file.too-many-pixels`, `file.too-slow`, `file.unsupported-kind`
 */
export async function decodeWithSharp(
  bytes: Uint8Array,
  options: { shortSideAtLeast: number; limits: DecodeLimits; oriented?: boolean },
): Promise<DecodedPicture> {
  const { limits, shortSideAtLeast, oriented = true } = options;
  let pixelCount = 0;
  try {
    const header = await withinTime(readHeader(bytes, oriented), limits.timeoutMs + graceMs);
    const { width, height } = header;
    pixelCount = width * height;
    checkPixelLimit(width, height, header.heldWhole ? limits.maxHeldPixels : limits.maxPixels);
    const size = workingSize(header, shortSideAtLeast);
    const decode = (failOn: 'none' | 'error') => {
      const input = { failOn, autoOrient: oriented, limitInputPixels: limits.maxPixels };
      return withinTime(toPixels(openAtSize(bytes, input, size, header, limits)), limits.timeoutMs + graceMs);
    };
    const pixels = await decode('none');
    if (visibleShare(pixels) < suspiciousShare) await decode('error');
    return { pixels, width, height };
  } catch (error) {
    throw fromSharpError(error, limits, pixelCount);
  }
}

interface Header extends Size {
  hasAlpha: boolean;
  /** Whether the decoder needs the whole picture in memory. */
  heldWhole: boolean;
}

async function readHeader(bytes: Uint8Array, oriented: boolean): Promise<Header> {
  // The limit is checked afterwards, against ours, with the real number in hand.
  const metadata = await sharp(bytes, { failOn: 'none', limitInputPixels: false }).metadata();
  const { width, height } = oriented ? metadata.autoOrient : metadata;
  if (!(width > 0 && height > 0)) throw new ReadError('file.damaged', 'the header gives no dimensions');
  const byRows = (metadata.format === 'jpeg' || metadata.format === 'png') && !metadata.isProgressive;
  return { width, height, hasAlpha: metadata.hasAlpha, heldWhole: !byRows && metadata.format !== 'tiff' };
}

function openAtSize(
  bytes: Uint8Array,
  input: SharpOptions,
  size: Size,
  header: Header,
  limits: DecodeLimits,
): Sharp {
  const picture = sharp(bytes, input).timeout({ seconds: Math.ceil(limits.timeoutMs / 1000) });
  if (size.width !== header.width || size.height !== header.height) {
    // `fill` with both sides given: the size is decided already, and rounding must not differ by a pixel.
    picture.resize(size.width, size.height, { fit: 'fill' });
  }
  return header.hasAlpha ? picture.flatten({ background: '#ffffff' }) : picture;
}

/** Runs a sharp pipeline to 8-bit sRGB pixels. */
export async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { data: channels === 3 ? data : toThreeChannels(data, channels), width, height };
}

/** Grey stays one channel in libvips where the file says grey; a leftover fourth channel is alpha, already flat. */
function toThreeChannels(data: Uint8Array, channels: number): Uint8Array {
  const count = data.length / channels;
  const out = new Uint8Array(count * 3);
  for (let index = 0; index < count; index++) {
    const from = index * channels;
    const isGrey = channels < 3;
    out[index * 3] = data[from]!;
    out[index * 3 + 1] = data[isGrey ? from : from + 1]!;
    out[index * 3 + 2] = data[isGrey ? from : from + 2]!;
  }
  return out;
}

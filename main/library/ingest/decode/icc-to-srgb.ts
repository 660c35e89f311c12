import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Pixels } from '../description.ts';
import { toPixels } from './decode-with-sharp.ts';

/** Signature and IHDR of a PNG: what comes before the first chunk of ours. */
const headerBytes = 8 + 25;

/**
 * Converts pixels to sRGB by an ICC profile that came beside them. sharp takes a profile only from inside a file, so
 * the working picture travels through an uncompressed PNG that carries the profile (PNG 3rd edition, 11.3.2.3 iCCP).
 * A profile that makes no sense leaves the pixels as they are.
 */
export async function convertToSrgb(pixels: Pixels, icc: Uint8Array): Promise<Pixels> {
  const { data, width, height } = pixels;
  const png = await sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const profile = chunk(
    'iCCP',
    Buffer.concat([Buffer.from('icc\0\0', 'latin1'), deflateSync(icc, { level: 1 })]),
  );
  const withProfile = Buffer.concat([png.subarray(0, headerBytes), profile, png.subarray(headerBytes)]);
  return toPixels(sharp(withProfile, { failOn: 'none' }));
}

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

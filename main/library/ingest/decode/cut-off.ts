import type { PhotoKind } from '../description.ts';

/**
 * Whether a file ends before its picture does, as after a copy that broke off. Only told of JPEG (no end marker after
 * the first scan begins, ITU T.81 B.1.1.3) and PNG (no IEND chunk, W3C PNG 11.2.4): decoders complain of the others themselves.
 */
export function isCutOff(bytes: Uint8Array, kind: PhotoKind): boolean {
  if (kind === 'jpeg') return !endsAsJpeg(bytes);
  if (kind === 'png') return lastIndexOf(bytes, [0x49, 0x45, 0x4e, 0x44]) < 0;
  return false;
}

/** Thumbnails in the header have end markers of their own, so only what follows the scan's beginning counts. */
function endsAsJpeg(bytes: Uint8Array): boolean {
  const scan = scanStart(bytes);
  return scan === null || lastIndexOf(bytes, [0xff, 0xd9]) >= scan;
}

/** Where the first scan's data begins; null where the segments before it make no sense, which tells nothing. */
function scanStart(bytes: Uint8Array): number | null {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes[at + 2]! * 256 + bytes[at + 3]!;
    if (marker === 0xda) return at + 2 + length;
    at += 2 + length;
  }
  return null;
}

function lastIndexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let at = bytes.length - wanted.length; at >= 0; at--) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

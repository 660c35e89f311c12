import type { ExifTool } from 'exiftool-vendored';
import type { PhotoKind } from '../description.ts';
import { ReadError } from '../read-error.ts';
import type { DecodeLimits } from './decode-limits.ts';
import { type DecodedPicture, decodeWithSharp } from './decode-with-sharp.ts';
import { withExiftool } from './exiftool.ts';
import { turnUpright } from './turn-upright.ts';

/** Every name under which exiftool finds a JPEG in a RAW file. */
const previewTags = ['JpgFromRaw', 'JpgFromRaw2', 'PreviewImage', 'OtherImage', 'ThumbnailImage'] as const;
/** A preview of another shape than the RAW (letterboxed, cropped) does not tell its size. */
const sameShapeWithin = 0.05;

interface Preview {
  jpeg: Buffer;
  /** EXIF orientation of the RAW itself. */
  orientation: number;
  /** The sensor's picture as stored, pixels; null when the file does not say. */
  rawSize: { width: number; height: number } | null;
}

/**
 * Decodes a RAW photo by the JPEG its camera put inside: the largest one, turned by the RAW's own orientation, since
 * the preview's is often missing or wrong.
 *
 * @returns `width` and `height` of the RAW picture where the file tells them, else of the preview
 * @throws ReadError `file.no-preview`, `file.too-slow`, `file.damaged`, `file.unsupported-kind` (no Perl)
 */
export async function decodeRawPreview(
  source: { path: string; bytes: Uint8Array; kind: PhotoKind },
  options: { shortSideAtLeast: number; limits: DecodeLimits },
): Promise<DecodedPicture> {
  const { timeoutMs } = options.limits;
  const preview = await withExiftool(source, timeoutMs, extractPreview);
  const stored = await decodeWithSharp(preview.jpeg, { ...options, oriented: false });
  const pixels = turnUpright(stored.pixels, preview.orientation);
  const { width, height } = fullSize(preview, stored);
  const isTurned = preview.orientation >= 5 && preview.orientation <= 8;
  return { pixels, width: isTurned ? height : width, height: isTurned ? width : height };
}

async function extractPreview(tool: ExifTool, path: string): Promise<Preview> {
  const wanted = previewTags.map((tag) => `-${tag}`);
  const readArgs = ['-a', '-G1', ...wanted, '-Orientation#', '-ImageSize#'];
  const tags: Record<string, unknown> = { ...(await tool.readRaw(path, { readArgs })) };
  const candidates = Object.entries(tags)
    .filter(([name]) => previewTags.some((tag) => name.endsWith(`:${tag}`)))
    .map(([name, value]) => ({ name, sizeBytes: binaryBytes(value) }))
    .filter(({ sizeBytes }) => sizeBytes > 0)
    .sort((a, b) => b.sizeBytes - a.sizeBytes);
  for (const { name } of candidates) {
    // Some makers keep other formats under these names (Sony: RGB, Canon R: HEIF); the next one may be a JPEG.
    const jpeg = await extractBinary(tool, path, name);
    if (jpeg?.[0] === 0xff && jpeg[1] === 0xd8) {
      return { jpeg, orientation: orientationOf(tags), rawSize: sizeOf(tags['Composite:ImageSize']) };
    }
  }
  const names = candidates.map(({ name }) => name).join(', ');
  throw new ReadError('file.no-preview', names ? `none of ${names} is a JPEG` : 'no preview tag');
}

/** exiftool-vendored's own extraction does not know names with a group, such as `SubIFD1:PreviewImage`. */
async function extractBinary(tool: ExifTool, path: string, name: string): Promise<Buffer | null> {
  const tags: Record<string, unknown> = {
    ...(await tool.readRaw(path, { readArgs: ['-b', '-G1', `-${name}`] })),
  };
  const value = tags[name];
  const mark = 'base64:';
  if (typeof value !== 'string' || !value.startsWith(mark)) return null;
  return Buffer.from(value.slice(mark.length), 'base64');
}

/** exiftool describes binary values instead of printing them: `(Binary data 12345 bytes, use -b option to extract)`. */
function binaryBytes(value: unknown): number {
  return Number(/^\(Binary data (\d+) bytes/.exec(String(value))?.[1] ?? 0);
}

/** The main directory's orientation; sub-directories describe previews. */
function orientationOf(tags: Record<string, unknown>): number {
  const own = tags['IFD0:Orientation'] ?? tags['Main:Orientation'];
  const any = Object.entries(tags).find(([name]) => name.endsWith(':Orientation'))?.[1];
  return Number(own ?? any ?? 1);
}

function sizeOf(value: unknown): Preview['rawSize'] {
  const [width, height] = String(value ?? '')
    .split(/[ x]/)
    .map(Number);
  return width && height ? { width, height } : null;
}

function fullSize({ rawSize }: Preview, stored: { width: number; height: number }) {
  if (!rawSize || rawSize.width < stored.width) return stored;
  const ratio = rawSize.width / rawSize.height / (stored.width / stored.height);
  return Math.abs(ratio - 1) <= sameShapeWithin ? rawSize : stored;
}

import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { decodePicture } from '../ingest/decode/decode-picture.ts';
import { detectKind } from '../ingest/decode/picture-kind.ts';
import { ReadError } from '../ingest/read-error.ts';
import { readWholeFile } from '../ingest/read-file.ts';
import type { RenditionAnswer, RenditionJob } from './rendition-protocol.ts';

/** The short side of a 100-megapixel picture; what is larger is shrunk to it, for browsers give up on more. Pixels. */
const mostShortSide = 8_736;
/** JPEG's own limit is 65,535 (ITU-T T.81, B.2.2). Pixels. */
const mostSide = 65_500;
/** As cameras save: what is lost cannot be seen, at a tenth of the size. */
const jpeg = { quality: 90, chromaSubsampling: '4:4:4' } as const;

/** Makes a JPEG in full size, upright and in sRGB, of any picture that Eidetic reads. */
export async function makeRendition(job: RenditionJob): Promise<RenditionAnswer> {
  let picture: Buffer;
  try {
    picture = await encodeFullSize(job);
  } catch (error) {
    const { code, details } = error instanceof ReadError ? error : new ReadError('file.damaged', '');
    return { type: 'failed', code, details: { ...details } };
  }
  try {
    await writeWhole(job.target, picture);
    return { type: 'made', sizeBytes: picture.length };
  } catch {
    return { type: 'cannot-store' };
  }
}

async function encodeFullSize({ path, sizeBytes, mtimeMs, hash, limits }: RenditionJob): Promise<Buffer> {
  const bytes = await readWholeFile({ path, sizeBytes, mtimeMs }, limits);
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  if (Buffer.from(digest).toString('hex') !== hash) {
    throw new ReadError('file.changing', 'it holds another picture by now', { transient: true });
  }
  const detected = await detectKind(bytes);
  if (!detected || !('kind' in detected)) throw new ReadError('file.not-a-picture', 'no picture any more');
  const { pixels } = await decodePicture(
    { path, bytes, kind: detected.kind },
    { shortSideAtLeast: mostShortSide, limits },
  );
  const { data, width, height } = pixels;
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false })
    .resize(mostSide, mostSide, { fit: 'inside', withoutEnlargement: true })
    .jpeg(jpeg)
    .toBuffer();
}

async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const draft = `${target}.${process.pid}.new`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(draft, bytes);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

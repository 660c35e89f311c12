import { EideticError } from '../../../preload/contract/index.ts';

/** Every model looks at less than this; sending more would only take time. Pixels of the long side. */
const longSide = 1_024;

/** What the library takes, MB, for files that this browser cannot open itself (HEIC, RAW). */
const mostMegabytes = 60;

/**
 * Makes a picture file small enough to be sent. Formats this browser cannot open go as they are: the library can.
 *
 * @throws EideticError `picture.too-large`
 */
export async function pictureToSearch(file: File): Promise<{ bytes: Uint8Array<ArrayBuffer>; name: string }> {
  const smaller = await shrink(file).catch(() => null);
  const megabytes = Math.round(file.size / 1e6);
  if (!smaller && megabytes > mostMegabytes) {
    throw new EideticError('picture.too-large', { megabytes, limit: mostMegabytes });
  }
  const blob = smaller ?? file;
  return { bytes: new Uint8Array(await blob.arrayBuffer()), name: file.name || 'picture' };
}

async function shrink(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  // Models see transparent pictures on white.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
}

const named = /\.(jpe?g|png|webp|avif|gif|tiff?|hei[cf]|jxl|jp2|cr2|cr3|nef|arw|dng|raf|rw2|orf)$/i;

/** The pictures among dropped or pasted files. Systems give HEIC and RAW no type: their names say it. */
export function picturesAmong(files: Iterable<File>): File[] {
  return [...files].filter(({ type, name }) => type.startsWith('image/') || named.test(name));
}

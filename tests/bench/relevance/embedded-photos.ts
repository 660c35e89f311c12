import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import sharp from 'sharp';
import { defaultLimits } from '../../../main/library/ingest/decode/decode-limits.ts';
import { decodePicture } from '../../../main/library/ingest/decode/decode-picture.ts';
import { fitToSquare } from '../../../main/library/ingest/decode/fit-to-square.ts';
import type { Pixels } from '../../../main/library/ingest/description.ts';
import { hubStatistics } from '../../../main/library/vectors/hub-statistics.ts';
import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { genericCaptions } from '../../../models/clip/generic-captions.ts';
import { toTensor } from '../../../models/clip/picture-tensor.ts';
import { openImageTower } from '../../../models/runtime/image-tower.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import type { TextTower } from '../../../models/runtime/text-tower.ts';

/** A photo as the library stores it. */
export interface EmbeddedPhoto {
  readonly name: string;
  readonly vector: Float32Array;
  readonly hubMean: number;
  readonly hubStd: number;
}

/**
 * Embeds JPEG and WebP files exactly as ingest does, hub statistics included.
 *
 * @param shown the share of both sides that is kept, from the top left; 1 for the whole picture
 */
export async function embedPhotos(
  entry: ModelEntry,
  files: readonly string[],
  textTower: TextTower,
  shown = 1,
): Promise<EmbeddedPhoto[]> {
  const tower = await openImageTower(entry, modelFolder(entry), { provider: 'cpu' });
  const { vectors: bank } = await textTower.embed(genericCaptions);
  const photos: EmbeddedPhoto[] = [];
  for (const path of files) {
    const kind = path.endsWith('.webp') ? 'webp' : 'jpeg';
    const { pixels } = await decodePicture(
      { path, bytes: await readFile(path), kind },
      { shortSideAtLeast: entry.image.size, limits: defaultLimits },
    );
    const square = await fitToSquare(await topLeft(pixels, shown), entry.image);
    const vector = await tower.embed(toTensor(square, entry.image), 1);
    const { mean, standardDeviation } = hubStatistics(vector, bank);
    photos.push({ name: basename(path), vector, hubMean: mean, hubStd: standardDeviation });
  }
  await tower.dispose();
  return photos;
}

async function topLeft({ data, width, height }: Pixels, shown: number): Promise<Pixels> {
  const size = { width: Math.round(width * shown), height: Math.round(height * shown) };
  const cut = sharp(data, { raw: { width, height, channels: 3 } }).extract({ left: 0, top: 0, ...size });
  return { data: await cut.raw().toBuffer(), ...size };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { starter } from '../../models/catalog/starter.ts';
import { promptsFor } from '../../models/clip/prompts.ts';
import { dot } from '../../models/clip/vector-math.ts';
import { modelFolder } from '../../models/runtime/model-files.ts';
import { openTextTower } from '../../models/runtime/text-tower.ts';
import { sharedTestdata } from '../fixtures/shared-testdata.ts';
import { embedPhotos } from './relevance/embedded-photos.ts';

/** The share of captions (0–1) whose own photo is among the first 1, 5 and 10. */
export interface CaptionRecall {
  readonly photos: number;
  readonly at1: number;
  readonly at5: number;
  readonly at10: number;
}

/** Text → photo recall of the starter on ../shared/testdata/flickr8k, by bare cosine; null where that is missing. */
export async function captionRecall(): Promise<CaptionRecall | null> {
  const folder = sharedTestdata('flickr8k');
  if (!folder) return null;
  const captions: Record<string, string[]> = JSON.parse(readFileSync(join(folder, 'captions.json'), 'utf8'));
  const tower = await openTextTower(starter, modelFolder(starter));
  const files = Object.keys(captions).map((name) => join(folder, 'photos', name));
  const photos = await embedPhotos(starter, files, tower);
  const ranks: number[] = [];
  for (const [index, own] of Object.values(captions).entries()) {
    for (const caption of own) {
      const { vector } = await tower.embedEnsemble(promptsFor(caption));
      const cosines = photos.map((photo) => dot(photo.vector, vector));
      ranks.push(cosines.filter((cosine) => cosine > cosines[index]!).length);
    }
  }
  await tower.dispose();
  const recall = (k: number) => ranks.filter((rank) => rank < k).length / ranks.length;
  return { photos: photos.length, at1: recall(1), at5: recall(5), at10: recall(10) };
}

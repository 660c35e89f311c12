import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Describer } from '../../main/library/describe/describer.ts';
import { starter } from '../../models/catalog/starter.ts';
import { genericCaptions } from '../../models/clip/generic-captions.ts';
import { modelFolder } from '../../models/runtime/model-files.ts';
import { openTextTower } from '../../models/runtime/text-tower.ts';
import { sharedTestdata } from '../fixtures/shared-testdata.ts';
import { embedPhotos } from './relevance/embedded-photos.ts';

/*
 * Prints what the starter says of ../shared/testdata/flickr8k, beside what people said, for a person to judge, and how
 * much of them it says anything of: node tests/bench/describe-precision.ts
 */

const folder = sharedTestdata('flickr8k');
if (folder) {
  const captions: Record<string, string[]> = JSON.parse(readFileSync(join(folder, 'captions.json'), 'utf8'));
  const names = Object.keys(captions);
  const tower = await openTextTower(starter, modelFolder(starter));
  const photos = await embedPhotos(
    starter,
    names.map((name) => join(folder, 'photos', name)),
    tower,
  );
  const stored = new Map(photos.map((photo) => [photo.name, photo]));
  const { vectors: bank } = await tower.embed(genericCaptions);
  const kept = mkdtempSync(join(tmpdir(), 'eidetic-describe-'));
  const describer = new Describer({
    folder: kept,
    model: starter,
    textTower: async () => tower,
    captionBank: { vectors: async () => bank },
    vectors: {
      count: async () => photos.length,
      sample: async () => photos.map(({ vector }) => vector),
      fetch: async (wanted) => new Map([...wanted].map((name) => [name, stored.get(name)!])),
    },
  });
  const guesses = await describer.photos(names);
  for (const half of [0, 1]) {
    const said = names.flatMap((name, index) => {
      const guess = guesses[index];
      return guess && index % 2 === half ? [{ name, text: guess.text }] : [];
    });
    console.log(`\nHalf ${half + 1}: something is said of ${said.length} of ${names.length / 2} photos`);
    for (const { name, text } of said)
      console.log(`${text.padEnd(28)} | ${captions[name]?.slice(0, 2).join(' | ')}`);
  }
  await tower.dispose();
  rmSync(kept, { recursive: true });
}

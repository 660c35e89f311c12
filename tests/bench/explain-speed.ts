import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { heatCovers } from '../../main/library/explain/explain-place.ts';
import { type Library, libraryPlace, openLibrary } from '../../main/library/index.ts';
import { starter } from '../../models/catalog/starter.ts';
import { modelFolder } from '../../models/runtime/model-files.ts';
import { drawPhotos } from '../fixtures/photo-folder.ts';
import { towerRate } from './index-speed.ts';

const query = 'a boat on a lake';
/** Later explanations, of which the quickest counts: whatever else the computer does can only make one slower. */
const laterOnes = 4;
/** The library takes its leisure before it loads what an explanation needs. */
const warmWithinMs = 20_000;

/** Milliseconds of one explanation with the starter, and of its image tower alone over as many pictures. */
export async function explainSpeed() {
  const bench = mkdtempSync(join(tmpdir(), 'eidetic-bench-'));
  const place = libraryPlace({ folder: join(bench, 'library') });
  try {
    await drawPhotos(join(bench, 'photos'), 2);
    const writing = await openLibrary({ place, mode: 'write', command: 'a measurement' });
    await writing.call('roots.add', { path: join(bench, 'photos') });
    await writing.call('index.run', {});
    await writing.dispose();
    const [cold, warm] = [await explain(place, false), await explain(place, true)];
    const looks = heatCovers.length + 1;
    const rate = await towerRate({ entry: starter, folder: modelFolder(starter) }, looks);
    return {
      coldMs: cold.firstMs,
      warmMs: warm.firstMs,
      laterMs: warm.laterMs,
      looks,
      towerMs: (1_000 * looks) / rate,
    };
  } finally {
    rmSync(bench, { recursive: true, force: true });
  }
}

async function explain(place: ReturnType<typeof libraryPlace>, isWarm: boolean) {
  const library = await openLibrary({ place, mode: 'read', command: 'a measurement' });
  try {
    if (isWarm) {
      await library.call('explain.ready', {});
      await new Promise((resolve) => setTimeout(resolve, warmWithinMs));
    }
    const firstMs = await timed(library);
    let laterMs = Number.POSITIVE_INFINITY;
    for (let done = 0; done < laterOnes; done += 1) laterMs = Math.min(laterMs, await timed(library));
    return { firstMs, laterMs };
  } finally {
    await library.dispose();
  }
}

async function timed(library: Library): Promise<number> {
  const { listing } = await library.call('listing.open', { search: null });
  const { photos } = await library.call('listing.rows', { listing, offset: 0, limit: 1 });
  const startedAt = performance.now();
  await library.call('explain.photo', { photo: photos[0]!.photo, query });
  return performance.now() - startedAt;
}

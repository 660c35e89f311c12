import type { ImageTowerEntry } from '../../../models/catalog/model-entry.ts';
import { slidingCovers } from '../../../models/explanation/covers.ts';
import { heatOf } from '../../../models/explanation/heat.ts';
import { placeOfHeat } from '../../../models/explanation/heat-place.ts';
import { seenArea } from '../../../models/explanation/seen-area.ts';
import type { HeatMap } from '../../../preload/contract/index.ts';

const grid = { cells: 7, window: 3 };

/** What to cover of a picture, one after the other: 81 squares of three sevenths of its side. */
export const heatCovers = slidingCovers(grid);

/**
 * Where in a picture the words are, from its vectors with and without each part.
 *
 * A picture with a patch on it is less like any caption. What it loses for the words counts beyond what it loses for
 * captions in general, as in a search.
 *
 * @param vectors of the whole picture and with each of `heatCovers`, one after another
 * @param words the vector of the words, of length 1
 * @param captions vectors of generic captions
 */
export function explainPlace(
  vectors: Float32Array,
  words: Float32Array,
  captions: readonly Float32Array[],
  { fit, photo }: { fit: ImageTowerEntry['fit']; photo: { width: number; height: number } },
): HeatMap {
  const dims = words.length;
  const usual = new Float64Array(dims);
  for (const caption of captions) {
    for (let index = 0; index < dims; index += 1) usual[index]! += caption[index]! / captions.length;
  }
  const scores = Array.from({ length: vectors.length / dims }, (_, picture) => {
    let score = 0;
    for (let index = 0; index < dims; index += 1) {
      score += vectors[picture * dims + index]! * (words[index]! - usual[index]!);
    }
    return score;
  });
  const [whole = 0, ...covered] = scores;
  const values = heatOf(grid.cells, heatCovers, whole, covered);
  const area = seenArea(fit, photo);
  return {
    columns: grid.cells,
    rows: grid.cells,
    values,
    area: {
      left: area.left,
      top: area.top,
      width: area.right - area.left,
      height: area.bottom - area.top,
    },
    place: placeOfHeat(values, grid.cells, area),
  };
}

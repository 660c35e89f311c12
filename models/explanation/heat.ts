import type { Cover } from './covers.ts';

/**
 * How much each cell of a picture matters: by how much the score falls, on average, when something covers it. Scaled so
 * that the cell that matters least has 0 and the one that matters most 1.
 *
 * @param cells on a side
 * @param covers what was covered; every cell by at least one of them
 * @param whole the score of the whole picture
 * @param scores with each cover, in their order
 * @returns `cells²` values, row after row; all 0 where no part matters more than another
 */
export function heatOf(
  cells: number,
  covers: readonly Cover[],
  whole: number,
  scores: readonly number[],
): number[] {
  const drops = Array.from({ length: cells * cells }, (_, index) => {
    const x = ((index % cells) + 0.5) / cells;
    const y = (Math.floor(index / cells) + 0.5) / cells;
    let sum = 0;
    let count = 0;
    covers.forEach(({ left, top, right, bottom }, cover) => {
      if (x < left || x > right || y < top || y > bottom) return;
      sum += whole - scores[cover]!;
      count += 1;
    });
    return count === 0 ? 0 : sum / count;
  });
  const least = Math.min(...drops);
  const range = Math.max(...drops) - least;
  // Rounding alone makes some difference between cells that are all the same.
  return drops.map((drop) => (range > 1e-6 ? (drop - least) / range : 0));
}

/** The cell that matters most: its column and row. */
export function hottestCell(values: readonly number[], cells: number): { column: number; row: number } {
  const index = values.indexOf(Math.max(...values));
  return { column: index % cells, row: Math.floor(index / cells) };
}

import type { Listing } from '../../../../preload/contract/index.ts';
import { aspectOfByte } from '../../../../preload/contract/index.ts';
import { type JustifiedRow, justify } from './justify.ts';

export interface GridMeasures {
  /** Of the line, CSS pixels. */
  readonly width: number;
  readonly rowHeight: number;
}

/** Where a photo lies. CSS pixels from the grid's top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A line over photos: a month's, a day's, or how well they match. */
export interface Heading {
  readonly kind: 'month' | 'section';
  /** Index among the listing's sections. */
  readonly section: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Between photos, CSS pixels. */
export const photoGap = 4;
/** Between days that share a line. */
const dayGap = 28;
const monthHeight = 56;
const sectionHeight = 36;
const afterSection = 12;
const evenAspects = new Float64Array(256).map((_, byte) => aspectOfByte(byte));

/**
 * The place of every photo of a listing, worked out whole and at once: 100,000 photos are some 15,000 rows in a few
 * typed arrays. So the scroll bar never lies, nothing jumps when rows arrive, and what is on the screen is found by
 * halving; a list library, which measures as it goes, has nothing left to do.
 *
 * Days of a month with few photos share a line, so that twenty years of single snapshots are not twenty years of
 * empty space.
 */
export class GridLayout {
  readonly headings: readonly Heading[];
  readonly height: number;
  readonly rowCount: number;
  readonly #aspects: Uint8Array;
  /** For every row: its first photo, its place and its height. A row ends where the next one begins. */
  readonly #firsts: Int32Array;
  readonly #tops: Float64Array;
  readonly #lefts: Float32Array;
  readonly #heights: Float32Array;
  readonly #sections: Int32Array;
  readonly #total: number;

  constructor(
    { sections, aspects, total }: Pick<Listing, 'sections' | 'aspects' | 'total'>,
    measures: GridMeasures,
  ) {
    const builder = new LayoutBuilder(aspects, measures);
    let first = 0;
    for (const [index, { kind, day, count }] of sections.entries()) {
      builder.add(index, first, first + count, kind === 'day' ? (day?.slice(0, 7) ?? null) : null);
      first += count;
    }
    const { rows, headings, height } = builder.end();
    this.#aspects = aspects;
    this.#total = total;
    this.headings = headings;
    this.height = height;
    this.rowCount = rows.length;
    this.#firsts = new Int32Array(rows.length);
    this.#tops = new Float64Array(rows.length);
    this.#lefts = new Float32Array(rows.length);
    this.#heights = new Float32Array(rows.length);
    this.#sections = new Int32Array(rows.length);
    for (const [index, row] of rows.entries()) {
      this.#firsts[index] = row.first;
      this.#tops[index] = row.top;
      this.#lefts[index] = row.left;
      this.#heights[index] = row.height;
      this.#sections[index] = row.section;
    }
  }

  /** The rows that lie between two heights, from the first to before the last. */
  rowsBetween(top: number, bottom: number): [first: number, end: number] {
    // Rows of one line may differ in height by a little: the one before the found line is taken along.
    const first = lowerBound(this.rowCount, (row) => this.#tops[row]! + this.#heights[row]! > top);
    const end = lowerBound(this.rowCount, (row) => this.#tops[row]! >= bottom);
    return [first, Math.max(first, end)];
  }

  /** The headings that lie between two heights. */
  headingsBetween(top: number, bottom: number): readonly Heading[] {
    const { headings } = this;
    const first = lowerBound(headings.length, (at) => headings[at]!.top + monthHeight > top);
    const end = lowerBound(headings.length, (at) => headings[at]!.top >= bottom);
    return headings.slice(first, end);
  }

  photosOf(row: number): [first: number, end: number] {
    return [this.#firsts[row] ?? this.#total, this.#firsts[row + 1] ?? this.#total];
  }

  /** Which of the listing's sections a row belongs to. */
  sectionOf(row: number): number {
    return this.#sections[row]!;
  }

  /** Where a row begins, CSS pixels from the top. */
  topOf(row: number): number {
    return this.#tops[row]!;
  }

  rowOf(photo: number): number {
    return lowerBound(this.rowCount, (row) => this.#firsts[row]! > photo) - 1;
  }

  boxesOf(row: number): Box[] {
    const [first, end] = this.photosOf(row);
    const top = this.#tops[row]!;
    const height = this.#heights[row]!;
    const boxes: Box[] = [];
    let left = this.#lefts[row]!;
    for (let photo = first; photo < end; photo++) {
      const width = evenAspects[this.#aspects[photo]!]! * height;
      boxes.push({ left, top, width, height });
      left += width + photoGap;
    }
    return boxes;
  }

  boxOf(photo: number): Box {
    const row = this.rowOf(photo);
    return this.boxesOf(row)[photo - this.#firsts[row]!]!;
  }

  /** The photo above or below another one, by the middle of it; itself where there is none. */
  neighbour(photo: number, direction: 'up' | 'down'): number {
    const box = this.boxOf(photo);
    const middle = box.left + box.width / 2;
    const step = direction === 'up' ? -1 : 1;
    let row = this.rowOf(photo);
    // Days that share a line are rows of one line: go on until the line changes.
    do row += step;
    while (row >= 0 && row < this.rowCount && this.#tops[row] === box.top);
    if (row < 0 || row >= this.rowCount) return photo;
    return this.#nearest(this.#tops[row]!, row, step, middle);
  }

  /** The photo under a point; null between photos. */
  photoAt(x: number, y: number): number | null {
    const [first, end] = this.rowsBetween(y, y + 1);
    for (let row = first; row < end; row++) {
      const at = this.boxesOf(row).findIndex((box) => holds(box, x, y));
      if (at >= 0) return this.#firsts[row]! + at;
    }
    return null;
  }

  /** Every photo that a box touches, as runs of indexes. */
  photosIn(box: Box): [first: number, end: number][] {
    const runs: [number, number][] = [];
    const [firstRow, endRow] = this.rowsBetween(box.top, box.top + box.height);
    for (let row = firstRow; row < endRow; row++) {
      const first = this.#firsts[row]!;
      for (const [at, other] of this.boxesOf(row).entries()) {
        if (other.left < box.left + box.width && other.left + other.width > box.left)
          runs.push([first + at, first + at + 1]);
      }
    }
    return runs;
  }

  #nearest(top: number, from: number, step: number, middle: number): number {
    let best = this.#firsts[from]!;
    let distance = Number.POSITIVE_INFINITY;
    for (let row = from; row >= 0 && row < this.rowCount && this.#tops[row] === top; row += step) {
      for (const [at, { left, width }] of this.boxesOf(row).entries()) {
        const away = Math.abs(left + width / 2 - middle);
        if (away < distance) {
          distance = away;
          best = this.#firsts[row]! + at;
        }
      }
    }
    return best;
  }
}

interface PlacedRow extends JustifiedRow {
  readonly section: number;
  readonly left: number;
  readonly top: number;
}

/** Puts sections under and beside one another. */
class LayoutBuilder {
  readonly #aspectAt: (photo: number) => number;
  readonly #width: number;
  readonly #rowHeight: number;
  readonly #rows: PlacedRow[] = [];
  readonly #headings: Heading[] = [];
  #y = 0;
  #month: string | null = null;
  /** The line that further short days may join: where its next day would begin. */
  #open: { headingTop: number; x: number } | null = null;

  constructor(aspects: Uint8Array, { width, rowHeight }: GridMeasures) {
    this.#aspectAt = (photo) => evenAspects[aspects[photo]!]!;
    this.#width = Math.max(width, 1);
    this.#rowHeight = rowHeight;
  }

  add(section: number, first: number, end: number, month: string | null): void {
    const measures = { lineWidth: this.#width, wantedHeight: this.#rowHeight, gap: photoGap };
    const rows = justify(first, end, this.#aspectAt, measures);
    if (month !== null && month !== this.#month) {
      this.#closeLine();
      this.#headings.push({ kind: 'month', section, left: 0, top: this.#y, width: this.#width });
      this.#y += monthHeight;
      this.#month = month;
    }
    const only = rows.length === 1 && rows[0]!.width < this.#width ? rows[0]! : null;
    if (month !== null && only && this.#join(section, only)) return;
    this.#closeLine();
    this.#headings.push({
      kind: 'section',
      section,
      left: 0,
      top: this.#y,
      width: only && month !== null ? widthOfDay(only) : this.#width,
    });
    const headingTop = this.#y;
    this.#y += sectionHeight;
    for (const row of rows) {
      this.#rows.push({ ...row, section, left: 0, top: this.#y });
      this.#y += row.height + photoGap;
    }
    this.#y += afterSection;
    if (month !== null && only) this.#open = { headingTop, x: widthOfDay(only) + dayGap };
  }

  end(): { rows: PlacedRow[]; headings: Heading[]; height: number } {
    return { rows: this.#rows, headings: this.#headings, height: this.#y };
  }

  /** Puts a short day beside the one before, where the line has room for it. */
  #join(section: number, row: JustifiedRow): boolean {
    const line = this.#open;
    const width = widthOfDay(row);
    if (!line || line.x + width > this.#width) return false;
    this.#headings.push({ kind: 'section', section, left: line.x, top: line.headingTop, width });
    this.#rows.push({ ...row, section, left: line.x, top: line.headingTop + sectionHeight });
    this.#open = { ...line, x: line.x + width + dayGap };
    return true;
  }

  #closeLine(): void {
    this.#open = null;
  }
}

/** A heading needs some room of its own, however narrow the photo under it. */
function widthOfDay(row: JustifiedRow): number {
  return Math.max(row.width, 112);
}

function holds({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}

/** The first index from 0 to `count` for which a condition holds that, once true, stays true. */
function lowerBound(count: number, holdsAt: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holdsAt(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

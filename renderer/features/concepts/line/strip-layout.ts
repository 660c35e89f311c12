export interface StripMeasures {
  /** CSS pixels */
  readonly width: number;
  /** How wide a photo is to be, about. */
  readonly wantedSize: number;
  readonly total: number;
}

/** The line as it winds between photos. CSS pixels from the strip's top left corner. */
export interface WindingLine {
  /** Where it changes from one row to the next; 0 where it lies between two rows. */
  readonly x: number;
  /** Right of `x` it runs here, */
  readonly upper: number;
  /** and left of it here. */
  readonly lower: number;
}

/** Between photos, CSS pixels: the line runs in it. */
export const stripGap = 10;
const fewestColumns = 2;

/**
 * Squares, row after row. A hundred thousand photos need no list of places: where each lies is a division away, and a
 * line that moves does not move them.
 */
export class StripLayout {
  readonly columns: number;
  /** Of a photo, CSS pixels. */
  readonly size: number;
  /** From one photo, or row, to the next. */
  readonly pitch: number;
  readonly rows: number;
  readonly height: number;
  readonly total: number;
  readonly width: number;

  constructor({ width, wantedSize, total }: StripMeasures) {
    this.total = total;
    this.width = width;
    this.columns = Math.max(fewestColumns, Math.round((width + stripGap) / (wantedSize + stripGap)));
    this.size = Math.max(1, (width + stripGap) / this.columns - stripGap);
    this.pitch = this.size + stripGap;
    this.rows = Math.ceil(total / this.columns);
    this.height = Math.max(0, this.rows * this.pitch - stripGap);
  }

  placeOf(index: number): { left: number; top: number } {
    return {
      left: (index % this.columns) * this.pitch,
      top: Math.floor(index / this.columns) * this.pitch,
    };
  }

  /** The photos that lie between two heights, from the first to before the last. */
  between(top: number, bottom: number): [first: number, end: number] {
    const first = Math.max(0, Math.floor(top / this.pitch)) * this.columns;
    const end = Math.max(0, Math.ceil(bottom / this.pitch)) * this.columns;
    return [Math.min(first, this.total), Math.min(end, this.total)];
  }

  /** How many photos lie before the gap that is nearest to a point. */
  countAt(x: number, y: number): number {
    const row = Math.min(Math.max(0, this.rows - 1), Math.max(0, Math.floor(y / this.pitch)));
    const column = Math.min(this.columns, Math.max(0, Math.round(x / this.pitch)));
    return Math.min(this.total, row * this.columns + column);
  }

  /** The photo under a point; null between photos. */
  photoAt(x: number, y: number): number | null {
    const [column, row] = [Math.floor(x / this.pitch), Math.floor(y / this.pitch)];
    if (column < 0 || row < 0 || column >= this.columns) return null;
    if (x - column * this.pitch > this.size || y - row * this.pitch > this.size) return null;
    const index = row * this.columns + column;
    return index < this.total ? index : null;
  }

  /** The line after so many photos. */
  lineAfter(count: number): WindingLine {
    const column = count % this.columns;
    const upper = Math.floor(count / this.columns) * this.pitch - stripGap / 2;
    return {
      x: column === 0 ? 0 : column * this.pitch - stripGap / 2,
      upper,
      lower: column === 0 ? upper : upper + this.pitch,
    };
  }
}

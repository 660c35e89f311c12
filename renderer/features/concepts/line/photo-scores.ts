import type { Candidates } from '../../../../preload/contract/index.ts';

/** The library compares a score with a line in these steps, and so does the window. */
const most = 65_535;

/**
 * How sure Eidetic is of every photo, the surest first, and where a line can be drawn between two of them.
 *
 * ## A line between photographs
 * People move the line from photo to photo; the library knows it as a probability. Both are kept apart here: a line
 * lies after so many photos, and its probability is a step between the photo before and the one after it. Between
 * two photos of the very same probability no line can be drawn, so that such steps are left out.
 */
export class PhotoScores {
  readonly total: number;
  readonly #steps: Uint16Array;

  /** @param scores one little-endian 16-bit number a photo, in order: its probability × 65,535 */
  constructor({ scores, total }: Pick<Candidates, 'scores' | 'total'>) {
    const bytes = new DataView(scores.buffer, scores.byteOffset, scores.byteLength);
    this.total = total;
    this.#steps = Uint16Array.from({ length: total }, (_, index) => bytes.getUint16(index * 2, true));
  }

  /** Probability, 0–1. */
  scoreOf(index: number): number {
    return (this.#steps[index] ?? 0) / most;
  }

  /** How many photos lie above a line. @param line probability, 0–1 */
  countAbove(line: number): number {
    const least = Math.round(line * most);
    let low = 0;
    let high = this.total;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#steps[middle]! >= least) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The probability that parts the first `count` photos from the others; `count` must be a place for a line. */
  lineAfter(count: number): number {
    if (count >= this.total) return 0;
    const before = count === 0 ? most : this.#steps[count - 1]!;
    return Math.ceil((before + this.#steps[count]!) / 2) / most;
  }

  /** The place for a line that is nearest to `count` photos. */
  nearestPlace(count: number): number {
    const wanted = Math.min(this.total, Math.max(0, Math.round(count)));
    if (this.#isPlace(wanted)) return wanted;
    const [less, more] = [this.#placeFrom(wanted, -1), this.#placeFrom(wanted, 1)];
    return less !== null && (more === null || wanted - less <= more - wanted) ? less : (more ?? this.total);
  }

  /** The place that lies `by` photos further, at least one place away in that direction where there is one. */
  placeAway(count: number, by: number): number {
    const direction = Math.sign(by);
    const wanted = Math.min(this.total, Math.max(0, count + by));
    const found = this.#isPlace(wanted) ? wanted : this.#placeFrom(wanted, direction);
    return found ?? this.nearestPlace(wanted);
  }

  #placeFrom(count: number, direction: number): number | null {
    for (let at = count + direction; at >= 0 && at <= this.total; at += direction) {
      if (this.#isPlace(at)) return at;
    }
    return null;
  }

  #isPlace(count: number): boolean {
    if (count >= this.total) return true;
    return (count === 0 ? most : this.#steps[count - 1]!) > this.#steps[count]!;
  }
}

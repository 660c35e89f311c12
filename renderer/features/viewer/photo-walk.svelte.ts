import type { PhotoTile } from '../../../preload/contract/index.ts';
import type { PhotoSequence } from '../../state/photo-sequence.ts';

/**
 * Where a photo stands in its sequence, and the steps from it to others.
 *
 * ## A photo that leaves its sequence
 * Sequences are made again whenever the library changes, and the photo may no longer be in the new one: taking a star
 * away takes it out of a search for stars. Then the walk stands in the gap it left, between its old neighbours.
 */
export class PhotoWalk {
  readonly #onstep: (photo: string) => void;
  /** From 0; null when the photo is not in the sequence. */
  index = $state.raw<number | null>(null);
  total = $state.raw(0);
  previous = $state.raw<PhotoTile | null>(null);
  tile = $state.raw<PhotoTile | null>(null);
  next = $state.raw<PhotoTile | null>(null);

  #sequence: PhotoSequence | null = null;
  /** Where the photo stands or stood: the first photo after the gap it left. Null when it was never in a sequence. */
  #gap = $state.raw<number | null>(null);
  /** Where the keys have got to, ahead of what is shown. */
  #wanted: number | null = null;
  #arrival: { photo: string; index: number; sequence: PhotoSequence } | null = null;
  #lastBy: 1 | -1 = 1;
  #follows = 0;
  #steps = 0;
  #lastShown = 0;

  /** Whether `previous`, `tile` and `next` are those of this photo. */
  settled = $state.raw(false);
  readonly hasPrevious = $derived(this.#neighbours(this.index)[0] !== null);
  readonly hasNext = $derived(this.#neighbours(this.index)[1] !== null);

  constructor(onstep: (photo: string) => void) {
    this.#onstep = onstep;
  }

  /** Finds out where the photo stands now. @throws EideticError when the library does not answer */
  async follow(photo: string, sequence: PhotoSequence | null): Promise<void> {
    this.#follows += 1;
    const turn = this.#follows;
    if (sequence !== this.#sequence) this.#wanted = null;
    this.#sequence = sequence;
    this.settled = false;
    if (!sequence) return this.#stand({ index: null, total: 0 });
    const arrival = this.#arrival;
    const known = arrival?.photo === photo && arrival.sequence === sequence ? arrival.index : null;
    // The words for where it stands need not wait for its neighbours.
    if (known !== null) {
      this.index = known;
      this.total = sequence.total;
    }
    const index = known ?? (await sequence.indexOf(photo));
    if (turn !== this.#follows) return;
    if (index !== null) this.#gap = index;
    else if (this.#gap !== null) this.#gap = Math.min(this.#gap, sequence.total);
    if (index === this.#wanted) this.#wanted = null;
    this.total = sequence.total;
    const [before, after] = this.#neighbours(index);
    const at = (place: number | null) => (place === null ? null : sequence.tileAt(place));
    const [previous, tile, next] = await Promise.all([at(before), at(index), at(after)]);
    if (turn === this.#follows) this.#stand({ index, total: sequence.total, previous, tile, next });
  }

  /** To the neighbour, counted from where the keys have got to. False when there is none. */
  step(by: 1 | -1): boolean {
    this.#lastBy = by;
    if (this.#wanted !== null) return this.goTo(this.#wanted + by);
    const [before, after] = this.#neighbours(this.index);
    const target = by > 0 ? after : before;
    return target !== null && this.goTo(target);
  }

  /** Away from a photo that is gone: on in the direction that was walked in, or else back. False when it was alone. */
  leave(): boolean {
    if (this.#wanted !== null) return true;
    const by = this.#lastBy;
    const left = this.step(by) || this.step(by > 0 ? -1 : 1);
    this.#lastBy = by;
    return left;
  }

  /** False when there is no such place. */
  goTo(index: number): boolean {
    const sequence = this.#sequence;
    if (!sequence || index < 0 || index >= sequence.total) return false;
    this.#wanted = index;
    void this.#show(sequence, index);
    return true;
  }

  async #show(sequence: PhotoSequence, index: number): Promise<void> {
    this.#steps += 1;
    const step = this.#steps;
    // A list that is out of date is made again and comes as a new sequence: the step is simply not taken.
    const tile = await sequence.tileAt(index).catch(() => null);
    if (sequence !== this.#sequence || step < this.#lastShown) return;
    this.#lastShown = step;
    if (!tile) {
      this.#wanted = null;
      return;
    }
    if (index === this.#wanted && index === this.index) this.#wanted = null;
    this.#arrival = { photo: tile.photo, index, sequence };
    this.#onstep(tile.photo);
  }

  /** Null past either end. */
  #neighbours(index: number | null): readonly [number | null, number | null] {
    const after = index === null ? this.#gap : index + 1;
    const before = index ?? this.#gap;
    return [before ? before - 1 : null, after !== null && after < this.total ? after : null];
  }

  #stand({ index, total, previous = null, tile = null, next = null }: Partial<Standing> & Place): void {
    this.settled = true;
    this.index = index;
    this.total = total;
    this.previous = previous;
    this.tile = tile;
    this.next = next;
  }
}

interface Place {
  readonly index: number | null;
  readonly total: number;
}

interface Standing extends Place {
  readonly previous: PhotoTile | null;
  readonly tile: PhotoTile | null;
  readonly next: PhotoTile | null;
}

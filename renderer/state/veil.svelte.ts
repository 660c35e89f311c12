import { SvelteSet } from 'svelte/reactivity';

interface Veilable {
  readonly photo: string;
  readonly veiled: boolean;
}

/**
 * Which veiled photos may be seen. Only this window knows, and only until it is closed: opened anew, everything that
 * is veiled is covered again.
 */
export class Veil {
  /** Every veiled photo is shown as if it were none. */
  showsAll = $state(false);
  /** A veiled photo was on the screen: now there is something to switch. */
  wasMet = $state(false);
  /** Photos that are the other way than all: uncovered one by one, or covered again while all are shown. */
  readonly #exceptions = new SvelteSet<string>();

  /** Whether a photo is to be hidden. Reactive. */
  covers(photo: Veilable | null): boolean {
    return !!photo?.veiled && this.showsAll === this.#exceptions.has(photo.photo);
  }

  /** Whether photos were uncovered one by one. Reactive. */
  get showsSome(): boolean {
    return !this.showsAll && this.#exceptions.size > 0;
  }

  uncover(photo: string): void {
    if (this.showsAll) this.#exceptions.delete(photo);
    else this.#exceptions.add(photo);
  }

  cover(photo: string): void {
    if (this.showsAll) this.#exceptions.add(photo);
    else this.#exceptions.delete(photo);
  }

  /** Shows every veiled photo, or covers all of them, those too that were uncovered or covered one by one. */
  showAll(shows: boolean): void {
    this.showsAll = shows;
    this.#exceptions.clear();
  }
}

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
  readonly #uncovered = new SvelteSet<string>();

  /** Whether a photo is to be hidden. Reactive. */
  covers(photo: Veilable | null): boolean {
    return !!photo?.veiled && !this.showsAll && !this.#uncovered.has(photo.photo);
  }

  uncover(photo: string): void {
    this.#uncovered.add(photo);
  }

  /** Shows every veiled photo, or covers all of them, those too that were uncovered one by one. */
  showAll(shows: boolean): void {
    this.showsAll = shows;
    if (!shows) this.#uncovered.clear();
  }
}

import { EideticError, type LibraryClient, type ListingRequest } from '../../preload/contract/index.ts';
import { GridSelection } from './grid-selection.svelte.ts';
import { OpenListing } from './open-listing.svelte.ts';
import { nothingSelected, type Runs } from './selection.ts';

/** While photos keep arriving the list is made again no more often than this: it must not flicker. */
const calmMs = 2_500;

/** A library that has just begun: somebody waits for the first photos, and there is little that could flicker. */
const firstMs = 600;
const firstPhotos = 100;

/** A list that the library no longer keeps cannot wait, but must not be asked for without a pause either. */
const expiredMs = 250;

/** The list of photos on the screen: what was asked for, what is shown, and what is selected in it. */
export class ListSession {
  list = $state.raw<OpenListing | null>(null);
  /** Why the newest request has no list; the last good list stays beside it. */
  error = $state.raw<EideticError | null>(null);
  /** What `list` answers; changes when another list is shown, not when the same one was made again. */
  shown = $state('');
  /** A newer list than the one shown is being made. */
  busy = $state(false);
  readonly selection = new GridSelection();
  readonly #library: LibraryClient;
  #request: ListingRequest | null = null;
  #asked = 0;
  #madeAt = Number.NEGATIVE_INFINITY;
  #later: ReturnType<typeof setTimeout> | null = null;

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  /** Asks for another list: the selection is left behind. */
  async show(request: ListingRequest): Promise<void> {
    this.#request = request;
    await this.#make();
  }

  /** The same list again, now: when it ends, what the library just did is what is seen. */
  async renew(): Promise<void> {
    if (this.#later) clearTimeout(this.#later);
    this.#later = null;
    await this.#make();
  }

  /** The library changed: the same list again, soon. */
  refresh(): void {
    this.#makeAfter((this.list?.total ?? 0) < firstPhotos ? firstMs : calmMs);
  }

  #makeAfter(leastMs: number): void {
    if (!this.#request || this.#later) return;
    const wait = Math.max(0, this.#madeAt + leastMs - performance.now());
    this.#later = setTimeout(() => {
      this.#later = null;
      void this.#make();
    }, wait);
  }

  dispose(): void {
    if (this.#later) clearTimeout(this.#later);
    this.#asked += 1;
  }

  async #make(): Promise<void> {
    const request = this.#request;
    if (!request) return;
    const ask = ++this.#asked;
    const name = JSON.stringify(request);
    this.busy = true;
    try {
      const list = await OpenListing.open(this.#library, request, () => this.#makeAfter(expiredMs));
      const old = this.shown === name ? this.list : null;
      const carried = old ? await this.#carry(list) : null;
      await list.bringSeen(old);
      if (ask !== this.#asked) return;
      this.#madeAt = performance.now();
      this.list = list;
      this.shown = name;
      if (carried) this.selection.carry(carried);
      else this.selection.reset();
      this.error = null;
    } catch (error) {
      if (ask !== this.#asked) return;
      this.error =
        error instanceof EideticError ? error : new EideticError('internal', { problem: String(error) });
      if (this.shown !== name && this.error.code !== 'connection.lost') this.selection.clear();
    } finally {
      if (ask === this.#asked) this.busy = false;
    }
  }

  /** The selection as it is in the new list; asked anew while a person goes on selecting. */
  async #carry(list: OpenListing): Promise<{ runs: Runs; active: number | null }> {
    for (;;) {
      const { runs, active } = this.selection;
      const carried = { runs: await this.#carried(list), active: await this.#carriedActive(list) };
      if (runs === this.selection.runs && active === this.selection.active) return carried;
    }
  }

  /** Where the photo that the keys act on stands in the new list; null when it is not known or not in it. */
  async #carriedActive(list: OpenListing): Promise<number | null> {
    const tile = this.list?.tile(this.selection.active);
    return tile ? list.indexOf(tile.photo).catch(() => null) : null;
  }

  /** The same photos selected in the new list; none when the library no longer knows the old one. */
  async #carried(list: OpenListing): Promise<Runs> {
    const { list: old, selection } = this;
    if (!old || selection.count === 0) return nothingSelected;
    try {
      const chosen = {
        listing: old.listing,
        runs: selection.runs.map(([first, end]): [number, number] => [first, end]),
      };
      return (await this.#library.call('listing.carry', { selection: chosen, listing: list.listing })).runs;
    } catch {
      return nothingSelected;
    }
  }
}

import { getContext, setContext } from 'svelte';
import { addressOf, home, noSearch, type Page, type Place, placeOf, type SearchPlace } from './place.ts';

const key = Symbol('navigation');

/** Where the person is, kept in the window's address: back, forward, reload and bookmarks work. */
export class Navigation {
  #place = $state.raw<Place>(home);
  #returned = $state(false);

  constructor() {
    this.#place = placeOf(new URL(location.href));
  }

  get place(): Place {
    return this.#place;
  }

  /** Whether the person came here by the browser's back or forward: what they saw then is wanted again. */
  get returned(): boolean {
    return this.#returned;
  }

  /** Follows the browser's back and forward. Returns a function that ends it. */
  follow(): () => void {
    const onPopState = () => {
      this.#returned = true;
      this.#place = placeOf(new URL(location.href));
    };
    addEventListener('popstate', onPopState);
    return () => removeEventListener('popstate', onPopState);
  }

  /**
   * @param item which of the page's things
   * @param search what the page is to begin with, where it can do something with it
   */
  openPage(page: Page, item: string | number | null = null, search = noSearch): void {
    this.#go({ ...home, page, item: item === null ? null : String(item), search });
  }

  /**
   * Goes on from the search at hand. Weaker matches are a wish of that one search: another begins without them.
   *
   * @param typing the search is still being typed: it takes the place of the one before in the history
   */
  search(search: Partial<SearchPlace>, { typing = false } = {}): void {
    const before = this.#place.page === 'photos' ? this.#place.search : noSearch;
    const after = { ...before, ...search };
    const isSame = after.text === before.text && after.like === before.like && after.held === before.held;
    this.#go({ ...home, search: { ...after, all: search.all ?? (isSame && before.all) } }, typing);
  }

  leaveSearch(): void {
    this.#go({ ...home, search: noSearch });
  }

  /** Opens a photo in the viewer. Stepping through photos there replaces the address: back closes the viewer. */
  openPhoto(photo: string): void {
    this.#go({ ...this.#place, photo }, this.#place.photo !== null);
  }

  closePhoto(): void {
    if (this.#place.photo === null) return;
    // The entry that opened the viewer is ours: going back keeps the history as the person made it.
    const place = { ...this.#place, photo: null };
    if (history.state !== 'viewer') {
      this.#go(place, true);
      return;
    }
    // At once, for going back takes a moment, in which nobody may close it a second time.
    this.#place = place;
    history.back();
  }

  #go(place: Place, replace = false): void {
    const address = addressOf(place);
    const same = address === addressOf(this.#place);
    const state = replace ? history.state : place.photo && !this.#place.photo ? 'viewer' : null;
    if (replace || same) history.replaceState(state, '', address);
    else history.pushState(state, '', address);
    this.#returned = false;
    this.#place = place;
  }
}

export function provideNavigation(navigation: Navigation): void {
  setContext(key, navigation);
}

/** The window's navigation. Only while a component is being made. */
export function useNavigation(): Navigation {
  return getContext<Navigation>(key);
}

import { untrack } from 'svelte';
import type { AppState } from '../../state/app-state.svelte.ts';
import { withRecent } from './recent-searches.ts';
import { searchBox } from './search-box.svelte.ts';

/** Remembers the searches that somebody has finished, once they are answered: nobody wants a mistake back. */
export class RememberedSearch {
  readonly #app: AppState;
  #finished = $state.raw<string | null>(null);

  /** Only while a component is being made. */
  constructor(app: AppState) {
    this.#app = app;
    $effect(() => {
      const text = this.#finished;
      if (text === null || searchBox.answered?.text !== text) return;
      this.#finished = null;
      untrack(() => this.#remember(text));
    });
  }

  finish(text: string): void {
    this.#finished = text.trim();
  }

  #remember(text: string): void {
    const { preferences } = this.#app;
    if (!preferences.rememberSearches || text === '') return;
    const recentSearches = withRecent(preferences.recentSearches, text);
    if (recentSearches.join('\n') !== preferences.recentSearches.join('\n'))
      void this.#app.prefer({ recentSearches });
  }
}

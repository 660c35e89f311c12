import type { Logger } from 'pino';
import { preferences, type Suggestion } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { catalogueContents } from '../catalog/catalogue-contents.ts';
import { gatherNames } from '../catalog/library-names.ts';
import { gatherWords } from '../catalog/library-words.ts';
import { preferencesKey } from '../catalog/settings.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { type Completion, complete, completionsOf, folded } from './complete.ts';
import { Ideas } from './ideas.ts';

/** While photos come in, the words are gathered no more often. */
const freshForMs = 10_000;
/** Of recent searches, beside other suggestions. */
const mostRecent = 3;

interface SuggestionsOptions {
  readonly catalogue: Catalogue;
  readonly engine: SearchEngine;
  readonly modelId: string;
  /** False for a library that is only read. */
  readonly mayRemember: boolean;
  readonly log: Logger;
  /** Resolves when nobody waits for anything else. */
  readonly atLeisure?: ((signal: AbortSignal) => Promise<void>) | undefined;
}

/** Ways to go on with a search, from what is in the library. They are kept in memory, so that typing is not held up. */
export class Suggestions {
  readonly #options: SuggestionsOptions;
  readonly #ideas: Ideas;
  readonly #disposed = new AbortController();
  #completions: readonly Completion[] | null = null;
  #gathering: Promise<void> | null = null;
  #gatheredAt = Number.NEGATIVE_INFINITY;
  #contents = '';
  #isWarmingLater = false;

  constructor(options: SuggestionsOptions) {
    this.#options = options;
    const { catalogue, engine, modelId, mayRemember, atLeisure } = options;
    this.#ideas = new Ideas({ engine, settings: catalogue.settings, modelId, mayRemember, atLeisure });
  }

  /** Recent searches that begin so, then ways to complete the last words. Without text: recent searches and ideas. */
  async suggest(text: string, limit: number): Promise<Suggestion[]> {
    const typed = folded(text.trim());
    // What is not typed yet needs no words: a window asks for this when it opens, with much else to do.
    const gathering = typed === '' ? this.warmLater() : this.warm();
    if (typed !== '' && !this.#completions) await gathering;
    const recent = this.#recent()
      .filter((search) => folded(search).startsWith(typed) && folded(search) !== typed)
      .map((search) => ({ kind: 'recent' as const, text: search, label: search, photos: null }));
    if (typed === '') {
      void this.#ideas.refresh();
      const ideas = this.#ideas.scenes.map((scene) => {
        return { kind: 'idea' as const, text: scene, label: scene, photos: null };
      });
      const room = Math.max(Math.ceil(limit / 2), limit - ideas.length);
      return [...recent.slice(0, room), ...ideas].slice(0, limit);
    }
    const completed = complete(text, this.#completions ?? [], limit);
    const shown = recent.slice(0, Math.max(mostRecent, limit - completed.length)).slice(0, limit);
    const isShown = new Set(shown.map((suggestion) => suggestion.text));
    return [...shown, ...completed.filter((suggestion) => !isShown.has(suggestion.text))].slice(0, limit);
  }

  /** Gathers the library's words when what is under way now, such as a window's first pictures, is done. */
  async warmLater(): Promise<void> {
    if (this.#isWarmingLater) return;
    this.#isWarmingLater = true;
    await this.#options.atLeisure?.(this.#disposed.signal);
    this.#isWarmingLater = false;
    if (!this.#disposed.signal.aborted) await this.warm();
  }

  /** Gathers the library's words in the background, where they are not known yet or have changed. */
  warm(): Promise<void> {
    const contents = catalogueContents(this.#options.catalogue.database);
    const isFresh = contents === this.#contents || performance.now() - this.#gatheredAt < freshForMs;
    if (isFresh && !this.#gathering) return Promise.resolve();
    this.#gathering ??= this.#gather(contents).finally(() => {
      this.#gathering = null;
    });
    return this.#gathering;
  }

  async dispose(): Promise<void> {
    this.#disposed.abort();
    await this.#ideas.dispose();
    await this.#gathering;
  }

  #recent(): readonly string[] {
    const chosen = this.#options.catalogue.settings.get(preferencesKey, preferences);
    return chosen?.rememberSearches === false ? [] : (chosen?.recentSearches ?? []);
  }

  async #gather(contents: string): Promise<void> {
    try {
      const { database } = this.#options.catalogue;
      const words = await gatherWords(database, this.#disposed.signal);
      if (this.#disposed.signal.aborted) return;
      const names = await gatherNames(database);
      if (this.#disposed.signal.aborted) return;
      this.#completions = completionsOf({ ...words, ...names });
      this.#contents = contents;
    } catch (error) {
      // Searching works without suggestions; the next letter tries again.
      this.#options.log.warn({ error }, 'the words of the library could not be gathered');
    } finally {
      this.#gatheredAt = performance.now();
    }
  }
}

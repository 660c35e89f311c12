import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Settings } from '../catalog/settings.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import { everydayScenes } from './everyday-scenes.ts';

const settingsKey = 'ideas';
/** Between two scenes: the people who use the library come first. */
const restMs = 100;
/** A library that grew by a tenth may show other things than before. */
const staleGrowth = 0.1;

const schema = z.object({
  model: z.string(),
  /** How many photos were understood when the scenes were tried. */
  vectors: z.number(),
  /** Those that the library has good photos of, the most first. */
  scenes: z.array(z.string()),
});

interface IdeasOptions {
  readonly engine: Pick<SearchEngine, 'understand' | 'find'>;
  readonly settings: Settings;
  readonly modelId: string;
  /** False for a library that is only read. */
  readonly mayRemember: boolean;
  /** Resolves when nobody waits for anything else. */
  readonly atLeisure?: ((signal: AbortSignal) => Promise<void>) | undefined;
  readonly scenes?: readonly string[];
  readonly restMs?: number;
}

/** Everyday scenes that the library's photos answer well: found by trying, in the background, and remembered. */
export class Ideas {
  readonly #options: IdeasOptions;
  readonly #disposed = new AbortController();
  #known: z.infer<typeof schema> | null;
  #trying: Promise<void> | null = null;

  constructor(options: IdeasOptions) {
    this.#options = options;
    const remembered = options.settings.get(settingsKey, schema);
    this.#known = remembered?.model === options.modelId ? remembered : null;
  }

  /** Those known so far. */
  get scenes(): readonly string[] {
    return this.#known?.scenes ?? [];
  }

  /** Tries the scenes unless they were tried on much the same library. Resolves when that is done. */
  refresh(): Promise<void> {
    this.#trying ??= this.#try()
      // Nothing to search yet, or the library is being closed: there are no ideas then.
      .catch(() => {})
      .finally(() => {
        this.#trying = null;
      });
    return this.#trying;
  }

  async dispose(): Promise<void> {
    this.#disposed.abort();
    await this.#trying;
  }

  async #try(): Promise<void> {
    const { atLeisure, engine, mayRemember, modelId, settings, scenes = everydayScenes } = this.#options;
    const { signal } = this.#disposed;
    const answered: { scene: string; photos: number }[] = [];
    let vectors = 0;
    for (const text of scenes) {
      await atLeisure?.(signal);
      signal.throwIfAborted();
      const search = await engine.understand({ text, all: false });
      vectors = search.state.vectors;
      const before = this.#known?.vectors ?? 0;
      if (vectors === 0 || Math.abs(vectors - before) <= before * staleGrowth) return;
      const { strong } = await engine.find(search, 0);
      if (strong > 0) answered.push({ scene: text, photos: strong });
      await pause(this.#options.restMs ?? restMs, undefined, { signal });
    }
    const best = answered.sort((a, b) => b.photos - a.photos).map(({ scene }) => scene);
    this.#known = { model: modelId, vectors, scenes: best };
    if (mayRemember) settings.set(settingsKey, this.#known);
  }
}

import type { TextTower } from '../../../models/runtime/text-tower.ts';
import { Lazy } from '../lazy.ts';

/** Whoever searches searches again soon; a large text tower takes a second to load and several hundred megabytes. */
const usualIdleMs = 5 * 60_000;

/**
 * A text tower that is loaded with the first text, unloaded when nobody gave it one for a while, and loaded again with
 * the next. What it answered with stays usable.
 */
export class IdleTextTower {
  readonly #tower: Lazy<TextTower>;
  readonly #idleMs: number;
  #users = 0;
  #timer: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(open: () => Promise<TextTower>, idleMs: number = usualIdleMs) {
    this.#tower = new Lazy(open);
    this.#idleMs = idleMs;
  }

  get isLoaded(): boolean {
    return this.#tower.isBegun;
  }

  /** Loads it. @throws what opening it throws; the next use tries again */
  async get(): Promise<TextTower> {
    const loaded = await this.#use(async (tower) => tower);
    return {
      embed: (texts) => this.#use((tower) => tower.embed(texts)),
      embedEnsemble: (prompts) => this.#use((tower) => tower.embedEnsemble(prompts)),
      // The tokenizer alone answers, which stays.
      unknownWords: (words) => loaded.unknownWords(words),
      dispose: async () => {},
    };
  }

  async dispose(): Promise<void> {
    this.#disposed = true;
    clearTimeout(this.#timer);
    await this.#unload();
  }

  async #use<Result>(work: (tower: TextTower) => Promise<Result>): Promise<Result> {
    clearTimeout(this.#timer);
    this.#users += 1;
    try {
      return await work(await this.#tower.get());
    } finally {
      this.#users -= 1;
      if (this.#users === 0 && this.#disposed) await this.#unload();
      else if (this.#users === 0) this.#timer = setTimeout(() => void this.#unload(), this.#idleMs).unref();
    }
  }

  async #unload(): Promise<void> {
    if (this.#users > 0) return;
    const made = this.#tower.made();
    this.#tower.forget();
    await (await made)?.dispose();
  }
}

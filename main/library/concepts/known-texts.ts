import type { TextEncoder } from '../search/question.ts';
import { Recent } from './recent.ts';

/** A phrase becomes a handful of prompts; so many are those of some fifty concepts. */
const mostTexts = 8_192;

/** A text tower that remembers what it has said: the phrases of a concept are asked for with every answer. */
export class KnownTexts implements TextEncoder {
  readonly #tower: () => Promise<TextEncoder>;
  readonly #known = new Recent<Float32Array>(mostTexts);

  /** @param tower opened with the first text that is not known */
  constructor(tower: () => Promise<TextEncoder>) {
    this.#tower = tower;
  }

  async embed(texts: readonly string[]) {
    const unknown = [...new Set(texts)].filter((text) => !this.#known.get(text));
    const { vectors, ...timings } =
      unknown.length > 0
        ? await (await this.#tower()).embed(unknown)
        : { vectors: [], tokeniseMs: 0, encodeMs: 0 };
    const fresh = new Map(unknown.map((text, index) => [text, vectors[index]!]));
    // Before anything is kept: more texts than are remembered may be asked for at once.
    const answers = texts.map((text) => fresh.get(text) ?? this.#known.get(text)!);
    for (const [text, vector] of fresh) this.#known.set(text, vector);
    return { vectors: answers, ...timings };
  }
}

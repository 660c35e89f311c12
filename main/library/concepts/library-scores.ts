import { setImmediate as breathe } from 'node:timers/promises';
import type { VisibleIndex } from '../catalog/visible-index.ts';
import type { VectorBlock, VectorBlocks } from '../vectors/vector-blocks.ts';
import type { VectorStore } from '../vectors/vector-store.ts';
import type { Draft } from './concept-drafts.ts';
import { type Scorer, scoreBlock } from './learning/scorer.ts';
import { Recent } from './recent.ts';
import { levelOf, scoreOfLevel } from './score-levels.ts';

/** Every photo that has a vector, and its probability, 0–1. */
export interface ScoredPhotos {
  readonly photos: readonly string[];
  readonly scores: Float32Array;
}

/** Of drafts; 0.4 MB each at 100,000 photos. */
const mostKept = 128;

/** After so long without a look at the scores of anything the memory for them is free again. */
const idleMs = 5 * 60_000;

interface LibraryScoresOptions {
  readonly blocks: VectorBlocks;
  readonly vectors: Pick<VectorStore, 'version'>;
  /** Forgets along with the scores: nobody looks at one without the other. */
  readonly visible: Pick<VisibleIndex, 'forget'>;
}

/**
 * Scores every photo of the library, in slices with a turn for everybody else between. Scores of a draft are kept until
 * the vectors change: who drags a line asks for the same ones again and again.
 */
export class LibraryScores {
  readonly #options: LibraryScoresOptions;
  readonly #kept = new Recent<{ readonly version: number | null; readonly scored: Promise<ScoredPhotos> }>(
    mostKept,
  );
  /** The photos of blocks that were met before, in their order. */
  #known: {
    readonly blocks: WeakSet<VectorBlock>;
    readonly count: number;
    readonly photos: readonly string[];
  } = {
    blocks: new WeakSet(),
    count: 0,
    photos: [],
  };

  #idle: NodeJS.Timeout | undefined;

  constructor(options: LibraryScoresOptions) {
    this.#options = options;
  }

  async of({ key, scorer }: Pick<Draft, 'key' | 'scorer'>): Promise<ScoredPhotos> {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.forget(), idleMs).unref();
    const version = await this.#options.vectors.version();
    const known = this.#kept.get(key);
    if (known?.version === version) return known.scored;
    const scored = this.#scoreAll(scorer);
    this.#kept.set(key, { version, scored });
    scored.catch(() => this.#kept.delete(key));
    return scored;
  }

  /** Frees the memory. */
  forget(): void {
    clearTimeout(this.#idle);
    this.#kept.clear();
    this.#known = { blocks: new WeakSet(), count: 0, photos: [] };
    this.#options.blocks.changed();
    this.#options.visible.forget();
  }

  async #scoreAll(scorer: Scorer): Promise<ScoredPhotos> {
    const blocks = new WeakSet<VectorBlock>();
    const parts: Pick<VectorBlock, 'photos'>[] = [];
    const scored: Float32Array[] = [];
    let areKnown = true;
    for await (const block of this.#options.blocks.all()) {
      scored.push(scoreBlock(scorer, block));
      parts.push({ photos: block.photos });
      blocks.add(block);
      areKnown &&= this.#known.blocks.has(block);
      await breathe();
    }
    if (!areKnown || parts.length !== this.#known.count) {
      this.#known = { blocks, count: parts.length, photos: parts.flatMap(({ photos }) => photos) };
    }
    return { photos: this.#known.photos, scores: oneAfterAnother(scored) };
  }
}

function oneAfterAnother(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}

/** Where the line of a draft would be drawn, a probability: one that a window can say exactly. */
export function proposedLine({ proposeLine }: Pick<Draft, 'proposeLine'>, { scores }: ScoredPhotos): number {
  return scoreOfLevel(levelOf(proposeLine(scores)));
}

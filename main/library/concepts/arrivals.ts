import { setImmediate as breathe } from 'node:timers/promises';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { VisibleIndex } from '../catalog/visible-index.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import { blockOf, type VectorBlock, type VectorBlocks } from '../vectors/vector-blocks.ts';
import type { VectorRow, VectorStore } from '../vectors/vector-store.ts';
import { type ActingConcept, actingConcepts, giveArrivals } from './give-arrivals.ts';
import type { ScoredPhoto } from './learning/choose-questions.ts';
import { readScorer, type Scorer, scoreBlock } from './learning/scorer.ts';
import { Recent } from './recent.ts';
import { isAbove } from './score-levels.ts';
import { SweepSeal } from './sweep-seal.ts';

/** Some 30 KB each. */
const mostScorers = 256;

interface ArrivalsOptions {
  readonly catalogue: Catalogue;
  readonly vectors: Pick<VectorStore, 'tableName' | 'version'>;
  readonly blocks: VectorBlocks;
  readonly visible: VisibleIndex;
  /** What gives and takes tags of concepts does so here. */
  readonly queue: OneAtATime;
}

/** A concept whose photos are all looked at, and those that it misses. */
interface Swept extends ActingConcept {
  readonly scorer: Scorer;
  readonly missing: ScoredPhoto[];
}

/**
 * Gives photos that have just been understood the tags of the concepts that were applied, and finds those again that a
 * crash kept from it. A version always gives the same vector the same score, so whether a photo is looked at once or
 * ten times, as it comes or in a sweep, comes to the same.
 */
export class Arrivals {
  readonly #options: ArrivalsOptions;
  readonly #seal: SweepSeal;
  readonly #scorers = new Recent<Scorer>(mostScorers);
  /** Concepts, and their versions, for which this process has seen to every photo of the table; null before a sweep. */
  #complete: Map<number, number> | null = null;
  /** Batches that are on their way into the table, or there and not yet looked at. */
  #underWay = 0;

  constructor(options: ArrivalsOptions) {
    this.#options = options;
    this.#seal = new SweepSeal(options.catalogue.settings);
  }

  /**
   * Appends vectors and gives the photos their tags. Returns how many tags were given.
   *
   * @throws what `append` throws; when the tags cannot be given, what that throws, with the vectors in the table
   */
  async arrive(rows: readonly VectorRow[], append: () => Promise<void>): Promise<number> {
    this.#underWay += 1;
    try {
      await append();
      return await this.#options.queue.do(() => this.#look(rows));
    } finally {
      this.#underWay -= 1;
    }
  }

  /**
   * Looks at every photo that has a vector for those concepts that may have missed some, and gives what is missing. Returns
   * how many tags were given.
   */
  async sweep(signal: AbortSignal): Promise<number> {
    const { catalogue, queue, vectors } = this.#options;
    const isWhole = this.#underWay === 0;
    const version = await vectors.version();
    this.#complete ??= this.#seal.read(vectors.tableName, version);
    const complete = this.#complete;
    const acting = actingConcepts(catalogue, vectors.tableName);
    const isComplete = (one: ActingConcept) => complete.get(one.concept.id) === one.version.version;
    // Not the scorers of arrivals: one remembers what its words say of the blocks it has met.
    const due = acting
      .filter((one) => !isComplete(one))
      .map((one): Swept => ({ ...one, scorer: readScorer(one.version.scorer), missing: [] }));
    if (due.length > 0 && !(await this.#findMissing(due, signal))) return 0;
    // Seldom done, and then nobody is waiting for more of the same.
    if (due.length > 0) this.#options.blocks.changed();
    let given = 0;
    for (const one of due) {
      given += await queue.do(async () => {
        const count = this.#give(one, one.missing);
        complete.set(one.concept.id, one.version.version);
        return count;
      });
    }
    // Where vectors were under way, they may be in that version of the table and not yet looked at.
    if (isWhole) this.#writeSeal(version, acting.filter(isComplete));
    return given;
  }

  /** Every photo of the table was just looked at for this version. */
  lookedAtAll(conceptId: number, version: number): void {
    this.#complete?.set(conceptId, version);
  }

  /** The concept may give tags that it could not give before: the next sweep looks at every photo for it. */
  mayHaveMissed(conceptId: number): void {
    this.#complete?.delete(conceptId);
    this.#seal.breakFor(conceptId);
  }

  async #look(rows: readonly VectorRow[]): Promise<number> {
    const { catalogue, vectors } = this.#options;
    const acting = actingConcepts(catalogue, vectors.tableName);
    if (acting.length === 0) return 0;
    try {
      const block = blockOf(rows);
      let given = 0;
      for (const one of acting) {
        given += this.#give(one, photosAbove(block, this.#scorerOf(one), one.version.line));
        await breathe();
      }
      return given;
    } catch (error) {
      // The next sweep sees to them.
      this.#complete = null;
      throw error;
    }
  }

  /** Returns false when it was ended early. */
  async #findMissing(swept: readonly Swept[], signal: AbortSignal): Promise<boolean> {
    const { blocks, catalogue } = this.#options;
    for await (const block of blocks.all()) {
      for (const { concept, missing, scorer, version } of swept) {
        const above = photosAbove(block, scorer, version.line);
        const assigned = catalogue.assignments.amongOf(
          concept.tagId,
          above.map(({ photo }) => photo),
        );
        for (const found of above) if (!assigned.has(found.photo)) missing.push(found);
        await breathe();
        if (signal.aborted) return false;
      }
    }
    return true;
  }

  #give(one: ActingConcept, photos: readonly ScoredPhoto[]): number {
    const { catalogue, visible } = this.#options;
    return visible.keptAcross(() => giveArrivals(catalogue, one, photos));
  }

  #scorerOf({ concept, version }: ActingConcept): Scorer {
    const key = `${concept.id} ${version.version}`;
    const scorer = this.#scorers.get(key) ?? readScorer(version.scorer);
    this.#scorers.set(key, scorer);
    return scorer;
  }

  #writeSeal(version: number | null, complete: readonly ActingConcept[]): void {
    const { vectors, visible } = this.#options;
    const concepts = new Map(complete.map((one) => [one.concept.id, one.version.version]));
    visible.keptAcross(() => this.#seal.write(vectors.tableName, version, concepts));
  }
}

function photosAbove(block: VectorBlock, scorer: Scorer, line: number): ScoredPhoto[] {
  const scores = scoreBlock(scorer, block);
  return block.photos.flatMap((photo, index) => {
    const score = scores[index]!;
    return isAbove(score, line) ? [{ photo, score }] : [];
  });
}

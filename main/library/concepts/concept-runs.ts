import type { Logger } from 'pino';
import type { CallOutput, ConceptRun } from '../../../preload/contract/index.ts';
import type { Run } from '../catalog/run-table.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { VectorBlocks } from '../vectors/vector-blocks.ts';
import type { VectorRow } from '../vectors/vector-store.ts';
import { applyConcept } from './apply-concept.ts';
import { Arrivals } from './arrivals.ts';
import type { ConceptSources } from './concept-sources.ts';
import { DueSweep } from './due-sweep.ts';
import { undoRuns } from './undo-runs.ts';

interface ConceptRunsOptions {
  readonly sources: ConceptSources;
  readonly blocks: VectorBlocks;
  /** Concepts gave tags or took them. */
  readonly onChange: () => void;
  readonly log: Logger;
  /** From a person's word to the sweep that it makes due; for tests that sweep themselves. */
  readonly sweepDelayMs?: number | undefined;
}

/** What concepts do to tags by themselves, and taking it back: one thing after another. */
export class ConceptRuns {
  readonly #options: ConceptRunsOptions;
  readonly #queue = new OneAtATime();
  readonly #arrivals: Arrivals;
  readonly #dueSweep: DueSweep;

  constructor(options: ConceptRunsOptions) {
    this.#options = options;
    const { catalogue, vectors, visible } = options.sources;
    const { blocks } = options;
    this.#arrivals = new Arrivals({ catalogue, vectors, blocks, visible, queue: this.#queue });
    const { signal } = new AbortController();
    this.#dueSweep = new DueSweep(() => this.sweep(signal), options.sweepDelayMs);
  }

  /** @throws EideticError as `applyConcept` */
  async apply(conceptId: number, line: number | null): Promise<ConceptRun> {
    const run = await this.#queue.do(async () => {
      const applied = await applyConcept(this.#options.sources, conceptId, line);
      this.#arrivals.lookedAtAll(conceptId, applied.version);
      return applied;
    });
    this.#options.onChange();
    return runView(run);
  }

  /** @throws EideticError `run.unknown`, `run.undone` */
  async undo(runId: number): Promise<CallOutput<'concepts.undoRun'>> {
    const { catalogue, visible } = this.#options.sources;
    const { concept, ...undone } = await this.#queue.do(async () => {
      const photos = await visible.photos();
      return visible.keptAcross(() => undoRuns(catalogue, runId, photos));
    });
    this.mayHaveMissed(concept);
    this.#options.onChange();
    return undone;
  }

  /**
   * Appends the vectors of photos that have just been understood, and gives them their tags. Fails only where `append`
   * does: tags that could not be given are found by the next sweep.
   */
  async arrive(rows: readonly VectorRow[], append: () => Promise<void>): Promise<void> {
    let isAppended = false;
    try {
      const given = await this.#arrivals.arrive(rows, async () => {
        await append();
        isAppended = true;
        this.#options.blocks.changed();
      });
      if (given > 0) this.#options.onChange();
    } catch (error) {
      if (!isAppended) throw error;
      this.#options.log.error({ error, photos: rows.length }, 'new photos could not be tagged by concepts');
    }
  }

  /** Finds what a crash kept from being tagged. What cannot be swept now is swept another time. */
  async sweep(signal: AbortSignal): Promise<void> {
    try {
      if ((await this.#arrivals.sweep(signal)) > 0) this.#options.onChange();
    } catch (error) {
      this.#options.log.error({ error }, 'photos could not be swept for concepts');
    }
  }

  /** A person's word was taken away, or a concept is active again: a sweep looks at every photo for it in a moment. */
  mayHaveMissed(conceptId: number): void {
    this.#arrivals.mayHaveMissed(conceptId);
    this.#dueSweep.fallDue();
  }

  /** Resolves when nothing is being done any more, and nothing is due. */
  async dispose(): Promise<void> {
    await this.#dueSweep.dispose();
    await this.#queue.settled();
  }
}

export function runView({ versionBefore: _, activeBefore: __, ...run }: Run): ConceptRun {
  return run;
}

import { type CallInput, EideticError, type LibraryClient } from '../../../../preload/contract/index.ts';
import { CandidateList } from './candidate-list.svelte.ts';

type ConceptInHand = CallInput<'concepts.candidates'>;

/** A list that the library no longer keeps is made again after so long. */
const expiredMs = 250;

/** Asks for the photos of a concept again and again while it changes, and keeps the newest answer. */
export class CandidateSearch {
  shown = $state.raw<CandidateList | null>(null);
  /** Why the newest question has no answer; the last good one stays beside it. */
  error = $state.raw<EideticError | null>(null);
  /** A newer answer than the one shown is on its way, or soon asked for. */
  busy = $state(false);
  /** No new list is shown while this holds: a person is dragging the line through the old one. */
  held = $state(false);
  readonly #library: LibraryClient;
  readonly #onanew: (before: CandidateList | null, now: CandidateList) => void;
  #what: ConceptInHand | null = null;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onanew called before a list is shown; `before` is the one whose place it takes, if there is one */
  constructor(
    library: LibraryClient,
    onanew: (before: CandidateList | null, now: CandidateList) => void = () => {},
  ) {
    this.#library = library;
    this.#onanew = onanew;
  }

  /** @param waitMs a newer wish within this time takes the place of this one */
  ask(what: ConceptInHand, waitMs = 0): void {
    this.#what = what;
    this.again(waitMs);
  }

  /** The same again: photos came, or something was learnt. */
  again(waitMs: number): void {
    if (!this.#what) return;
    this.busy = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#make(), waitMs);
  }

  /** Nothing is asked about any more. */
  forget(): void {
    this.dispose();
    this.#what = null;
    this.shown = null;
    this.error = null;
    this.busy = false;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
  }

  async #make(): Promise<void> {
    const what = this.#what;
    if (!what) return;
    if (this.held) return this.again(expiredMs);
    const ask = ++this.#asked;
    try {
      const candidates = await this.#library.call('concepts.candidates', what);
      if (ask !== this.#asked) return;
      if (this.held) return this.again(expiredMs);
      const now = new CandidateList(this.#library, candidates, () => this.again(expiredMs));
      this.#onanew(this.shown, now);
      this.shown = now;
      this.error = null;
    } catch (error) {
      if (ask !== this.#asked) return;
      this.error =
        error instanceof EideticError ? error : new EideticError('internal', { problem: String(error) });
    }
    this.busy = false;
  }
}

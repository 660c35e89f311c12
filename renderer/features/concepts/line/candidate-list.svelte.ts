import { SvelteMap } from 'svelte/reactivity';
import type { Candidates, LibraryClient, Verdict } from '../../../../preload/contract/index.ts';
import { OpenListing } from '../../../state/open-listing.svelte.ts';
import { PhotoScores } from './photo-scores.ts';

const verdictBytes = [null, 'yes', 'no'] as const;

/** Photos from sure to unsure as the page holds them, with what a person said of them since. */
export class CandidateList {
  readonly photos: OpenListing;
  readonly scores: PhotoScores;
  /** Where Eidetic would draw the line, a probability. */
  readonly proposedLine: number;
  readonly notes: readonly string[];
  readonly #verdicts: Uint8Array;
  readonly #tagged: Uint8Array;
  readonly #said = new SvelteMap<number, Verdict | null>();

  constructor(library: LibraryClient, candidates: Candidates, onexpired: () => void) {
    const { listing, total } = candidates;
    const shape = { listing, total, sections: [], aspects: new Uint8Array(), search: null };
    this.photos = OpenListing.of(library, shape, onexpired);
    this.scores = new PhotoScores(candidates);
    this.proposedLine = candidates.proposedLine;
    this.notes = candidates.notes;
    this.#verdicts = candidates.verdicts;
    this.#tagged = candidates.tagged;
  }

  get total(): number {
    return this.scores.total;
  }

  /** A person's own word on a photo; reactive. */
  verdictOf(index: number): Verdict | null {
    const said = this.#said.get(index);
    return said === undefined ? (verdictBytes[this.#verdicts[index] ?? 0] ?? null) : said;
  }

  /** Shows a person's word at once, before the library has learnt from it. */
  say(index: number, verdict: Verdict | null): void {
    this.#said.set(index, verdict);
  }

  /** Whether a photo has the tag now. */
  isTagged(index: number): boolean {
    return this.#tagged[index] === 1;
  }
}

/** Whether the photo at an index would have the tag with a line after `count` photos: a person's own word wins. */
export function wouldHave(verdict: Verdict | null, index: number, count: number): boolean {
  return verdict === null ? index < count : verdict === 'yes';
}

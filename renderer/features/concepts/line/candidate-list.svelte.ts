import { SvelteMap } from 'svelte/reactivity';
import type { Candidates, LibraryClient, Verdict } from '../../../../preload/contract/index.ts';
import { OpenListing } from '../../../state/open-listing.svelte.ts';
import { PhotoScores } from './photo-scores.ts';

const verdictBytes = [null, 'yes', 'no'] as const;

/** How the photos above a line are, together all of them. */
export interface AboveLine {
  /** Neither tagged nor refused so far: applying the line tags them. */
  readonly untagged: number;
  readonly tagged: number;
  /** By a person's no, which no line overrules. */
  readonly refused: number;
}

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
  /** How many of the first so many photos were tagged, and refused, when the library listed them. */
  readonly #taggedBefore: Uint32Array;
  readonly #refusedBefore: Uint32Array;

  constructor(library: LibraryClient, candidates: Candidates, onexpired: () => void) {
    const { listing, total } = candidates;
    const shape = { listing, total, sections: [], aspects: new Uint8Array(), search: null };
    this.photos = OpenListing.of(library, shape, onexpired);
    this.scores = new PhotoScores(candidates);
    this.proposedLine = candidates.proposedLine;
    this.notes = candidates.notes;
    this.#verdicts = candidates.verdicts;
    this.#tagged = candidates.tagged;
    this.#taggedBefore = countsBefore(total, (index) => this.#standingOf(index) === 'tagged');
    this.#refusedBefore = countsBefore(total, (index) => this.#standingOf(index) === 'refused');
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

  /** How the first `count` photos are; reactive. */
  above(count: number): AboveLine {
    const counts = { tagged: this.#taggedBefore[count]!, refused: this.#refusedBefore[count]!, untagged: 0 };
    counts.untagged = count - counts.tagged - counts.refused;
    for (const [index, verdict] of this.#said) {
      if (index >= count) continue;
      counts[this.#standingOf(index)] -= 1;
      counts[this.#standingOf(index, verdict)] += 1;
    }
    return counts;
  }

  /**
   * How many photos get the tag when a line after `count` photos is applied, by the line and by a person's yes that
   * was said here; reactive.
   */
  gaining(count: number): { readonly byLine: number; readonly byYes: number } {
    const said = [...this.#said].filter(([index, verdict]) => verdict === 'yes' && !this.isTagged(index));
    return { byLine: this.above(count).untagged, byYes: said.length };
  }

  /** Whether a photo has the tag now. */
  isTagged(index: number): boolean {
    return this.#tagged[index] === 1;
  }

  /** @param said a person's word since the library listed it; left out when there is none */
  #standingOf(index: number, said?: Verdict | null): keyof AboveLine {
    const before = verdictBytes[this.#verdicts[index] ?? 0] ?? null;
    const verdict = said === undefined ? before : said;
    if (verdict !== null) return verdict === 'yes' ? 'tagged' : 'refused';
    // A tag that came by a person's yes goes with it.
    return before === null && this.isTagged(index) ? 'tagged' : 'untagged';
  }
}

/** Whether the photo at an index would have the tag with a line after `count` photos: a person's own word wins. */
export function wouldHave(verdict: Verdict | null, index: number, count: number): boolean {
  return verdict === null ? index < count : verdict === 'yes';
}

/** For each number of photos from none to all: of how many of the first so many something holds. */
function countsBefore(total: number, holds: (index: number) => boolean): Uint32Array {
  const counts = new Uint32Array(total + 1);
  for (let index = 0; index < total; index += 1) counts[index + 1] = counts[index]! + (holds(index) ? 1 : 0);
  return counts;
}

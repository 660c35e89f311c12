import type {
  CallInput,
  Concept,
  ConceptRun,
  LibraryClient,
  LinePreview,
  Verdict,
} from '../../../../preload/contract/index.ts';
import { ConceptList } from '../../../state/concept-list.svelte.ts';
import type { DrawnLine, DrawnLines } from '../../../state/drawn-lines.ts';
import { isConnectionLost, type Problem, problemOf } from '../../../state/problem.ts';
import { tellProblem } from '../../../state/tell-problem.ts';
import type { CandidateList } from '../line/candidate-list.svelte.ts';
import { CandidateSearch } from '../line/candidate-search.svelte.ts';

/** After an answer photos are sorted anew, but not under the hand of somebody who gives one after another. */
const answerPauseMs = 1_400;
/** What else changed the concept may wait as long as a list of photos does. */
const calmMs = 2_500;
const wordsPauseMs = 160;
/** The line rests so long before its effect is worked out. */
const linePauseMs = 160;

/**
 * Where the line is: where it was applied (and where Eidetic would draw it before that, or once something was
 * learnt), where Eidetic would draw it, or where a person put it.
 */
type LineChoice = 'applied' | 'proposed' | number;

/** One concept in a person's hands: its photos, the line between them, and what applying it would change. */
export class ConceptSession {
  readonly id: number;
  readonly search: CandidateSearch;
  preview = $state.raw<LinePreview | null>(null);
  /** The preview is not yet of the line that is shown. */
  previewing = $state(false);
  previewProblem = $state.raw<Problem | null>(null);
  runs = $state.raw<readonly ConceptRun[]>([]);
  applying = $state(false);
  #choice = $state<LineChoice>('applied');
  readonly #list: ConceptList;
  readonly #library: LibraryClient;
  readonly #drawn: DrawnLines;
  /** Something was learnt that the photos are not sorted by yet. */
  #taught = $state(false);
  #previewAsked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param drawn where a line is kept until it is applied */
  constructor(library: LibraryClient, id: number, drawn: DrawnLines) {
    this.id = id;
    this.#library = library;
    this.#drawn = drawn;
    this.#list = new ConceptList(library);
    this.search = new CandidateSearch(library, (before, now) => this.#keepLine(before, now));
  }

  readonly concept = $derived.by((): Concept | null => this.#list.find(this.id));
  /** Whether the library has said that there is no such concept. */
  readonly isGone = $derived.by(() => this.#list.concepts !== null && this.concept === null);
  readonly problem = $derived.by(() => (this.#list.concepts === null ? this.#list.problem : null));

  /** Null where none was applied, or the photos are not what they were then. */
  readonly #appliedLine = $derived.by((): number | null => {
    const { concept } = this;
    return concept && !concept.changed && !concept.modelChanged ? concept.line : null;
  });
  /** A line was drawn that is not applied yet. */
  readonly isWaiting = $derived.by(() => this.#drawn.of(this.id) !== null);
  /** Null stands for the line that Eidetic proposes. */
  readonly chosenLine = $derived.by((): number | null => {
    if (typeof this.#choice === 'number') return this.#choice;
    return this.#choice === 'applied' ? this.#appliedLine : null;
  });
  /** A probability; 1 while no photo is known. */
  readonly line = $derived.by(() => this.chosenLine ?? this.search.shown?.proposedLine ?? 1);
  /** How many photos lie above it. */
  readonly count = $derived.by(() => this.search.shown?.scores.countAbove(this.line) ?? 0);
  /** What is shown of the photos, and what would change, is not yet of the same moment. */
  readonly isWorking = $derived.by(() => this.previewing || this.#taught);
  /** Whether the line lies where Eidetic would draw it. */
  readonly isProposed = $derived.by(() => {
    const { shown } = this.search;
    return !shown || this.count === shown.scores.countAbove(shown.proposedLine);
  });

  /** Asks for everything: when the page is opened, and when the connection is back. */
  begin(): void {
    this.search.ask({ concept: this.id });
    void this.refresh();
  }

  /** The concept or its runs are not what they were. */
  async refresh(): Promise<void> {
    // A concept that is gone, or a library that does not answer, is spoken of elsewhere.
    const runs = this.#library.call('concepts.runs', { concept: this.id }).catch(() => null);
    await this.#list.refresh();
    this.runs = (await runs)?.runs ?? this.runs;
  }

  /** Photos came, or another window taught it something. */
  sortAgain(): void {
    // What was learnt has them sorted anew sooner.
    if (this.search.shown && !this.#taught) this.search.again(calmMs);
  }

  drawAfter(count: number): void {
    const { shown } = this.search;
    if (shown) this.#choose(shown.scores.lineAfter(count), shown);
  }

  backToProposed(): void {
    this.#choose('proposed');
  }

  /** Works out what the line would change, once it rests. */
  lookAhead(): void {
    const { chosenLine: line } = this;
    const ask = ++this.#previewAsked;
    this.previewing = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      try {
        const preview = await this.#library.call('concepts.preview', { concept: this.id, line });
        if (ask !== this.#previewAsked) return;
        this.preview = preview;
        this.previewProblem = null;
      } catch (error) {
        if (ask !== this.#previewAsked) return;
        this.previewProblem = isConnectionLost(error) ? null : problemOf(error);
      }
      this.previewing = false;
    }, linePauseMs);
  }

  /** @returns the run, for saying what came of it; null when it could not be done */
  async apply(deed: (concept: Concept, line: number | null) => Promise<ConceptRun | null>): Promise<void> {
    const { concept } = this;
    if (!concept || this.applying) return;
    this.applying = true;
    const run = await deed(concept, this.chosenLine);
    if (run) {
      this.#choose('applied');
      await this.refresh();
      this.search.again(0);
    }
    this.applying = false;
  }

  async undoRun(run: number, deed: (run: number) => Promise<void>): Promise<void> {
    await deed(run);
    this.#choose('applied');
    await this.refresh();
    this.search.again(0);
  }

  /** A person's word on a photo: shown at once, and learnt from. */
  async answer(index: number, verdict: Verdict | null): Promise<void> {
    const { shown } = this.search;
    if (!shown) return;
    const before = shown.verdictOf(index);
    shown.say(index, verdict);
    try {
      const tile = await shown.photos.tileAt(index);
      if (!tile) return;
      const answer = { concept: this.id, photo: tile.photo, verdict };
      this.#list.put(await this.#library.call('concepts.answer', answer));
      this.#taught = true;
      this.search.again(answerPauseMs);
    } catch (error) {
      shown.say(index, before);
      tellProblem(error);
    }
  }

  /** Takes effect at once; the library is told and keeps it. */
  async edit(changes: Omit<CallInput<'concepts.edit'>, 'concept'>): Promise<void> {
    const { concept } = this;
    if (!concept) return;
    this.#list.put({ ...concept, ...(changes as Partial<Concept>) });
    try {
      this.#list.put(await this.#library.call('concepts.edit', { concept: this.id, ...changes }));
      if (!changes.phrases && !changes.contrasts) return;
      this.#taught = true;
      this.search.again(wordsPauseMs);
    } catch (error) {
      this.#list.put(concept);
      tellProblem(error);
    }
  }

  /** @param shown the photos that a line was drawn through */
  #choose(choice: LineChoice, shown = this.search.shown): void {
    this.#choice = choice;
    const isApplied = choice === 'applied' || this.chosenLine === this.#appliedLine;
    if (isApplied || !shown) this.#drawn.forget(this.id);
    else if (choice === 'proposed') this.#drawn.keep(this.id, 'proposed');
    else {
      const { scores, total } = shown;
      this.#drawn.keep(this.id, { line: choice, count: scores.countAbove(choice), total });
    }
  }

  /**
   * What was learnt gives other probabilities to all photos: a line that a person drew then stays after as many photos
   * as before.
   */
  #keepLine(before: CandidateList | null, now: CandidateList): void {
    if (!before) this.#takeUp(this.#drawn.of(this.id), now);
    else if (this.#taught && typeof this.#choice === 'number') {
      const count = now.scores.nearestPlace(before.scores.countAbove(this.#choice));
      this.#choose(now.scores.lineAfter(count), now);
    }
    this.#taught = false;
  }

  /** The line as it was left here, or while the concept was made. */
  #takeUp(drawn: DrawnLine | null, { scores, total }: CandidateList): void {
    if (drawn === null || drawn === 'proposed') this.#choice = drawn ?? 'applied';
    // Among the same photos it lies after as many, whatever was learnt meanwhile; among others, where it lay.
    else if (drawn.total === total) this.#choice = scores.lineAfter(scores.nearestPlace(drawn.count));
    else this.#choice = drawn.line;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#previewAsked += 1;
    this.search.dispose();
  }
}

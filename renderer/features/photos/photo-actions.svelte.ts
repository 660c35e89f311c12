import type { LibraryClient, PhotoSelection, PhotoTile } from '../../../preload/contract/index.ts';
import type { ListSession } from '../../state/list-session.svelte.ts';
import type { TileMarks } from '../../state/open-listing.svelte.ts';
import type { Runs } from '../../state/selection.ts';
import { tellMoved } from '../../state/tell-moved.ts';
import { tellProblem } from '../../state/tell-problem.ts';
import { numberText } from '../../strings/dates.ts';
import { t } from '../../strings/strings.svelte.ts';
import { toast } from '../../ui/toasts.svelte.ts';
import type { Answering, AnsweringPhotos, AnswerMarks } from '../evaluate/index.ts';
import type { SelectionCommand } from './grid-keys.ts';

interface TrashQuestion {
  /** Stands for the photos, however long the answer takes. */
  readonly asked: string;
  readonly photos: number;
  readonly files: number;
}

/** A selection of so many is shown as marked; nobody sees more of them at once. */
const mostKnown = 1_000;

/**
 * What can be done to the photos of a list: to those that are selected, or else to the one that the keys are on.
 * Each action says what it did, and how to take it back.
 */
export class PhotoActions {
  /** What a person is asked about before it goes to the trash. */
  trashQuestion = $state.raw<TrashQuestion | null>(null);
  readonly #library: LibraryClient;
  readonly #session: ListSession;
  readonly #answers: AnswerMarks;

  constructor(library: LibraryClient, session: ListSession, answers: AnswerMarks) {
    this.#library = library;
    this.#session = session;
    this.#answers = answers;
  }

  /** What the keys ask for. */
  obey(command: SelectionCommand): void {
    const { list, selection } = this.#session;
    if (command.act === 'clear') selection.clear();
    else if (command.act === 'all') selection.set([[0, list?.total ?? 0]]);
    else if (command.act === 'trash') void this.askTrash();
    else if (command.act === 'favourite') void this.favourite();
    else if (command.act === 'answer') this.answering?.say(command.word);
    else void this.rate(command.stars);
  }

  /**
   * The same away from the grid, where nobody sees which photo the keys are on.
   *
   * @returns false where nothing is selected: nothing was done
   */
  obeyIfSelected(command: SelectionCommand): boolean {
    if (this.#session.selection.count === 0) return false;
    this.obey(command);
    return true;
  }

  /** Gives a heart; the one photo at hand loses the heart it has. */
  async favourite(): Promise<void> {
    const one = this.#onlyOne();
    const favourite = !(one?.favourite ?? false);
    await this.#mark({ favourite }, (photos) => {
      const words = t().photos.marked;
      return (favourite ? words.favourite : words.unfavourite)(photos, numberText(photos));
    });
  }

  async rate(rating: number): Promise<void> {
    await this.#mark({ rating }, (photos) => t().photos.marked.rated(photos, rating, numberText(photos)));
  }

  /** What is said of them as answers to the search; null where nothing can be. */
  get answering(): Answering | null {
    return this.#answers.about(this.#answeringPhotos());
  }

  async askTrash(): Promise<void> {
    const what = this.chosen();
    if (!what) return;
    await this.#do(async () => {
      this.trashQuestion = await this.#library.call('photos.count', { selection: what });
    });
  }

  /** After the question was answered with yes. */
  async trash(): Promise<void> {
    const question = this.trashQuestion;
    if (!question) return;
    await this.#do(async () => {
      const answer = await this.#library.call('photos.trash', { selection: { asked: question.asked } });
      this.#session.selection.clear();
      const text = t().photos.trash.done(answer.photos, numberText(answer.photos));
      tellMoved(this.#library, answer.change, this.#offerUndo(text, answer.change, answer.undoWithinMs));
    });
  }

  /** What an action is meant for; null while there is nothing. */
  chosen(): PhotoSelection | null {
    const { list } = this.#session;
    if (!list || list.total === 0) return null;
    return { listing: list.listing, runs: this.#chosenRuns().map(([first, end]) => [first, end]) };
  }

  #answeringPhotos(): AnsweringPhotos | null {
    const { list, selection } = this.#session;
    const chosen = this.chosen();
    if (!list || !chosen) return null;
    const indexes = selection.count > 0 ? selection.first(mostKnown) : [selection.active];
    const known = indexes.map((index) => list.tile(index)?.photo).filter((photo) => photo !== undefined);
    return { selection: chosen, known, count: Math.max(1, selection.count) };
  }

  #chosenRuns(): Runs {
    const { runs, count, active } = this.#session.selection;
    return count > 0 ? runs : [[active, active + 1]];
  }

  /** The one photo an action is meant for; null when it is meant for a selection. */
  #onlyOne(): PhotoTile | null {
    const { list, selection } = this.#session;
    return selection.count > 0 ? null : (list?.tile(selection.active) ?? null);
  }

  async #mark(marks: TileMarks & { rating?: number }, say: (photos: number) => string): Promise<void> {
    const selection = this.chosen();
    if (!selection) return;
    // Seen at once; the library tells of it a little later.
    this.#session.list?.amendRuns(this.#chosenRuns(), marks);
    await this.#do(async () => {
      const { change, photos } = await this.#library.call('photos.mark', { selection, ...marks });
      this.#offerUndo(say(photos), change);
    });
  }

  #offerUndo(text: string, change: string, durationMs?: number): () => void {
    const undo = () =>
      void this.#do(async () => {
        await this.#library.call('changes.undo', { change });
        // The word comes with what it speaks of, never before it.
        await this.#session.renew();
        toast(t().photos.marked.undone);
      });
    return toast(text, durationMs === undefined ? { undo } : { undo, durationMs });
  }

  async #do(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // What was shown before the library agreed is not so.
      this.#session.refresh();
      tellProblem(error);
    }
  }
}

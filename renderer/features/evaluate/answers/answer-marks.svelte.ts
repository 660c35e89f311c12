import { untrack } from 'svelte';
import type {
  EvaluationMark,
  LibraryClient,
  Listing,
  ListingRequest,
  PhotoSelection,
} from '../../../../preload/contract/index.ts';
import type { AppState } from '../../../state/app-state.svelte.ts';
import { tellProblem } from '../../../state/tell-problem.ts';
import { t } from '../../../strings/strings.svelte.ts';
import { toast } from '../../../ui/toasts.svelte.ts';
import { markableSearch } from './markable-search.ts';

/** Photos that a word is about. */
export interface AnsweringPhotos {
  readonly selection: PhotoSelection;
  /** Those of them that the window knows. */
  readonly known: readonly string[];
  /** How many there are. */
  readonly count: number;
}

/** Photos that can be called right or wrong answers, what is said of them, and how to say it. */
export interface Answering {
  readonly search: string;
  /** Null where nothing is said, or not the same of all. */
  readonly mark: EvaluationMark | null;
  readonly say: (word: EvaluationMark) => void;
}

const noMarks: ReadonlyMap<string, EvaluationMark> = new Map();

/** What the person says of the answers to the search that is shown. */
export class AnswerMarks {
  readonly #library: LibraryClient;
  #search = $state.raw<string | null>(null);
  #marks = $state.raw(noMarks);
  #asked = 0;
  #hideSaid: () => void = () => {};

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  of(photo: string): EvaluationMark | null {
    return this.#marks.get(photo) ?? null;
  }

  /** Null where nothing can be said of them. */
  about(photos: AnsweringPhotos | null): Answering | null {
    const search = this.#search;
    if (search === null || !photos) return null;
    return { search, mark: this.#ofAll(photos), say: (word) => void this.say(photos, word) };
  }

  /**
   * Keeps to the search that is shown, and to what is said of it elsewhere. Only while a component is being made.
   *
   * @param shown the list that is on the screen, and what it answers; null before the first
   */
  follow(app: AppState, shown: () => { readonly request: string; readonly shape: Listing } | null): void {
    const search = $derived.by(() => {
      const list = shown();
      return list && markableSearch(JSON.parse(list.request) as ListingRequest, list.shape);
    });
    $effect(() => {
      void app.searchMarkRevision;
      const now = search;
      if (app.connection === 'open') untrack(() => this.#show(now));
    });
  }

  /** What is said of every one of some photos; null where they differ, or are not all known. */
  #ofAll({ known, count }: Pick<AnsweringPhotos, 'known' | 'count'>): EvaluationMark | null {
    const [first] = known;
    if (first === undefined || known.length < count) return null;
    const mark = this.of(first);
    return known.every((photo) => this.of(photo) === mark) ? mark : null;
  }

  #show(search: string | null): void {
    if (search !== this.#search) this.#marks = noMarks;
    this.#search = search;
    void this.#ask();
  }

  /** Says that photos are right answers, or are not; the same word again takes it back. */
  async say(photos: AnsweringPhotos, word: EvaluationMark): Promise<void> {
    const query = this.#search;
    if (query === null) return;
    const mark = this.#ofAll(photos) === word ? null : word;
    this.#amend(photos.known, mark);
    await this.#do(async () => {
      const { selection } = photos;
      const { change, photos: count } = await this.#library.call('evaluation.mark', {
        query,
        selection,
        mark,
      });
      // Whoever goes through an answer says a word a second: the newest is enough.
      this.#hideSaid();
      const said = t().evaluate.answers.said[mark ?? 'nothing'](count);
      this.#hideSaid = toast(said, { undo: () => void this.#undo(change) });
    });
  }

  #undo(change: string): Promise<void> {
    return this.#do(async () => {
      await this.#library.call('changes.undo', { change });
      await this.#ask();
      toast(t().photos.marked.undone);
    });
  }

  /** Seen at once; the library tells of it a little later. */
  #amend(photos: readonly string[], mark: EvaluationMark | null): void {
    const marks = new Map(this.#marks);
    for (const photo of photos) {
      if (mark === null) marks.delete(photo);
      else marks.set(photo, mark);
    }
    this.#marks = marks;
    // What was asked for before would show it as it was.
    this.#asked += 1;
  }

  async #ask(): Promise<void> {
    const query = this.#search;
    const ask = ++this.#asked;
    if (query === null) return;
    try {
      const { marks } = await this.#library.call('evaluation.marked', { query });
      if (ask === this.#asked) this.#marks = new Map(marks.map(({ photo, mark }) => [photo, mark]));
    } catch (error) {
      if (ask === this.#asked) tellProblem(error);
    }
  }

  async #do(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
    } catch (error) {
      tellProblem(error);
      // What was shown before the library agreed is not so.
      await this.#ask();
    }
  }
}

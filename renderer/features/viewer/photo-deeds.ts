import type { HostClient, LibraryClient, PhotoDetails } from '../../../preload/contract/index.ts';
import { problemOf } from '../../state/problem.ts';
import { tellMoved } from '../../state/tell-moved.ts';
import { t } from '../../strings/strings.svelte.ts';
import { toast } from '../../ui/toasts.svelte.ts';

export type Marks = Partial<Pick<PhotoDetails, 'rating' | 'favourite'>>;

/** Where photos and their marks are shown. */
interface Shown {
  of(photo: string): PhotoDetails | null;
  ask(photo: string): Promise<unknown>;
  /** At once, before the library has answered. */
  amend(photo: string, marks: Marks): void;
  /** Something was taken back; ends when that is seen. */
  undone(): Promise<void>;
}

interface Served {
  readonly library: LibraryClient;
  readonly host: HostClient;
}

/** What can be done to the photo that is shown. Each says what it did and how to take it back, or why it could not. */
export class PhotoDeeds {
  readonly #served: Served;
  readonly #shown: Shown;

  constructor(served: Served, shown: Shown) {
    this.#served = served;
    this.#shown = shown;
  }

  /** Gives or takes a heart or stars; shown before the library has answered, and taken back if it refuses. */
  async mark(photo: string, marks: Marks): Promise<void> {
    // A key may be quicker than the library: what it asked for counts all the same.
    if (!this.#shown.of(photo)) await this.#shown.ask(photo);
    const before = this.#shown.of(photo) ?? { rating: null, favourite: false };
    const old: Marks = {
      ...(marks.rating === undefined ? {} : { rating: before.rating }),
      ...(marks.favourite === undefined ? {} : { favourite: before.favourite }),
    };
    this.#shown.amend(photo, marks);
    try {
      const { change } = await this.#served.library.call('photos.mark', {
        selection: { photos: [photo] },
        ...marks,
      });
      this.#offerUndo(wordsFor(marks), change, () => this.#shown.amend(photo, old));
    } catch (error) {
      this.#shown.amend(photo, old);
      complain(error);
    }
  }

  /** True when the photo is out of every list; its files follow a little later. */
  async trash(photo: string, name: string): Promise<boolean> {
    try {
      const selection = { photos: [photo] };
      const { change, undoWithinMs } = await this.#served.library.call('photos.trash', { selection });
      const text = t().viewer.trashing.done(name);
      const library = this.#served.library;
      tellMoved(
        library,
        change,
        this.#offerUndo(text, change, () => {}, undoWithinMs),
      );
      return true;
    } catch (error) {
      complain(error);
      return false;
    }
  }

  /** How many files of it there are; null when the library does not say. */
  async countFiles(photo: string): Promise<number | null> {
    try {
      return (await this.#served.library.call('photos.count', { selection: { photos: [photo] } })).files;
    } catch (error) {
      complain(error);
      return null;
    }
  }

  async show(what: { photo: string } | { file: number }): Promise<void> {
    await this.#served.host.call('host.showFile', what).catch(complain);
  }

  async open(photo: string): Promise<void> {
    await this.#served.host.call('host.openPhoto', { photo }).catch(complain);
  }

  #offerUndo(text: string, change: string, undone: () => void, durationMs?: number): () => void {
    const undo = async () => {
      try {
        await this.#served.library.call('changes.undo', { change });
        undone();
        // The word comes with what it speaks of, never before it.
        await this.#shown.undone();
        toast(t().viewer.marked.undone);
      } catch (error) {
        complain(error);
      }
    };
    return toast(text, { undo: () => void undo(), ...(durationMs === undefined ? {} : { durationMs }) });
  }
}

function wordsFor({ rating, favourite }: Marks): string {
  const words = t().viewer.marked;
  if (favourite === undefined) return words.rated(rating ?? 0);
  return favourite ? words.favourite : words.unfavourite;
}

function complain(error: unknown): void {
  const { message, nextStep } = problemOf(error);
  toast(`${message} ${nextStep}`, { tone: 'problem' });
}

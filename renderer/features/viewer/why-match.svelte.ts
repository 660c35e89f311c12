import { EideticError, type Explanation, type LibraryClient } from '../../../preload/contract/index.ts';
import { tellProblem } from '../../state/tell-problem.ts';

/** Why the photo that is shown matches the search, once somebody has asked; given up as soon as they look at another. */
export class WhyMatch {
  readonly #library: LibraryClient;
  /** Other windows ask for themselves. */
  readonly #asker = crypto.randomUUID();
  #question = $state.raw<{ photo: string; query: string } | null>(null);
  /** The search has a picture too, of which nothing is explained. */
  isOfWordsAlone = $state(false);
  explanation = $state.raw<Explanation | null>(null);

  constructor(library: LibraryClient) {
    this.#library = library;
  }

  get asked(): boolean {
    return this.#question !== null;
  }

  /** Somebody may soon ask: the library loads what an answer needs. */
  expect(): void {
    this.#library.call('explain.ready', {}).catch(() => {});
  }

  toggle(photo: string, query: string, withPicture = false): void {
    this.isOfWordsAlone = withPicture;
    if (this.asked) this.close();
    else void this.#ask({ photo, query });
  }

  /** Somebody has seen enough, or looks at another photo. */
  close(): void {
    if (!this.#question) return;
    const isWaiting = this.explanation === null;
    this.#question = null;
    this.explanation = null;
    // A library that is gone has stopped already.
    if (isWaiting) void this.#library.call('explain.stop', { asker: this.#asker }).catch(() => {});
  }

  async #ask(question: { photo: string; query: string }): Promise<void> {
    this.#question = question;
    try {
      const explanation = await this.#library.call('explain.photo', { ...question, asker: this.#asker });
      if (this.#question === question) this.explanation = explanation;
    } catch (error) {
      if (this.#question !== question) return;
      this.#question = null;
      if (!(error instanceof EideticError) || error.code !== 'explain.superseded') tellProblem(error);
    }
  }
}

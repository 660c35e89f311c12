import type { LibraryClient, Question, Verdict } from '../../../preload/contract/index.ts';
import { isConnectionLost, type Problem, problemOf } from '../../state/problem.ts';
import { tellProblem } from '../../state/tell-problem.ts';

interface Given {
  readonly question: Question;
  /** Null for one that was passed over. */
  readonly verdict: Verdict | null;
}

/** So many are asked for at a time; */
const atATime = 12;
/** and so many of those that wait stay as they are when better questions come: they are loaded already. */
const settled = 2;
/** The library remembers no more of what was passed over. */
const mostPassed = 1_000;

/**
 * One sitting: a question at a time, the most useful first. What is answered is gone from the screen at once and told
 * to the library meanwhile; what was learnt from it changes the questions that are not yet at hand.
 */
export class ReviewSession {
  /** The question on the screen, and those after it. */
  queue = $state.raw<readonly Question[]>([]);
  given = $state.raw<readonly Given[]>([]);
  /** How many photos are doubtful in all; null before the library has spoken. */
  doubtful = $state<number | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** More questions are on their way. */
  asking = $state(false);
  readonly #library: LibraryClient;
  readonly #concept: number | null;
  /** Answers on their way: the library knows them one after another, as they were given. */
  #telling: Promise<void> = Promise.resolve();
  #ended = false;

  /** @param concept the one to ask about; null asks about all */
  constructor(library: LibraryClient, concept: number | null) {
    this.#library = library;
    this.#concept = concept;
  }

  readonly current = $derived.by((): Question | null => this.queue[0] ?? null);
  readonly answered = $derived.by(() => this.given.filter(({ verdict }) => verdict !== null).length);
  /** The concepts that were taught something, the last one first, and how often with a yes. */
  readonly taught = $derived.by(() => {
    const said = this.given.filter(({ verdict }) => verdict !== null);
    const concepts = new Set(said.map(({ question }) => question.concept).reverse());
    return [...concepts].map((concept) => ({
      concept,
      yes: said.filter(({ question, verdict }) => question.concept === concept && verdict === 'yes').length,
    }));
  });

  /** Asks for questions; those that are at hand stay. */
  async ask(): Promise<void> {
    if (this.asking || this.#ended) return;
    this.asking = true;
    try {
      const answer = await this.#library.call('concepts.questions', {
        ...(this.#concept === null ? {} : { concept: this.#concept }),
        limit: atATime,
        passed: this.#passed(),
      });
      if (this.#ended) return;
      const kept = this.queue.slice(0, settled + 1);
      const known = new Set([...this.given.map(({ question }) => question), ...kept].map(keyOf));
      this.queue = [...kept, ...answer.questions.filter((question) => !known.has(keyOf(question)))];
      this.doubtful = answer.doubtful;
      this.problem = null;
    } catch (error) {
      if (!isConnectionLost(error)) this.problem = problemOf(error);
    }
    this.asking = false;
  }

  /** @param verdict null passes the photo over */
  async say(verdict: Verdict | null): Promise<void> {
    const { current: question } = this;
    if (!question) return;
    const given = { question, verdict };
    this.queue = this.queue.slice(1);
    this.given = [...this.given, given];
    if (verdict === null) {
      if (this.queue.length <= settled) await this.ask();
      return;
    }
    if (this.doubtful !== null) this.doubtful = Math.max(0, this.doubtful - 1);
    await this.#tell(question, verdict, () => {
      this.given = this.given.filter((other) => other !== given);
      this.queue = [question, ...this.queue];
    });
    await this.ask();
  }

  /** Takes back what was said last, and asks it again. False when nothing was said. */
  async takeBack(): Promise<boolean> {
    const last = this.given.at(-1);
    if (!last) return false;
    this.given = this.given.slice(0, -1);
    this.queue = [last.question, ...this.queue];
    if (last.verdict !== null) {
      if (this.doubtful !== null) this.doubtful += 1;
      await this.#tell(last.question, null, () => {});
    }
    return true;
  }

  dispose(): void {
    this.#ended = true;
  }

  #tell({ concept, photo }: Question, verdict: Verdict | null, onfailed: () => void): Promise<void> {
    this.#telling = this.#telling.then(async () => {
      try {
        await this.#library.call('concepts.answer', { concept, photo: photo.photo, verdict });
      } catch (error) {
        onfailed();
        tellProblem(error);
      }
    });
    return this.#telling;
  }

  #passed(): { concept: number; photo: string }[] {
    return this.given
      .filter(({ verdict }) => verdict === null)
      .slice(-mostPassed)
      .map(({ question }) => ({ concept: question.concept, photo: question.photo.photo }));
  }
}

function keyOf({ concept, photo }: Question): string {
  return `${concept} ${photo.photo}`;
}

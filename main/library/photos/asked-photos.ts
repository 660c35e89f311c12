import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { EideticError } from '../../../preload/contract/index.ts';
import { lastIdSince, thisMoment, visibleAmong } from '../catalog/photo-order.ts';

/** A window asks one question at a time, and leaves some behind; the oldest is taken for one of those. */
const mostQuestions = 16;

interface Question {
  /** The catalogue's numbers. */
  readonly photoIds: Int32Array;
  /** ISO 8601. */
  readonly askedAt: string;
}

/**
 * The photos that people are asked about, such as “Move 12 photos to the trash?”. They are looked up when the question
 * is asked: the list that they were chosen in may be let go of before somebody comes back and answers.
 */
export class AskedPhotos {
  readonly #database: DatabaseSync;
  readonly #questions = new Map<string, Question>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Returns the question's id. */
  ask(photoIds: readonly number[]): string {
    const question = randomUUID();
    this.#questions.set(question, {
      photoIds: Int32Array.from(photoIds),
      askedAt: thisMoment(this.#database),
    });
    const [oldest] = this.#questions.keys();
    if (this.#questions.size > mostQuestions && oldest !== undefined) this.#questions.delete(oldest);
    return question;
  }

  /** The numbers of the question's photos that are still visible. @throws EideticError `question.expired` */
  about(question: string): number[] {
    const asked = this.#questions.get(question);
    if (!asked) throw new EideticError('question.expired');
    // Numbers of photos that are gone may belong to others by now.
    const lastId = lastIdSince(this.#database, asked.askedAt);
    return visibleAmong(
      this.#database,
      [...asked.photoIds].filter((id) => id <= lastId),
    );
  }
}

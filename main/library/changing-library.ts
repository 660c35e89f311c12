import type { Logger } from 'pino';
import type { LibraryClient } from '../../preload/contract/index.ts';
import { problemOf } from '../../preload/wire/understand.ts';
import { Answering } from './answering.ts';
import type { Catalogue } from './catalog/catalogue.ts';
import { inTransaction } from './catalog/transaction.ts';
import type { EventBus } from './event-bus.ts';
import type { WritableLibrary } from './library-parts.ts';
import { answerWith, endChange, forgetBefore, readStanding } from './model-change/model-standing.ts';
import { runBackwards, type UndoList } from './open-parts.ts';

/** A library as it is with one model: everything that knows vectors belongs to it. */
export interface ModelSession {
  readonly library: WritableLibrary;
  readonly client: LibraryClient;
  readonly undo: UndoList;
}

interface ChangingLibraryOptions {
  readonly catalogue: Catalogue;
  readonly events: EventBus;
  readonly log: Logger;
  /** Opens the library with the model that the setting names. */
  readonly open: (following: WritableLibrary) => Promise<ModelSession>;
  /** The library answers with the model of the setting. */
  readonly onReopened: (library: WritableLibrary) => void;
}

/**
 * Follows the setting that says which model answers: opens the library anew beside the one that answers, lets it answer
 * from then on, and closes the other when it has answered what it was asked. Nobody has to wait, and nothing that knows
 * the old vectors is left.
 */
export class ChangingLibrary {
  readonly #options: ChangingLibraryOptions;
  readonly #answering: Answering;
  #session: ModelSession;
  #changing: Promise<void> = Promise.resolve();
  #takingOver: Promise<void> = Promise.resolve();
  readonly #closing = Promise.withResolvers<void>();
  #isClosing = false;

  constructor(first: ModelSession, options: ChangingLibraryOptions) {
    this.#session = first;
    this.#options = options;
    this.#answering = new Answering(first.client, () => this.#takingOver);
  }

  get client(): LibraryClient {
    return this.#answering.client;
  }

  get library(): WritableLibrary {
    return this.#session.library;
  }

  /** Resolves when the model of the setting answers. Never rejects. */
  follow(): Promise<void> {
    this.#changing = this.#changing.then(() => this.#follow()).catch((error: unknown) => this.#warn(error));
    return this.#changing;
  }

  /** Resolves when no change is in hand. */
  settled(): Promise<void> {
    return this.#changing;
  }

  async dispose(): Promise<void> {
    this.#isClosing = true;
    this.#closing.resolve();
    await this.#changing;
    await runBackwards(this.#session.undo);
  }

  async #follow(): Promise<void> {
    if (this.#isClosing) return;
    const before = this.#session;
    const takingOver = Promise.withResolvers<void>();
    this.#takingOver = takingOver.promise;
    const { indexer } = before.library;
    const isWatching = indexer.isWatching;
    // What is still written must be in the tables that the other opens. Searches are answered all the while.
    let answered: Promise<void> | null = null;
    try {
      await indexer.retire();
      const session = await this.#open(before);
      if (session) answered = this.#handOver(session);
      else indexer.comeBack();
    } finally {
      takingOver.resolve();
    }
    if (isWatching && !this.#isClosing) this.#watchOn();
    if (!answered) return;
    await Promise.race([answered, this.#closing.promise]);
    await runBackwards(before.undo).catch((error: unknown) =>
      this.#options.log.error({ error }, 'what answered before could not be closed in good order'),
    );
  }

  /** Resolves when what answered before has answered everything. */
  #handOver(session: ModelSession): Promise<void> {
    const { events, onReopened } = this.#options;
    this.#session = session;
    const answered = this.#answering.handOverTo(session.client);
    const { installed } = session.library.model;
    events.emit('modelSwitched', { model: installed.entry.id, textTower: installed.text?.entry.id ?? null });
    session.library.pulse.photosChanged();
    onReopened(session.library);
    return answered;
  }

  #watchOn(): void {
    const { indexer } = this.#session.library;
    indexer.startWatching().catch((error: unknown) => this.#warn(error));
  }

  /** Null when the new one cannot be opened: the setting is then what it was, and the one that answers stays. */
  async #open(before: ModelSession): Promise<ModelSession | null> {
    const { catalogue, open } = this.#options;
    try {
      return await open(before.library);
    } catch (error) {
      const { settings } = catalogue;
      const { installed } = before.library.model;
      const textTower = installed.text?.entry.id ?? null;
      const { model } = readStanding(settings).inUse;
      inTransaction(catalogue.database, () => {
        answerWith(settings, { model: installed.entry.id, textTower });
        forgetBefore(settings);
        endChange(settings, { model, problem: problemOf(error), at: new Date().toISOString() });
      });
      this.#warn(error);
      return null;
    }
  }

  #warn(error: unknown): void {
    const text = problemOf(error);
    this.#options.log.error({ error, standing: readStanding(this.#options.catalogue.settings) }, text);
    this.#options.events.emit('notice', { level: 'warning', text });
  }
}

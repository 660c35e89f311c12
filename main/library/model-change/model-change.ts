import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { inTransaction } from '../catalog/transaction.ts';
import type { ProgressMeter } from '../ingest/progress-meter.ts';
import { type Downloadable, entryOf } from '../models/downloadable.ts';
import type { LibraryPlace } from '../place.ts';
import { dropTable, tablePath } from '../vectors/drop-tables.ts';
import type { ChangeState } from './change-state.ts';
import { Filling, type FillingStep } from './filling.ts';
import { demandInstalled, findInstalled, isWholeModel, wholeModel } from './find-installed.ts';
import {
  answerWith,
  type ChosenModel,
  endChange,
  forgetBefore,
  readStanding,
  want,
  wantNothing,
} from './model-standing.ts';

/** The moments of a change, for tests that end the process at each of them. */
export type ChangeStep = 'wanted' | FillingStep | 'switching' | 'switched' | 'reopened';

interface ModelChangeOptions {
  readonly catalogue: Catalogue;
  readonly place: LibraryPlace;
  /** The models there are. */
  readonly models: readonly Downloadable[];
  readonly state: ChangeState;
  readonly progress: ProgressMeter;
  readonly log: Logger;
  readonly notify: (level: 'info' | 'warning', text: string) => void;
  /** The model, or the one that is wanted, is another. */
  readonly onChange: () => void;
  /** The setting says so: the library is to answer with another model from now on. Must not wait for this to end. */
  readonly onSwitched: () => void;
  readonly rowsPerAppend?: number | undefined;
  readonly onStep?: ((step: ChangeStep) => void) | undefined;
}

/** Troubles of the library's own folder: they may pass, and no model is to blame. */
const ownTroubles: ReadonlySet<string> = new Set(['library.not-writable', 'vectors.not-readable']);

/**
 * Changes the model of a library without a break.
 *
 * ## In one step
 * The table of the wanted model fills while the other answers. When every photo that can be understood has its vector,
 * one transaction changes the setting; until then everything is as it was, after it everything is new. A crash finds the
 * setting as one or the other, and the table with whatever it has.
 */
export class ModelChange {
  readonly #options: ModelChangeOptions;
  #stopping: AbortController | null = null;
  #filling: Filling | null = null;
  #paused = false;

  constructor(options: ModelChangeOptions) {
    this.#options = options;
  }

  get isWanted(): boolean {
    return readStanding(this.#settings).wanted !== null;
  }

  get readerPid(): number | undefined {
    return this.#filling?.readerPid;
  }

  pause(): void {
    this.#paused = true;
    this.#options.state.paused = true;
    this.#filling?.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#options.state.paused = false;
    this.#filling?.resume();
  }

  /**
   * Says that the library is to answer with another model, or with another text tower for the model that it has.
   *
   * @param withoutAway whether to change also while photos are away, which are then found by name alone
   * @returns `changing` when photos are to be learnt first, `switched` when it answers so at once, `in-use` when it did
   * @throws EideticError `model.unknown`, `model.not-here`, `change.no-pair`
   */
  async use(id: string, withoutAway: boolean): Promise<'changing' | 'switched' | 'in-use'> {
    const { catalogue, models, onStep } = this.#options;
    const entry = entryOf(models, id);
    await demandInstalled(entry);
    const { inUse, wanted } = readStanding(this.#settings);
    if (!isWholeModel(entry)) {
      if (!entry.pairsWith.includes(inUse.model)) {
        throw new EideticError('change.no-pair', { model: entry.name, models: entry.pairsWith.join(', ') });
      }
      if (inUse.textTower === id) return 'in-use';
      this.#switch({ model: inUse.model, textTower: id });
      return 'switched';
    }
    if (id === inUse.model) {
      this.stop();
      if (inUse.textTower === null) return 'in-use';
      this.#switch({ model: id, textTower: null });
      return 'switched';
    }
    if (wanted?.model === id && wanted.withoutAway === withoutAway) return 'changing';
    this.#stopping?.abort();
    inTransaction(catalogue.database, () => {
      want(this.#settings, { model: id, withoutAway });
      catalogue.audit.record('model.use', entry.name, 'wanted');
    });
    onStep?.('wanted');
    this.#options.onChange();
    return 'changing';
  }

  /** Goes back on a change; what was learnt for it is kept until it is dropped. False when there was none. */
  stop(): boolean {
    const { wanted } = readStanding(this.#settings);
    if (!wanted) return false;
    wantNothing(this.#settings);
    this.#stopping?.abort();
    this.#options.catalogue.audit.record('model.stop', wanted.model, '');
    this.#options.onChange();
    return true;
  }

  /**
   * Answers as before the last change. Photos that came since are work for the model that it goes back to.
   *
   * @throws EideticError `change.nothing-before`, `model.not-here`
   */
  async rollBack(): Promise<ChosenModel> {
    const { models, place } = this.#options;
    const { before, inUse } = readStanding(this.#settings);
    if (!before) throw new EideticError('change.nothing-before');
    const entry = wholeModel(models, before.model);
    for (const id of [before.model, before.textTower]) if (id) await demandInstalled(entryOf(models, id));
    const isThere = entry.id === inUse.model || existsSync(tablePath(place.vectorsFolder, identityOf(entry)));
    if (!isThere) throw new EideticError('change.nothing-before');
    this.#stopping?.abort();
    this.#switch(before);
    return before;
  }

  /** Takes away the vectors of every model that the library neither answers with nor changes to. */
  async dropOld(): Promise<void> {
    const { catalogue, models, onChange, place } = this.#options;
    // First: what is half gone must not be gone back to.
    forgetBefore(this.#settings);
    onChange();
    for (const entry of models.filter(isWholeModel)) {
      const { inUse, wanted } = readStanding(this.#settings);
      if (entry.id === inUse.model || entry.id === wanted?.model || entry.id === this.#openModel) continue;
      const identity = identityOf(entry);
      if (!existsSync(tablePath(place.vectorsFolder, identity))) continue;
      await dropTable(place.vectorsFolder, identity);
      catalogue.audit.record('model.drop', entry.name, '');
    }
  }

  /**
   * Goes on with the change that is wanted, as far as it can.
   *
   * @returns whether there is more to do at once, since another model is wanted by now
   * @throws EideticError `library.not-writable`, `vectors.not-readable`: the change is still wanted
   */
  async fill(signal: AbortSignal): Promise<boolean> {
    const { wanted } = readStanding(this.#settings);
    if (!wanted || signal.aborted) return false;
    const stopping = new AbortController();
    this.#stopping = stopping;
    const either = AbortSignal.any([signal, stopping.signal]);
    try {
      await this.#fill(wanted, either);
    } catch (error) {
      if (error instanceof EideticError && ownTroubles.has(error.code)) throw error;
      if (!either.aborted) this.#end(wanted.model, error);
    } finally {
      await this.#close();
      if (this.#stopping === stopping) this.#stopping = null;
    }
    return stopping.signal.aborted && !signal.aborted && this.isWanted;
  }

  async #fill(
    wanted: { readonly model: string; readonly withoutAway: boolean },
    signal: AbortSignal,
  ): Promise<void> {
    const { log, models, notify, onStep, state } = this.#options;
    const installed = findInstalled(models, { model: wanted.model, textTower: null });
    await demandInstalled(installed.entry);
    const filling = await Filling.open({ ...this.#options, installed }, signal);
    this.#filling = filling;
    state.away = 0;
    state.live = { model: wanted.model, filling };
    if (this.#paused) filling.pause();
    const isWhole = await filling.fill(signal);
    if (signal.aborted) return;
    if (!isWhole && !wanted.withoutAway) {
      state.away = filling.state.away;
      notify(
        'info',
        `The new model knows every photo but ${state.away} in folders that are away. Search changes when they are back.`,
      );
      return;
    }
    await filling.tidy(signal);
    if (signal.aborted) return;
    await this.#close();
    // Stopped in the last moment.
    if (signal.aborted) return;
    onStep?.('switching');
    log.info({ model: wanted.model }, 'the library answers with another model');
    this.#switch({ model: wanted.model, textTower: this.#pairedTower(installed.entry) });
    onStep?.('switched');
    this.#options.onSwitched();
  }

  /** A text tower that goes with the new model too stays. */
  #pairedTower({ id }: ModelEntry): string | null {
    const { textTower } = readStanding(this.#settings).inUse;
    const entry = this.#options.models.find((one) => one.id === textTower);
    return entry && !isWholeModel(entry) && entry.pairsWith.includes(id) ? entry.id : null;
  }

  #switch(chosen: ChosenModel): void {
    const { catalogue, onChange } = this.#options;
    inTransaction(catalogue.database, () => {
      answerWith(this.#settings, chosen);
      const names = [chosen.model, chosen.textTower].filter((id) => id !== null);
      catalogue.audit.record('model.use', names.join(' + '), 'in use');
    });
    onChange();
  }

  #end(model: string, error: unknown): void {
    const { catalogue, log, notify, onChange } = this.#options;
    log.error({ error, model }, 'the model could not be changed');
    const problem =
      error instanceof EideticError
        ? `${error.message} ${error.nextStep}`
        : error instanceof Error
          ? error.message
          : String(error);
    inTransaction(catalogue.database, () => {
      endChange(this.#settings, { model, problem, at: new Date().toISOString() });
      catalogue.audit.record('model.stop', model, problem);
    });
    notify('warning', `The library still answers with the model it had. ${problem}`);
    onChange();
  }

  async #close(): Promise<void> {
    const filling = this.#filling;
    this.#filling = null;
    this.#options.state.live = null;
    await filling?.close();
  }

  get #openModel(): string | null {
    return this.#options.state.live?.model ?? null;
  }

  get #settings() {
    return this.#options.catalogue.settings;
  }
}

/** What the vectors of a model are kept by. */
export function identityOf(entry: ModelEntry) {
  return { modelId: entry.id, dims: entry.embeddingDims, ...entry };
}

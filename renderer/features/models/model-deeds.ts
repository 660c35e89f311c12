import type { LibraryClient, ModelInfo, ModelPlan } from '../../../preload/contract/index.ts';
import { tellProblem } from '../../state/tell-problem.ts';
import { sizeText } from '../../strings/measures.ts';
import { t } from '../../strings/strings.svelte.ts';
import { toast } from '../../ui/toasts.svelte.ts';
import type { ModelRoom } from './model-room.svelte.ts';
import type { SelfTests } from './self-tests.svelte.ts';

/** What a person does with models. Each tells how it ended, and asks anew how things stand. */
export class ModelDeeds {
  readonly #library: LibraryClient;
  readonly #room: ModelRoom;
  readonly #tests: SelfTests;

  constructor(library: LibraryClient, room: ModelRoom, tests: SelfTests) {
    this.#library = library;
    this.#room = room;
    this.#tests = tests;
  }

  /** One that has come is measured at once, so that nobody waits for that later. */
  async fetch({ model, host }: ModelPlan): Promise<void> {
    let isToTest = false;
    await this.#do(async () => {
      const { name, kind, state } = await this.#library.call('models.install', { model, host });
      isToTest = kind === 'model' && state === 'installed';
      return t().models.done(name);
    });
    if (isToTest) await this.test(model);
  }

  async test(model: string): Promise<void> {
    await this.#tests.run(model);
    await this.#room.refresh();
  }

  /** What has come stays; the download that ends because of it is no problem to tell of. */
  stop(model: string): Promise<void> {
    return this.#do(async () => {
      await this.#library.call('models.cancel', { model });
      return null;
    });
  }

  use({ id, name }: Pick<ModelInfo, 'id' | 'name'>, withoutAway = false): Promise<void> {
    return this.#do(async () => {
      const { outcome } = await this.#library.call('models.use', { model: id, withoutAway });
      const words = t().models.using;
      if (outcome === 'changing') return null;
      return outcome === 'switched' ? words.switched(name) : words.already(name);
    });
  }

  stopChange(): Promise<void> {
    return this.#do(async () => {
      await this.#library.call('models.stopChange', {});
      return t().models.change.stopped;
    });
  }

  rollBack(): Promise<void> {
    return this.#do(async () => {
      const { model, textTower } = await this.#library.call('models.rollback', {});
      return t().models.rollback.done(this.#room.nameOf(textTower ?? model));
    });
  }

  dropOld(): Promise<void> {
    return this.#do(async () => {
      const { freedBytes } = await this.#library.call('models.dropOld', {});
      return t().models.rollback.dropped(sizeText(freedBytes));
    });
  }

  remove(model: string): Promise<void> {
    return this.#do(async () => {
      const { freedBytes } = await this.#library.call('models.remove', { model });
      return t().models.removing.done(sizeText(freedBytes));
    });
  }

  async #do(deed: () => Promise<string | null>): Promise<void> {
    try {
      const said = await deed();
      if (said) toast(said, { tone: 'good' });
    } catch (error) {
      if (!isStop(error)) tellProblem(error);
    }
    await this.#room.refresh();
  }
}

function isStop(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'model.cancelled';
}

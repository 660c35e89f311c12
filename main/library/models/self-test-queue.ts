import type { ModelTest } from '../../../preload/contract/index.ts';

/** Self-tests, one after another: two at a time would measure each other. Who asks for one that is wanted already gets that. */
export class SelfTestQueue {
  readonly #wanted = new Map<string, Promise<ModelTest>>();
  #last: Promise<unknown> = Promise.resolve();

  /** @param name the same for the same test */
  run(name: string, test: () => Promise<ModelTest>): Promise<ModelTest> {
    const wanted = this.#wanted.get(name);
    if (wanted) return wanted;
    const testing = this.#last.then(test).finally(() => this.#wanted.delete(name));
    this.#wanted.set(name, testing);
    this.#last = testing.catch(() => {});
    return testing;
  }
}

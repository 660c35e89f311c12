/** Does one thing after another, in the order in which they were asked for. What fails holds up nothing. */
export class OneAtATime {
  #tail: Promise<unknown> = Promise.resolve();

  do<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#tail.then(work);
    this.#tail = result.catch(() => {});
    return result;
  }

  /** Resolves when everything that was asked for so far is done. */
  async settled(): Promise<void> {
    await this.#tail;
  }
}

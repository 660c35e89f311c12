/** A value that is made at its first use and then kept. A failure is not kept: the next use tries again. */
export class Lazy<Value> {
  readonly #make: () => Promise<Value>;
  #value: Promise<Value> | null = null;

  constructor(make: () => Promise<Value>) {
    this.#make = make;
  }

  /** Whether it is made, or being made. */
  get isBegun(): boolean {
    return this.#value !== null;
  }

  get(): Promise<Value> {
    if (this.#value) return this.#value;
    const value = this.#make();
    this.#value = value;
    value.catch(() => {
      if (this.#value === value) this.#value = null;
    });
    return value;
  }

  /** The value where it was made, else null; makes none. */
  async made(): Promise<Value | null> {
    return (await this.#value?.catch(() => null)) ?? null;
  }

  /** The next use makes a new one. */
  forget(): void {
    this.#value = null;
  }
}

/** A value that others can follow; Svelte takes it for a store. */
export interface Observable<Value> {
  readonly current: Value;
  /** Calls the listener with the value at once, and then whenever it changes. Returns a function that ends it. */
  subscribe(listener: (value: Value) => void): () => void;
}

export class Observed<Value> implements Observable<Value> {
  #current: Value;
  readonly #listeners = new Set<(value: Value) => void>();

  constructor(initial: Value) {
    this.#current = initial;
  }

  get current(): Value {
    return this.#current;
  }

  set(value: Value): void {
    if (value === this.#current) return;
    this.#current = value;
    for (const listener of [...this.#listeners]) listener(value);
  }

  subscribe(listener: (value: Value) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#current);
    return () => this.#listeners.delete(listener);
  }
}

/**
 * Who made the reader die? When it dies with many files in its hands, each of them is a suspect and is read
 * alone from then on: the one that kills the reader again, alone, is the one.
 */
export class Suspects<File extends { readonly id: number }> {
  readonly #files = new Map<number, File>();

  get size(): number {
    return this.#files.size;
  }

  has(id: number): boolean {
    return this.#files.has(id);
  }

  accuse(file: File): void {
    // To the back of the line: an innocent one behind it should not wait for its second trial.
    this.#files.delete(file.id);
    this.#files.set(file.id, file);
  }

  acquit(id: number): void {
    this.#files.delete(id);
  }

  /** The suspect that is tried next; it stays one until it is acquitted. */
  next(): File | null {
    for (const file of this.#files.values()) return file;
    return null;
  }
}

import type { FileToRead } from '../catalog/reading-list.ts';

/** Files that wait for another file of the same content, which is being read, by content hash. */
export class Twins {
  readonly #waiting = new Map<string, FileToRead[]>();

  add(hash: string, file: FileToRead): void {
    this.#waiting.set(hash, [...(this.#waiting.get(hash) ?? []), file]);
  }

  /**
   * Takes out the files that waited for a photo: those that are dealt with by linking them to it, and those with
   * a sidecar, which has more to say than the twin had and must be read.
   */
  take(hash: string): { linked: FileToRead[]; toRead: FileToRead[] } {
    const files = this.#waiting.get(hash) ?? [];
    this.#waiting.delete(hash);
    return {
      linked: files.filter(({ sidecarPath }) => sidecarPath === null),
      toRead: files.filter(({ sidecarPath }) => sidecarPath !== null),
    };
  }

  takeAll(): FileToRead[] {
    const files = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    return files;
  }
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { MarkTable } from './mark-table.ts';
import { replaceFile } from './replace-file.ts';

/** A person who goes through their photos gives many marks one after another. */
const writeAfterMs = 1_000;

const schema = z.object({
  marks: z.record(
    z.string(),
    z.object({ rating: z.number().int().min(0).max(5).nullable(), favourite: z.boolean() }),
  ),
});

/**
 * Keeps the marks beside the catalogue: they are the one thing in it that cannot be read from the photos again when
 * it is damaged.
 */
export class MarksBackup {
  readonly #file: string;
  readonly #marks: MarkTable;
  readonly #onFailure: (error: unknown) => void;
  #timer: NodeJS.Timeout | null = null;

  /** @param onFailure the backup could not be written; the next change tries again */
  constructor(file: string, marks: MarkTable, onFailure: (error: unknown) => void) {
    this.#file = file;
    this.#marks = marks;
    this.#onFailure = onFailure;
  }

  /** Gives a catalogue that has no marks those of the backup. Returns how many. */
  restore(): number {
    if (this.#marks.all().size > 0) return 0;
    const backup = readBackup(this.#file);
    this.#marks.restore(backup);
    return backup.length;
  }

  /** Marks are others now: the backup follows soon. */
  changed(): void {
    this.#timer ??= setTimeout(() => this.dispose(), writeAfterMs);
  }

  /** Writes at once what is still to be written. */
  dispose(): void {
    if (!this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    try {
      replaceFile(this.#file, JSON.stringify({ marks: Object.fromEntries(this.#marks.all()) }));
    } catch (error) {
      this.#onFailure(error);
    }
  }
}

function readBackup(file: string) {
  try {
    return Object.entries(schema.parse(JSON.parse(readFileSync(file, 'utf8'))).marks);
  } catch {
    // There never was one, or it cannot be read: then there is nothing to give back.
    return [];
  }
}

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { breathe } from '../thread-time.ts';
import type { MarkTable } from './mark-table.ts';
import { replaceLongFile } from './replace-file.ts';

/** A person who goes through their photos gives many marks one after another. */
const writeAfterMs = 1_000;
/** Some 10 ms. */
const marksPerPage = 2_500;

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
  #writing: Promise<void> = Promise.resolve();

  /** @param onFailure the backup could not be written; the next change tries again */
  constructor(file: string, marks: MarkTable, onFailure: (error: unknown) => void) {
    this.#file = file;
    this.#marks = marks;
    this.#onFailure = onFailure;
  }

  /** Gives a catalogue that has no marks those of the backup. Returns how many. */
  restore(): number {
    if (!this.#marks.isEmpty) return 0;
    const backup = readBackup(this.#file);
    this.#marks.set(backup);
    return backup.length;
  }

  /** Marks are others now: the backup follows soon. */
  changed(): void {
    this.#timer ??= setTimeout(() => this.#write(), writeAfterMs);
  }

  /** Writes what is still to be written. */
  async dispose(): Promise<void> {
    if (this.#timer) this.#write();
    await this.#writing;
  }

  /** What changes while the marks are read asks for the next backup. */
  #write(): void {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
    this.#writing = this.#writing
      .then(() => replaceLongFile(this.#file, this.#text()))
      .catch(this.#onFailure);
  }

  /** In pieces, with a turn for everybody else in between. */
  async *#text(): AsyncGenerator<string> {
    yield '{"marks":{';
    let page = this.#marks.after('', marksPerPage);
    for (let last = page.at(-1); last; last = page.at(-1)) {
      const piece = JSON.stringify(Object.fromEntries(page)).slice(1, -1);
      page = this.#marks.after(last[0], marksPerPage);
      yield page.length > 0 ? `${piece},` : piece;
      await breathe();
    }
    yield '}}';
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

import { renameSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';

/** Onto the disk before a draft takes the old file's name: a power cut must not leave an empty one. */
const wholly = { flush: true };

/** Writes a file whole or not at all: a killed process leaves the old one, and at most a draft beside it. */
export function replaceFile(file: string, text: string): void {
  writeFileSync(draftOf(file), text, wholly);
  renameSync(draftOf(file), file);
}

/** The same for a long text, which comes in pieces. One at a time: they share their draft. */
export async function replaceLongFile(file: string, text: AsyncIterable<string>): Promise<void> {
  await writeFile(draftOf(file), text, wholly);
  await rename(draftOf(file), file);
}

function draftOf(file: string): string {
  return `${file}.new`;
}

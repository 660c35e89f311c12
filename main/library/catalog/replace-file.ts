import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: a killed process leaves the old one, and at most a draft beside it. */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.new`;
  // Onto the disk before it takes the old one's name: a power cut must not leave an empty file.
  writeFileSync(draft, text, { flush: true });
  renameSync(draft, file);
}

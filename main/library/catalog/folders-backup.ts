import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const schema = z.object({ folders: z.array(z.string()) });

/** Keeps the list of added folders beside the catalogue, so that a damaged one can be rebuilt from them. */
export function backUpFolders(file: string, folders: readonly string[]): void {
  const draft = `${file}.new`;
  writeFileSync(draft, JSON.stringify({ folders }, null, 2));
  renameSync(draft, file);
}

/** The folders of the last backup; empty when there is none. */
export function restoreFolders(file: string): string[] {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8'))).folders;
  } catch {
    // No backup, or an unreadable one: the person adds the folders again.
    return [];
  }
}

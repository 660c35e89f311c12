import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from './replace-file.ts';

const schema = z.object({ folders: z.array(z.string()) });

/** Keeps the list of added folders beside the catalogue, so that a damaged one can be rebuilt from them. */
export function backUpFolders(file: string, folders: readonly string[]): void {
  replaceFile(file, JSON.stringify({ folders }, null, 2));
}

/** The folders of the last backup: none when there never was one, null when there is one that cannot be read. */
export function readBackup(file: string): string[] | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8'))).folders;
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isAbsent ? [] : null;
  }
}

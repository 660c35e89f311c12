import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../catalog/replace-file.ts';

const schema = z.object({ library: z.uuid() });

/**
 * The id under which a library says in sidecars what it wrote there, made when there is none yet. It lies in the
 * library's folder and not in the catalogue: with a damaged catalogue a library stays itself, but one that was deleted
 * and begun anew is another, to which the tags of the first are keywords that it reads and never takes out.
 *
 * @returns null where there is none and none may or can be made
 */
export function sidecarLibraryId(folder: string, { mayWrite }: { mayWrite: boolean }): string | null {
  const file = join(folder, 'sidecars.json');
  const known = readId(file);
  if (known !== null || !mayWrite) return known;
  const library = randomUUID();
  try {
    replaceFile(file, JSON.stringify({ library }));
    return library;
  } catch {
    // A full disk is no reason to open no library: nothing was ever written under an id that was never kept.
    return null;
  }
}

function readId(file: string): string | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8'))).library;
  } catch {
    // There never was one, or it cannot be read: what was written under it is another library's from now on.
    return null;
  }
}

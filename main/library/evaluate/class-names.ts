import { z } from 'zod';
import { badFile, parseJson } from './given-files.ts';

/** Folder → its names in words, one or more. */
export type ClassNames = ReadonlyMap<string, readonly string[]>;

const name = z.string().trim().min(1);
const jsonForm = z.record(z.string(), z.union([name, z.array(name).min(1)]));

/**
 * Reads what class folders are called. As JSON, `{ "n01440764": "tench" }` or `{ "n01440764": ["tench", "Tinca tinca"] }`;
 * as text a line each, `n01440764 tench, Tinca tinca` (ImageNet's own form), of which the first name counts.
 *
 * @param path where it came from, to say so
 * @throws EideticError `evaluation.bad-file`
 */
export function parseClassNames(text: string, path: string): ClassNames {
  const names = text.trimStart().startsWith('{') ? fromJson(text, path) : fromLines(text, path);
  if (names.size === 0) throw badFile(path, 'it names no class');
  return names;
}

function fromJson(text: string, path: string): ClassNames {
  const parsed = jsonForm.safeParse(parseJson(text, path));
  if (!parsed.success) throw badFile(path, 'each class must have a name, or a list of names');
  return new Map(
    Object.entries(parsed.data).map(([folder, own]) => [folder, typeof own === 'string' ? [own] : own]),
  );
}

function fromLines(text: string, path: string): ClassNames {
  const names = new Map<string, readonly string[]>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, folder, words] = /^(\S+)[\t ]+(.+)$/.exec(line.trim()) ?? [];
    const first = words?.split(',')[0]?.trim();
    if (!folder || !first) throw badFile(path, `line ${index + 1} is not “folder name”`);
    names.set(folder, [first]);
  }
  return names;
}

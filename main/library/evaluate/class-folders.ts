import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isPictureName } from '../ingest/decode/picture-names.ts';
import type { ClassNames } from './class-names.ts';
import { unusable } from './given-files.ts';
import type { ClassSet } from './test-set.ts';

/**
 * Reads a folder of class folders: `dog/1.jpg`, `golden_retriever/2.jpg`. What is not named like a picture, and what lies
 * deeper, is none of it; so are folders without pictures and names that begin with a dot.
 *
 * @param names what the folders are called in words; null: the folder's own name, with spaces for `_`, `-` and `+`
 * @throws EideticError `evaluation.nothing-to-measure` for fewer than two classes, and for a folder without a name
 * where names are given; the system's own error when it cannot be read
 */
export async function readClassFolders(folder: string, names: ClassNames | null): Promise<ClassSet> {
  const folders = (await entriesOf(folder)).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const pictures: { path: string; class: number }[] = [];
  const classes: { folder: string; names: readonly string[] }[] = [];
  for (const name of folders) {
    const files = (await entriesOf(join(folder, name))).filter(
      (entry) => !entry.isDirectory() && isPictureName(entry.name),
    );
    if (files.length === 0) continue;
    const words = names ? names.get(name) : [wordsOfFolder(name)];
    if (!words) throw unusable(folder, `its folder “${name}” is not among the class names`);
    for (const file of files) pictures.push({ path: join(folder, name, file.name), class: classes.length });
    classes.push({ folder: name, names: words });
  }
  if (classes.length < 2) {
    throw unusable(folder, 'there must be two folders of pictures in it, or more: one for each class');
  }
  return { kind: 'classes', source: folder, pictures, classes };
}

/** `golden_retriever` is a golden retriever. */
function wordsOfFolder(name: string): string {
  return name.replace(/[_+-]+/g, ' ').trim() || name;
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

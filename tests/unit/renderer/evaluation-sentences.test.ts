import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readTestSet } from '../../../main/library/evaluate/read-test-set.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { errorWords } from '../../../renderer/strings/error-words.ts';
import { chooseLanguage } from '../../../renderer/strings/strings.svelte.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

beforeEach(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
  chooseLanguage('de');
});

function captions(text: string): string {
  const file = join(temporaryFolder(), 'captions.json');
  writeFileSync(file, text);
  return file;
}

function emptyFolders(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'dog'));
  return folder;
}

/** What is wrong with a folder or file, as the library itself says it. */
test.each([
  ['what is not there', () => join(temporaryFolder(), 'gone'), 'es gibt keine solche Datei'],
  ['folders without pictures', emptyFolders, 'es müssen zwei Ordner mit Bildern oder mehr darin sein'],
  ['one picture', () => captions('{"a.jpg": "a dog"}'), 'es hat weniger als zwei Bilder'],
  [
    'one picture in a split',
    () => captions('{"images": [{"filename": "a.jpg", "split": "val", "sentences": [{"raw": "a dog"}]}]}'),
    'es hat in seinem Teil „test“ weniger als zwei Bilder',
  ],
  ['numbers for captions', () => captions('{"a.jpg": 5, "b.jpg": 6}'), 'jedes Bild muss einen Bildtext'],
  [
    'a way out of the folder',
    () => captions('{"../a.jpg": "a", "b.jpg": "b"}'),
    'liegt nicht im Ordner der Bilder',
  ],
])('says in German what is wrong with %s', async (_, make, german) => {
  const error: unknown = await readTestSet({ path: make() }).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof EideticError)) throw new Error(`no such refusal: ${String(error)}`);
  expect(errorWords(error.code, error.details).message).toContain(german);
});

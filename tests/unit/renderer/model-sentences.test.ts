import { beforeEach, expect, test } from 'vitest';
import { library } from '../../../renderer/strings/de/library.ts';

beforeEach(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: '' } } });
});

test.each([
  [
    'Learning your photos anew for the new model: 1,200 of 20,000',
    'Deine Fotos werden für das neue Modell gelernt: 1.200 von 20.000',
  ],
  ['Tidying up for the new model', 'Für das neue Modell wird aufgeräumt'],
  [
    'The new model knows every photo but 1 in folders that are away. Search changes when they are back.',
    'Das neue Modell kennt jedes Foto bis auf 1 in einem Ordner, der nicht da ist. Die Suche wechselt, wenn er wieder da ist.',
  ],
])('%s, in German', (said, german) => {
  expect(library.says(said)).toBe(german);
});

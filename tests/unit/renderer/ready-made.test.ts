import { expect, test } from 'vitest';
import { readyMadeConcepts } from '../../../main/library/concepts/ready-made/index.ts';
import { en } from '../../../renderer/strings/en/index.ts';

test('the window has the words of every ready-made concept, for other languages to follow', () => {
  const inLibrary = readyMadeConcepts.map(({ key, name, about }) => [key, { name, about }]);
  expect(en.readyMade).toEqual(Object.fromEntries(inLibrary));
});

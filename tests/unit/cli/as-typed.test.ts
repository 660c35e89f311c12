import { expect, it } from 'vitest';
import { asTyped } from '../../../main/cli/terminal/as-typed.ts';

it.each([
  ['beach', 'beach'],
  ['Zürich-2019', 'Zürich-2019'],
  ['our garden', '"our garden"'],
  ['cats & dogs', '"cats & dogs"'],
  ["grandma's", '"grandma\'s"'],
  ['cost $5', "'cost $5'"],
  ['🏖', '"🏖"'],
  ['', '""'],
])('%s is typed as %s', (word, typed) => {
  expect(asTyped(word)).toBe(typed);
});

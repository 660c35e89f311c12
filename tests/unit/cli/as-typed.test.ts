import { expect, it } from 'vitest';
import { asLastTyped, asTyped } from '../../../main/cli/terminal/as-typed.ts';

it.each([
  ['beach', 'beach'],
  ['Zürich-2019', 'Zürich-2019'],
  ['tag:beach', 'tag:beach'],
  ['our garden', '"our garden"'],
  ['cats & dogs', '"cats & dogs"'],
  ["grandma's", '"grandma\'s"'],
  ['cost $5', "'cost $5'"],
  ['tag:"grandma, 80"', `'tag:"grandma, 80"'`],
  [`"grandma's"`, String.raw`'"grandma'\''s"'`],
  ['🏖', '"🏖"'],
  ['', '""'],
])('%s is typed as %s', (word, typed) => {
  expect(asTyped(word)).toBe(typed);
});

it('what begins with a minus is kept from being taken for an option', () => {
  expect(asLastTyped(['tag:beach', '-people'])).toBe('-- tag:beach -people');
  expect(asLastTyped(['our garden', 'snow'])).toBe('"our garden" snow');
});

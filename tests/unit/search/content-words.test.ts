import { expect, it } from 'vitest';
import { contentWords } from '../../../main/library/search/content-words.ts';

it.each([
  ['A dog in the Snow', ['dog', 'snow']],
  ['photos of my dog and my other dog', ['dog', 'other']],
  ['IMG_2041.jpg', ['img', '2041', 'jpg']],
  ['Straße in Köln', ['straße', 'köln']],
  ['a picture of the', []],
  ['!?', []],
])('“%s” could be named %j', (text, words) => {
  expect(contentWords(text)).toEqual(words);
});

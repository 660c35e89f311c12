import { expect, test } from 'vitest';
import { effectOf } from '../../../renderer/features/viewer/word-effect.ts';

const word = (name: string, drop: number) => ({ word: name, scoreWithout: 0.4 - drop, drop });

test.each([
  ['the only large one', 0.3, [0.3, 0.02], 'most'],
  ['the smaller of two large ones', 0.25, [0.3, 0.25], 'part'],
  ['a small one', 0.02, [0.3, 0.02], 'little'],
  ['one that nobody notices', 0.001, [0.001], 'none'],
  ['one that the photo would match better without', -0.1, [0.3, -0.1], 'against'],
] as const)('%s', (_, drop, drops, effect) => {
  const words = drops.map((each, at) => word(String(at), each));
  expect(effectOf(drop, { score: 0.4, words })).toBe(effect);
});

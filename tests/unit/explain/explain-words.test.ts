import { expect, it } from 'vitest';
import { explainWords } from '../../../main/library/explain/explain-words.ts';

it('says what each word adds, from one look at all shorter searches', async () => {
  const asked: (readonly string[])[] = [];
  const scores: Record<string, number> = { 'red dog': 0.8, dog: 0.6, red: 0.9 };
  const explained = await explainWords('red dog', async (texts) => {
    asked.push(texts);
    return texts.map((text) => scores[text] ?? 0);
  });
  expect(asked).toEqual([['red dog', 'dog', 'red']]);
  expect(explained.score).toBe(0.8);
  expect(explained.words.map(({ word }) => word)).toEqual(['red', 'dog']);
  expect(explained.words[0]?.drop).toBeCloseTo(0.2);
  expect(explained.words[1]?.drop).toBeCloseTo(-0.1);
});

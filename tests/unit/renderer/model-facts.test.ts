import { describe, expect, test } from 'vitest';
import { recommendModel } from '../../../main/library/models/recommend-model.ts';
import { modelEntries, textSwaps } from '../../../models/catalog/index.ts';
import { library } from '../../../renderer/strings/de/library.ts';

const english = /\b(the|and|than|with|download|wants|understands|computer’s)\b/i;

function expectGerman(sentence: string): void {
  expect(library.says(sentence), sentence).not.toBe(sentence);
  expect(library.says(sentence)).not.toMatch(english);
}

describe('models in German', () => {
  test.each([...modelEntries, ...textSwaps].map(({ goodAt }) => goodAt))('%s', expectGerman);

  test.each([
    ['en', 2, 4],
    ['en', 8, 64],
    ['de', 2, 4],
    ['de', 8, 64],
    ['de', 8, 3],
  ])('why one suits a computer (%s, %i cores, %i GB)', (language, cores, gigabytes) => {
    const { reasons } = recommendModel(modelEntries, {
      language,
      cores,
      memoryBytes: gigabytes * 1e9,
      architecture: 'x64',
    });
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expectGerman(reason);
  });
});

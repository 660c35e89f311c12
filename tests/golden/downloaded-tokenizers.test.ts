import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelEntries } from '../../models/catalog/index.ts';
import { createTokenizer } from '../../models/clip/tokenizer.ts';

/** Where downloaded models lie, a folder each, named by its id. */
const modelsFolder =
  process.env['EIDETIC_TEST_MODELS'] ?? resolve(import.meta.dirname, '../../../shared/models');

const downloadable = modelEntries.filter(({ origin, goldenTokens }) => origin && goldenTokens.length > 0);

describe.each(downloadable)('the tokens of $id', ({ id, text, goldenTokens }) => {
  const path = join(modelsFolder, id, text.tokenizer);
  const present = existsSync(path);
  if (!present) console.warn(`skipped: the tokenizer of ${id} is not at ${path}`);

  test.skipIf(!present).each(goldenTokens)('of “$text”', ({ text: sentence, ids }) => {
    const tokenizer = createTokenizer(JSON.parse(readFileSync(path, 'utf8')), text);
    expect(tokenizer.encode(sentence)).toEqual(ids);
  });
});

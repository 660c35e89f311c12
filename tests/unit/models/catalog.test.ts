import { describe, expect, test } from 'vitest';
import {
  defaultModelId,
  findModel,
  modelEntries,
  starter,
  textSwaps,
} from '../../../models/catalog/index.ts';

const all = [...modelEntries, ...textSwaps];

test('ids are unique, and fit to name a folder and a vector table', () => {
  const ids = all.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
});

test('the model that ships is the default and needs no download', () => {
  expect(findModel(defaultModelId)).toBe(starter);
  expect(starter.origin).toBeNull();
  expect(findModel('nothing-of-the-kind')).toBeUndefined();
});

describe.each(all)('$id', (entry) => {
  test('pins every file by size and SHA-256', () => {
    expect(entry.files.length).toBeGreaterThan(0);
    for (const { sizeBytes, sha256 } of entry.files) {
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(Number.isSafeInteger(sizeBytes) && sizeBytes > 0).toBe(true);
    }
    expect(new Set(entry.files.map(({ path }) => path)).size).toBe(entry.files.length);
    expect(new Set(entry.files.map(({ sha256 }) => sha256)).size).toBe(entry.files.length);
  });

  test('pins where its files come from, by commit', () => {
    const origins = [entry.origin, ...entry.files.map(({ origin }) => origin)];
    for (const origin of origins) {
      if (!origin) continue;
      expect(origin.repository).toMatch(/^[\w-]+\/[\w.-]+$/);
      expect(origin.revision).toMatch(/^[0-9a-f]{40}$/);
    }
  });

  test('lists every file that its towers name, in the right role', () => {
    const role = (path: string) => entry.files.find((file) => file.path === path)?.role;
    expect(role(entry.text.file)).toMatch(/^(text-tower|both-towers)$/);
    expect(role(entry.text.tokenizer)).toBe('tokenizer');
    if ('image' in entry) expect(role(entry.image.file)).toMatch(/^(image-tower|both-towers)$/);
    if (entry.text.pooling.kind === 'masked-mean-then-dense') {
      expect(role(entry.text.pooling.dense)).toBe('dense');
    }
  });

  test('has golden tokens that fit its context', () => {
    for (const { ids } of entry.goldenTokens) {
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.length).toBeLessThanOrEqual(entry.text.contextLength);
      expect(ids.every((id) => Number.isSafeInteger(id) && id >= 0)).toBe(true);
      if (entry.text.endId !== null) expect(ids.at(-1)).toBe(entry.text.endId);
    }
  });

  test('names its licence and languages', () => {
    expect(entry.licence).toMatch(/^(MIT|Apache-2\.0)$/);
    expect(entry.languages.length).toBeGreaterThan(0);
  });
});

describe.each(modelEntries)('$id', (entry) => {
  test('has a square, channels and figures that make sense', () => {
    expect(entry.embeddingDims % 64).toBe(0);
    expect(entry.image.size % 16).toBe(0);
    for (const value of [...entry.image.mean, ...entry.image.std]) expect(value).toBeGreaterThan(0);
    expect(entry.logitScale).toBeGreaterThan(1);
    expect(entry.logitBias).toBeLessThanOrEqual(0);
    for (const { value, source } of entry.figures) {
      expect(value).toBeGreaterThan(0);
      expect(source).not.toBe('');
    }
  });

  test('has a relevance that says what it rests on, strong above possible', () => {
    const { possibleFrom, strongFrom, source } = entry.relevance;
    expect(strongFrom).toBeGreaterThan(possibleFrom);
    expect(source).not.toBe('');
  });
});

test.each(textSwaps)('$id pairs with models of its own dimensions', ({ pairsWith, embeddingDims }) => {
  expect(pairsWith.length).toBeGreaterThan(0);
  for (const id of pairsWith) expect(findModel(id)?.embeddingDims).toBe(embeddingDims);
});

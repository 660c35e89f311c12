import { describe, expect, test } from 'vitest';
import { createTokenizer, padTo } from '../../../models/clip/tokenizer.ts';

const words = ['<pad>', '<unk>', '<start>', '<end>', 'a', 'dog', 'snow', 'Dog'];

/** Whole words, a start and an end: the shape of CLIP's tokenizer. */
const json = {
  version: '1.0',
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: null,
  pre_tokenizer: { type: 'WhitespaceSplit' },
  post_processor: {
    type: 'TemplateProcessing',
    single: [
      { SpecialToken: { id: '<start>', type_id: 0 } },
      { Sequence: { id: 'A', type_id: 0 } },
      { SpecialToken: { id: '<end>', type_id: 0 } },
    ],
    pair: [],
    special_tokens: {
      '<start>': { id: '<start>', ids: [2], tokens: ['<start>'] },
      '<end>': { id: '<end>', ids: [3], tokens: ['<end>'] },
    },
  },
  decoder: null,
  model: {
    type: 'WordPiece',
    unk_token: '<unk>',
    continuing_subword_prefix: '##',
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(words.map((word, id) => [word, id])),
  },
};

const clipLike = { contextLength: 5, endId: 3, lowerCase: true, padded: false, padId: 0 };

describe('createTokenizer', () => {
  test('encodes with the special tokens of the file', () => {
    expect(createTokenizer(json, clipLike).encode('a dog')).toEqual([2, 4, 5, 3]);
  });

  test('lowers the case only where the model was trained so', () => {
    expect(createTokenizer(json, clipLike).encode('Dog')).toEqual([2, 5, 3]);
    expect(createTokenizer(json, { ...clipLike, lowerCase: false }).encode('Dog')).toEqual([2, 7, 3]);
  });

  test('cuts a long text and keeps the end token', () => {
    expect(createTokenizer(json, clipLike).encode('a dog a dog snow')).toEqual([2, 4, 5, 4, 3]);
  });

  test('cuts a long text anywhere where no end token is read', () => {
    expect(createTokenizer(json, { ...clipLike, endId: null }).encode('a dog a dog snow')).toEqual([
      2, 4, 5, 4, 5,
    ]);
  });

  test('a text of just the context length stays whole', () => {
    expect(createTokenizer(json, clipLike).encode('a dog snow')).toEqual([2, 4, 5, 6, 3]);
  });

  test('pads to the context length where the model was trained so', () => {
    const padded = { ...clipLike, contextLength: 7, padded: true };
    expect(createTokenizer(json, padded).encode('snow')).toEqual([2, 6, 3, 0, 0, 0, 0]);
  });

  test('an empty text is its special tokens', () => {
    expect(createTokenizer(json, clipLike).encode('')).toEqual([2, 3]);
  });

  test.each([null, 7, 'tokenizer'])('refuses %j', (nonsense) => {
    expect(() => createTokenizer(nonsense, clipLike)).toThrow(TypeError);
  });
});

test('padTo adds, and never takes away', () => {
  expect(padTo([1, 2], 4, 9)).toEqual([1, 2, 9, 9]);
  expect(padTo([1, 2, 3], 2, 9)).toEqual([1, 2, 3]);
});

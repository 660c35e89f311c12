import { Tokenizer } from '@huggingface/tokenizers';
import type { TextTowerEntry } from '../catalog/model-entry.ts';

export interface TextTokenizer {
  /**
   * Token ids of one text, special tokens included: at most `contextLength`, exactly that many where the model
   * wants its texts padded. An empty text gives the special tokens alone.
   */
  encode(text: string): number[];
  /** The vocabulary's entries that one word is put together from, in order; `null` for a part that it lacks. */
  pieces(word: string): (string | null)[];
}

/** What WordPiece, Unigram and CLIP's BPE write in place of what their vocabulary lacks. */
const unknownTokens: ReadonlySet<string> = new Set(['[UNK]', '<unk>']);

/**
 * A tokenizer for one text tower.
 *
 * A text that is too long is cut as CLIP's own code cuts it: the first `contextLength` tokens, the last of them
 * replaced by the end token where the model reads its vector there.
 *
 * @param tokenizerJson the parsed `tokenizer.json` of Hugging Face's tokenizers
 * @throws Error of the tokenizers library when the JSON is not a tokenizer it knows
 */
export function createTokenizer(
  tokenizerJson: unknown,
  text: Pick<TextTowerEntry, 'contextLength' | 'endId' | 'lowerCase' | 'padded' | 'padId'>,
): TextTokenizer {
  if (typeof tokenizerJson !== 'object' || tokenizerJson === null) {
    throw new TypeError('a tokenizer is described by a JSON object');
  }
  // Truncation and padding that may be written in the file are left to this module: exports differ in them.
  const tokenizer = new Tokenizer(tokenizerJson, {});
  const cased = (words: string) => (text.lowerCase ? words.toLowerCase() : words);
  return {
    encode(sentence) {
      return fitToLength(tokenizer.encode(cased(sentence)).ids, text);
    },
    pieces(word) {
      const { tokens } = tokenizer.encode(cased(word), { add_special_tokens: false });
      return tokens.map((token: string) => (unknownTokens.has(token) ? null : token));
    },
  };
}

function fitToLength(
  ids: readonly number[],
  {
    contextLength,
    endId,
    padded,
    padId,
  }: Pick<TextTowerEntry, 'contextLength' | 'endId' | 'padded' | 'padId'>,
): number[] {
  const kept = ids.slice(0, contextLength);
  if (ids.length > contextLength && endId !== null) kept[contextLength - 1] = endId;
  return padded ? padTo(kept, contextLength, padId) : kept;
}

/** The ids, followed by `padId` until there are `length` of them. */
export function padTo(ids: readonly number[], length: number, padId: number): number[] {
  return [...ids, ...new Array<number>(Math.max(0, length - ids.length)).fill(padId)];
}

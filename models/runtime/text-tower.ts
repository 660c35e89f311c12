import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { InferenceSession } from 'onnxruntime-node';
import type { TextModel } from '../catalog/model-entry.ts';
import { isKnownWord } from '../clip/known-words.ts';
import { createTokenizer, padTo, type TextTokenizer } from '../clip/tokenizer.ts';
import { meanOf } from '../clip/vector-math.ts';
import { openSession } from './open-session.ts';
import { parseModelFile } from './parse-model-file.ts';
import { type Matrix, readMatrix } from './safetensors.ts';
import { inputFacts } from './session-tensors.ts';
import { textBatches } from './text-batches.ts';
import { textEncoder } from './text-encoder.ts';

/** Milliseconds spent turning texts into tokens and tokens into vectors. */
export interface TextTimings {
  readonly tokeniseMs: number;
  readonly encodeMs: number;
}

/** Turns texts into vectors that can be compared with those of pictures. */
export interface TextTower {
  /**
   * Embeds texts, each by itself.
   *
   * @returns one vector of length 1 for each text, in the same order
   * @throws Error when the session fails or answers with anything but finite vectors of the right size
   */
  embed(texts: readonly string[]): Promise<TextTimings & { readonly vectors: Float32Array[] }>;
  /**
   * Embeds several ways to say the same as one vector of length 1, the mean of theirs.
   *
   * @throws RangeError when there are no prompts; Error as `embed`
   */
  embedEnsemble(prompts: readonly string[]): Promise<TextTimings & { readonly vector: Float32Array }>;
  /** Those of the words that mean nothing to this tower: see `isKnownWord`. */
  unknownWords(words: readonly string[]): string[];
  /** Frees the session. Safe to call twice. */
  dispose(): Promise<void>;
}

/** A text is a handful of tokens: more threads than this wait for each other longer than they work. */
const mostThreads = 4;
/** The session computes on the calling thread; between batches others get their turn. */
const largestBatch = 32;

/**
 * Opens a model's text tower, on the CPU: for one short text a graphics card takes longer to begin than the CPU
 * to finish.
 *
 * Each text runs at its own length. It is padded only where the model was trained so (`padded`), or where the
 * file's input has a fixed length.
 *
 * @param folder the model's folder; the entry's absolute paths, if any, are taken as they are
 * @throws EideticError `model.file-missing`, `model.failed`
 */
export async function openTextTower(entry: TextModel, folder: string): Promise<TextTower> {
  const at = (path: string) => resolve(folder, path);
  const { text } = entry;
  const tokenizer = await openTokenizer(entry, at(text.tokenizer));
  const dense = text.pooling.kind === 'in-session' ? null : await openDense(entry, at(text.pooling.dense));
  const threads = Math.min(mostThreads, availableParallelism());
  const session = await openSession(entry.id, at(text.file), { provider: 'cpu', threads });
  const encode = await textEncoder(entry, session, dense);
  const { batchSize, length } = fixedSides(session, text.input);
  let disposed = false;

  async function embed(texts: readonly string[]) {
    const startedAt = performance.now();
    const tokens = texts.map((sentence) => tokenizer.encode(sentence));
    const tokenisedAt = performance.now();
    const vectors = new Array<Float32Array>(texts.length);
    const fitted = length === null ? tokens : tokens.map((ids) => padTo(ids, length, text.padId));
    for (const batch of textBatches(fitted, batchSize ?? largestBatch)) {
      const ownLengths = batch.positions.map((position) => tokens[position]!.length);
      const answers = await encode(batch, ownLengths);
      batch.positions.forEach((position, row) => {
        vectors[position] = answers[row]!;
      });
    }
    return { vectors, tokeniseMs: tokenisedAt - startedAt, encodeMs: performance.now() - tokenisedAt };
  }

  return {
    embed,
    async embedEnsemble(prompts) {
      const { vectors, ...timings } = await embed(prompts);
      return { vector: meanOf(vectors), ...timings };
    },
    unknownWords: (words) => words.filter((word) => !isKnownWord(word, tokenizer.pieces(word))),
    async dispose() {
      if (disposed) return;
      disposed = true;
      await session.release();
    },
  };
}

/** The sides of the input that the file leaves no choice about; null for those it leaves open. */
function fixedSides(
  session: InferenceSession,
  input: string,
): { batchSize: number | null; length: number | null } {
  const [batchSize, length] = inputFacts(session, input)?.shape ?? [];
  return {
    batchSize: typeof batchSize === 'number' ? batchSize : null,
    length: typeof length === 'number' ? length : null,
  };
}

function openTokenizer(entry: TextModel, path: string): Promise<TextTokenizer> {
  return parseModelFile(entry.id, path, (json) =>
    createTokenizer(JSON.parse(json.toString('utf8')), entry.text),
  );
}

function openDense(entry: TextModel, path: string): Promise<Matrix> {
  return parseModelFile(entry.id, path, (file) => {
    const matrix = readMatrix(file);
    if (matrix.rows === entry.embeddingDims) return matrix;
    throw new Error(`it leads to ${matrix.rows} dimensions instead of ${entry.embeddingDims}`);
  });
}

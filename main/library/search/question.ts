import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { promptsFor } from '../../../models/clip/prompts.ts';
import { meanOf } from '../../../models/clip/vector-math.ts';
import { EideticError, type PictureExample } from '../../../preload/contract/index.ts';
import type { VectorStore } from '../vectors/vector-store.ts';
import { calibrateProbe } from './calibration.ts';
import type { ComposedQuery } from './compose-query.ts';
import type { ParsedQuery } from './query/parse-query.ts';
import { everyWord, type UnderstoodWords, understoodWords } from './understood-words.ts';

/** The part of a text tower that search needs. */
export interface TextEncoder {
  embed(texts: readonly string[]): Promise<{
    /** Unit vectors. */
    readonly vectors: readonly Float32Array[];
    readonly tokeniseMs: number;
    readonly encodeMs: number;
  }>;
}

/** The part of it that reads a person's own words. */
export interface WordReader extends TextEncoder {
  /** Those of the words that mean nothing to the model. */
  unknownWords(words: readonly string[]): string[];
}

export interface Question {
  readonly query: ComposedQuery;
  /** How far its words can be relied on. */
  readonly understood: UnderstoodWords;
  readonly tokeniseMs: number;
  readonly encodeMs: number;
}

interface QuestionSources {
  readonly model: ModelEntry;
  readonly textTower: () => Promise<WordReader>;
  readonly embedPicture: (bytes: Uint8Array, name: string) => Promise<Float32Array>;
  /** The vector of a picture that was held; null when it is no longer. */
  readonly heldPicture: (picture: string) => Float32Array | null;
  readonly vectors: Pick<VectorStore, 'fetch'>;
}

/**
 * Turns a query's words, its less-words and its picture into calibrated vectors.
 *
 * @param sample vectors of some of the library's photos
 * @throws EideticError `photo.not-ready` for a photo without a vector, `picture.expired`; what the text tower and
 * `embedPicture` throw
 */
export async function understandQuestion(
  { words, less }: ParsedQuery,
  picture: PictureExample | undefined,
  sample: readonly Float32Array[],
  sources: QuestionSources,
): Promise<Question> {
  const startedAt = performance.now();
  const pictureVector = picture ? await vectorOfPicture(picture, sources) : null;
  const pictureMs = performance.now() - startedAt;
  const texts = words === '' ? [...less] : [words, ...less];
  const { vectors, tokeniseMs, encodeMs } = await embedTexts(texts, sources.textTower);
  const { relevance } = sources.model;
  const textProbes = vectors.map((vector) => calibrateProbe('text', vector, sample, relevance));
  const wanted = words === '' ? [] : textProbes.slice(0, 1);
  const unwanted = textProbes.slice(wanted.length);
  if (pictureVector) wanted.push(calibrateProbe('picture', pictureVector, sample, relevance));
  const understood =
    texts.length === 0
      ? everyWord
      : understoodWords(texts, words, pictureVector !== null, await sources.textTower());
  return {
    query: { wanted, unwanted },
    understood,
    tokeniseMs,
    encodeMs: encodeMs + (pictureVector ? pictureMs : 0),
  };
}

/** One vector for each text, the mean of its prompts; all prompts go through the tower together. */
export async function embedTexts(texts: readonly string[], textTower: () => Promise<TextEncoder>) {
  if (texts.length === 0) return { vectors: [], tokeniseMs: 0, encodeMs: 0 };
  const ensembles = texts.map(promptsFor);
  const tower = await textTower();
  const { vectors, tokeniseMs, encodeMs } = await tower.embed(ensembles.flat());
  const remaining = [...vectors];
  const means = ensembles.map((prompts) => meanOf(remaining.splice(0, prompts.length)));
  return { vectors: means, tokeniseMs, encodeMs };
}

/** @throws EideticError `photo.not-ready` for a photo without a vector, `picture.expired`; what `embedPicture` throws */
export async function vectorOfPicture(
  picture: PictureExample,
  { embedPicture, heldPicture, vectors }: Pick<QuestionSources, 'embedPicture' | 'heldPicture' | 'vectors'>,
): Promise<Float32Array> {
  if ('bytes' in picture) return embedPicture(picture.bytes, picture.name);
  if ('held' in picture) {
    const held = heldPicture(picture.held);
    if (!held) throw new EideticError('picture.expired');
    return held;
  }
  const stored = (await vectors.fetch([picture.photo])).get(picture.photo);
  if (!stored) throw new EideticError('photo.not-ready', { photo: picture.photo });
  return stored.vector;
}

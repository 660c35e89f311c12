/**
 * What concepts are worth: the ready-made set by its words alone, and every concept with more and more answers.
 *
 *   npm run bench -- concepts
 */
import { createHash } from 'node:crypto';
import { learn } from '../../main/library/concepts/learning/learn.ts';
import { scoreBlock } from '../../main/library/concepts/learning/scorer.ts';
import { probesOf } from '../../main/library/concepts/learning/words.ts';
import { readyMadeConcepts } from '../../main/library/concepts/ready-made/index.ts';
import type { TextEncoder } from '../../main/library/search/question.ts';
import { blockOf } from '../../main/library/vectors/vector-blocks.ts';
import { starter } from '../../models/catalog/starter.ts';
import { modelFolder } from '../../models/runtime/model-files.ts';
import { openTextTower } from '../../models/runtime/text-tower.ts';
import { type Figures, figuresOf, meanFigures } from './concepts-figures.ts';
import { labelledPhotos } from './concepts-labelled.ts';
import { answerCounts, type LabelledPhoto, learningCurve } from './concepts-learning.ts';

export { answerCounts } from './concepts-learning.ts';

/** One concept: its words by themselves on every photo, and with answers on photos that were not asked about. */
export interface BenchedConcept {
  readonly key: string;
  readonly photos: number;
  readonly positives: number;
  readonly words: Figures;
  /** One a number of `answerCounts`; null where too few photos show it to be split. */
  readonly curve: readonly Figures[] | null;
}

/** Fewer positives than this say nothing of a concept. */
const fewestPositives = 5;
/** Two for each third of the photos. */
const fewestForCurve = 6;

/** Measures every ready-made concept that enough labelled photos show; null where the photographs are missing. */
export async function benchConcepts(): Promise<BenchedConcept[] | null> {
  const tower = await openTextTower(starter, modelFolder(starter));
  try {
    const labelled = await labelledPhotos(tower);
    if (!labelled) return null;
    const textTower = remembering(tower);
    const results: BenchedConcept[] = [];
    for (const { key, phrases, contrasts } of readyMadeConcepts) {
      const labels = labelled.labels.get(key) ?? [];
      const photos = labelled.photos.flatMap((photo, index): LabelledPhoto[] => {
        const shown = labels[index] ?? null;
        return shown === null ? [] : [{ ...photo, photo: idOf(photo.name), shown }];
      });
      const positives = photos.filter(({ shown }) => shown).length;
      if (positives < fewestPositives) continue;
      const sample = labelled.common.map(({ vector }) => vector);
      const probes = await probesOf(
        { phrases, contrasts },
        { textTower, sample, relevance: starter.relevance },
      );
      const { scorer } = learn(probes, [], starter.relevance);
      const words = figuresOf(
        scoreBlock(scorer, blockOf(photos)),
        photos.map(({ shown }) => shown),
        starter.relevance.strongFrom,
      );
      const curve =
        positives < fewestForCurve ? null : await learningCurve({ phrases, contrasts }, photos, textTower);
      results.push({ key, photos: photos.length, positives, words, curve });
    }
    return results;
  } finally {
    await tower.dispose();
  }
}

/** The same few phrases are asked for in every fold. */
function remembering(tower: TextEncoder): () => Promise<TextEncoder> {
  const known = new Map<string, Float32Array>();
  return async () => ({
    async embed(texts) {
      for (const text of texts)
        if (!known.has(text)) known.set(text, (await tower.embed([text])).vectors[0]!);
      return { vectors: texts.map((text) => known.get(text)!), tokeniseMs: 0, encodeMs: 0 };
    },
  });
}

function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

/** The results as lines to be read, and the average of all curves: one set of figures for each of `answerCounts`. */
export function describeConcepts(results: readonly BenchedConcept[]): {
  lines: string[];
  average: Figures[];
} {
  const curves = results.flatMap(({ curve }) => (curve ? [curve] : []));
  const average = answerCounts.map((_, step) => meanFigures(curves.map((curve) => curve[step]!)));
  const lines = [
    'Words alone, every labelled photo: precision / recall / average precision, and how many photos show it',
    ...results.map(
      ({ key, photos, positives, words: { precision, recall, averagePrecision } }) =>
        `  ${key.padEnd(14)} ${percents([precision, recall, averagePrecision])}   ${positives} of ${photos}`,
    ),
    `After ${answerCounts.join(', ')} answers, photos not asked about: precision / recall / F1 / average precision`,
    ...results.flatMap(({ key, curve }) => (curve ? [`  ${key.padEnd(14)} ${curveOf(curve)}`] : [])),
    `  ${'on average'.padEnd(14)} ${curveOf(average)}`,
  ];
  return { lines, average };
}

function curveOf(curve: readonly Figures[]): string {
  return curve
    .map(({ precision, recall, f1, averagePrecision }) => percents([precision, recall, f1, averagePrecision]))
    .join('  | ');
}

function percents(shares: readonly number[]): string {
  return shares.map((share) => (share * 100).toFixed(0).padStart(3)).join(' /');
}

import { chooseQuestions } from '../../main/library/concepts/learning/choose-questions.ts';
import { type Answer, learn } from '../../main/library/concepts/learning/learn.ts';
import { scoreBlock } from '../../main/library/concepts/learning/scorer.ts';
import { probesOf } from '../../main/library/concepts/learning/words.ts';
import type { TextEncoder } from '../../main/library/search/question.ts';
import { blockOf } from '../../main/library/vectors/vector-blocks.ts';
import type { VectorRow } from '../../main/library/vectors/vector-store.ts';
import { starter } from '../../models/catalog/starter.ts';
import type { Verdict } from '../../preload/contract/index.ts';
import { randomFrom } from '../fixtures/random.ts';
import { type Figures, figuresOf, meanFigures } from './concepts-figures.ts';

/** Numbers of answers after which a concept is looked at; 0 is zero-shot. */
export const answerCounts: readonly number[] = [0, 5, 10, 20, 50];

const folds = 3;
const repeats = 5;
/** As a person answers: some at a time, then what was learnt chooses the next. */
const answersAtOnce = 5;

export interface LabelledPhoto extends VectorRow {
  readonly shown: boolean;
}

interface Words {
  readonly phrases: readonly string[];
  readonly contrasts: readonly string[];
}

/**
 * How a concept fares with more and more answers, in five repeats of three-fold cross-validation: two thirds of the photos
 * are the library that questions are asked about, in the order `chooseQuestions` asks them, answered by the labels; the
 * figures are those of the other third, which is never asked about, at the line that is proposed.
 *
 * @returns one set of figures for each of `answerCounts`
 */
export async function learningCurve(
  words: Words,
  photos: readonly LabelledPhoto[],
  textTower: () => Promise<TextEncoder>,
): Promise<Figures[]> {
  const curves: Figures[][] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    const foldOf = evenFolds(photos, repeat);
    for (let fold = 0; fold < folds; fold += 1) {
      const library = photos.filter((_, index) => foldOf[index] !== fold);
      const unseen = photos.filter((_, index) => foldOf[index] === fold);
      if (unseen.some(({ shown }) => shown)) curves.push(await oneCurve(words, library, unseen, textTower));
    }
  }
  return answerCounts.map((_, step) => meanFigures(curves.map((curve) => curve[step]!)));
}

async function oneCurve(
  words: Words,
  library: readonly LabelledPhoto[],
  unseen: readonly LabelledPhoto[],
  textTower: () => Promise<TextEncoder>,
): Promise<Figures[]> {
  const { relevance } = starter;
  const probes = await probesOf(words, {
    textTower,
    sample: library.map(({ vector }) => vector),
    relevance,
  });
  const byPhoto = new Map(library.map((row) => [row.photo, row]));
  const vectors = {
    fetch: async (photos: Iterable<string>) =>
      new Map([...photos].map((photo) => [photo, byPhoto.get(photo)!])),
  };
  const [libraryBlock, unseenBlock] = [blockOf(library), blockOf(unseen)];
  const labels = unseen.map(({ shown }) => shown);
  const answers: Answer[] = [];
  const curve: Figures[] = [];
  for (;;) {
    const { scorer, proposeLine } = learn(probes, answers, relevance);
    const scores = scoreBlock(scorer, libraryBlock);
    const line = proposeLine(scores);
    if (answerCounts.includes(answers.length))
      curve.push(figuresOf(scoreBlock(scorer, unseenBlock), labels, line));
    if (curve.length === answerCounts.length) return curve;
    const questions = await chooseQuestions({
      photos: libraryBlock.photos,
      scores,
      line,
      answered: new Map(answers.map(({ photo, verdict }) => [photo, verdict])),
      passed: new Set(),
      limit: answersAtOnce,
      vectors,
    });
    for (const { photo } of questions) {
      const stored = byPhoto.get(photo)!;
      const verdict: Verdict = stored.shown ? 'yes' : 'no';
      answers.push({ photo, verdict, stored });
    }
  }
}

/** A fold for each photo; what is meant and what is not is spread evenly over them. */
function evenFolds(photos: readonly LabelledPhoto[], seed: number): number[] {
  const random = randomFrom(seed + 1);
  const lots = photos.map((photo, index) => ({ index, shown: photo.shown, lot: random() }));
  const order = lots.sort((a, b) => Number(a.shown) - Number(b.shown) || a.lot - b.lot);
  const foldOf: number[] = [];
  order.forEach(({ index }, place) => {
    foldOf[index] = (place + seed) % folds;
  });
  return foldOf;
}

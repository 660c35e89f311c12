import { type Answer, learn } from '../../main/library/concepts/learning/learn.ts';
import { scoreBlock } from '../../main/library/concepts/learning/scorer.ts';
import type { ConceptProbes } from '../../main/library/concepts/learning/words.ts';
import type { VectorBlock } from '../../main/library/vectors/vector-blocks.ts';
import { starter } from '../../models/catalog/starter.ts';
import { randomFrom } from '../fixtures/random.ts';

export interface ConceptSpeed {
  /** Median milliseconds to learn from 200 answers and score every photo again, words unchanged. */
  readonly learnAndScoreMs: number;
  readonly learnMs: number;
  /** Seconds to score every photo for 100 concepts, words and all. */
  readonly hundredConceptsSeconds: number;
  /** Median milliseconds of one plain dot product with every photo, in the same memory. */
  readonly plainPassMs: number;
}

const rows = 1_024;
const answerCount = 200;
const rounds = 15;
const concepts = 100;
/** As many as the ready-made concepts have on average. */
const phrases = 5;
const contrasts = 3;

/** Times learning and scoring on photos that were never taken, all in memory as `VectorBlocks` keeps them. */
export function conceptSpeed(photos: number): ConceptSpeed {
  const random = randomFrom(1);
  const { embeddingDims: dims, relevance } = starter;
  const blocks: VectorBlock[] = [];
  for (let start = 0; start < photos; start += rows) {
    const count = Math.min(rows, photos - start);
    const values = new Float32Array(count * dims);
    for (let row = 0; row < count; row += 1) values.set(unitVector(dims, random), row * dims);
    blocks.push({
      photos: Array.from({ length: count }, (_, row) => String(start + row)),
      dims,
      values,
      hubMeans: new Float32Array(count).fill(0.15),
      hubStds: new Float32Array(count).fill(0.15),
    });
  }
  const text = () => ({ vector: unitVector(dims, random), mean: 0.19, standardDeviation: 0.17 });
  const someConcept = (): ConceptProbes => ({
    words: {
      phrases: Array.from({ length: phrases }, text),
      contrasts: Array.from({ length: contrasts }, text),
      bias: relevance.bias,
      photoWeight: relevance.photoWeight,
      libraryWeight: relevance.libraryWeight,
    },
    centre: new Float32Array(dims),
  });
  const someAnswers = (): Answer[] =>
    Array.from({ length: answerCount }, (_, index) => ({
      photo: String(index),
      verdict: random() < 0.3 ? 'yes' : 'no',
      stored: { vector: unitVector(dims, random), hubMean: 0.15, hubStd: 0.15 },
    }));
  const scoreAll = (scorer: ReturnType<typeof learn>['scorer']) => {
    for (const block of blocks) scoreBlock(scorer, block);
  };

  const probes = someConcept();
  scoreAll(learn(probes, [], relevance).scorer);
  const learnTimes: number[] = [];
  const bothTimes: number[] = [];
  const plainTimes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const answers = someAnswers();
    const startedAt = performance.now();
    const { scorer } = learn(probes, answers, relevance);
    learnTimes.push(performance.now() - startedAt);
    scoreAll(scorer);
    bothTimes.push(performance.now() - startedAt);
    const plainAt = performance.now();
    for (const block of blocks) plainPass(block, scorer.weights!);
    plainTimes.push(performance.now() - plainAt);
  }
  const many = Array.from({ length: concepts }, () => learn(someConcept(), someAnswers(), relevance).scorer);
  const startedAt = performance.now();
  for (const scorer of many) scoreAll(scorer);
  return {
    learnAndScoreMs: median(bothTimes),
    learnMs: median(learnTimes),
    hundredConceptsSeconds: (performance.now() - startedAt) / 1_000,
    plainPassMs: median(plainTimes),
  };
}

function plainPass({ values, dims }: VectorBlock, direction: Float32Array): Float32Array {
  const products = new Float32Array(values.length / dims);
  for (let row = 0, place = 0; row < products.length; row += 1) {
    let sum = 0;
    for (let index = 0; index < dims; index += 1, place += 1) sum += values[place]! * direction[index]!;
    products[row] = sum;
  }
  return products;
}

function unitVector(dims: number, random: () => number): Float32Array {
  const vector = Float32Array.from({ length: dims }, () => random() + random() + random() - 1.5);
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

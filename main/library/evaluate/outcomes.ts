import { hitsAt, pessimisticRank, ranksOf } from '../../../models/evaluation/ranks.ts';
import type { CaptionSet, ClassSet } from './test-set.ts';

/** What one model did on one measure: for each group of tries that belong together, which were right (1) or wrong (0). */
export interface Outcome {
  readonly key: string;
  readonly name: string;
  readonly groups: readonly (readonly number[])[];
}

const cutOffs = [1, 5, 10];

/**
 * Zero-shot classification: each picture's class is the one whose words are nearest.
 *
 * @param pictures vectors of those that are measured, by their position in the set
 * @param classes one vector for each class
 */
export function classOutcomes(
  { pictures: of }: ClassSet,
  pictures: ReadonlyMap<number, Float32Array>,
  classes: readonly Float32Array[],
): Outcome[] {
  const own = [...pictures.keys()].map((picture) => of[picture]!.class);
  const ranks = ranksOf([...pictures.values()], classes, (picture, answer) => own[picture] === answer);
  return [1, 5]
    .filter((k) => k < classes.length)
    .map((k) => ({ key: `top-${k}`, name: `top-${k}`, groups: singles(hitsAt(ranks, k)) }));
}

/**
 * Recall both ways: whether a caption finds its picture among the first, and a picture any of its captions.
 *
 * @param captions one vector for each caption of the set
 */
export function captionOutcomes(
  { captions: of }: CaptionSet,
  pictures: ReadonlyMap<number, Float32Array>,
  captions: readonly Float32Array[],
): Outcome[] {
  const kept = [...pictures.keys()];
  const asked = of.flatMap(({ picture }, index) =>
    pictures.has(picture) ? [{ picture, vector: captions[index]! }] : [],
  );
  const vectors = [...pictures.values()];
  const captionVectors = asked.map(({ vector }) => vector);
  const isOwn = (caption: number, picture: number) => asked[caption]!.picture === kept[picture];
  const toPhoto = ranksOf(captionVectors, vectors, isOwn);
  const toText = ranksOf(vectors, captionVectors, (picture, caption) => isOwn(caption, picture));
  const useful = cutOffs.filter((k) => k < kept.length);
  return [
    ...useful.map((k) => ({
      key: `text-to-photo@${k}`,
      name: `text → photo recall@${k}`,
      groups: grouped(
        hitsAt(toPhoto, k),
        asked.map(({ picture }) => picture),
      ),
    })),
    ...useful.map((k) => ({
      key: `photo-to-text@${k}`,
      name: `photo → text recall@${k}`,
      groups: singles(hitsAt(toText, k)),
    })),
  ];
}

/** One search of a person, its photos and their scores. */
export interface MarkedSearch {
  /** Of each photo, by its position. */
  readonly scores: readonly number[];
  readonly isRight: readonly boolean[];
}

/** A person's own searches: whether the first photo is a right one, and how many right ones are among the first ten. */
export function ownOutcomes(searches: readonly MarkedSearch[]): Outcome[] {
  const first = searches.map(({ scores, isRight }) =>
    pessimisticRank(scores, (photo) => isRight[photo]!) === 0 ? 1 : 0,
  );
  const amongTen = searches.map(({ scores, isRight }) =>
    isRight.flatMap((right, photo) => {
      if (!right) return [];
      // Other right photos do not stand in its way.
      const wrong = scores.filter((score, other) => !isRight[other] && score >= scores[photo]!).length;
      return [wrong < 10 ? 1 : 0];
    }),
  );
  return [
    { key: 'own@1', name: 'first photo is right', groups: singles(first) },
    { key: 'own-recall@10', name: 'right photos before ten wrong', groups: amongTen },
  ];
}

function singles(hits: readonly number[]): number[][] {
  return hits.map((hit) => [hit]);
}

function grouped(hits: readonly number[], groups: readonly number[]): number[][] {
  return [...Map.groupBy(hits.keys(), (index) => groups[index]!).values()].map((members) =>
    members.map((index) => hits[index]!),
  );
}

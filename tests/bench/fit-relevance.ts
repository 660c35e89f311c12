/**
 * Fits the starter's calibration (models/catalog/starter-relevance.ts) on ../shared/testdata/flickr8k and prints how
 * well it does there and on demo/. Nothing is written: the numbers are copied by hand, so that a change is a decision.
 *
 *   node tests/bench/fit-relevance.ts
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { calibrateProbe, type Probe, relevanceOf } from '../../main/library/search/calibration.ts';
import { scorePhoto } from '../../main/library/search/compose-query.ts';
import { meanAndDeviation } from '../../main/library/vectors/hub-statistics.ts';
import { starter } from '../../models/catalog/index.ts';
import type { ModelEntry, RelevanceCalibration } from '../../models/catalog/model-entry.ts';
import { promptsFor } from '../../models/clip/prompts.ts';
import { dot } from '../../models/clip/vector-math.ts';
import { modelFolder } from '../../models/runtime/model-files.ts';
import { openTextTower } from '../../models/runtime/text-tower.ts';
import { captionRecall } from './caption-recall.ts';
import { type JudgedQuery, judgedQueries, judgePair } from './relevance/captioned-queries.ts';
import { type EmbeddedPhoto, embedPhotos } from './relevance/embedded-photos.ts';
import { fitLogistic, type Observation, predict } from './relevance/logistic-fit.ts';

const testdata = resolve(import.meta.dirname, '../../../shared/testdata');
const folds = 5;
/** 750 captions drown 191 short queries, which are what people type; so those count for more. */
const weights = { caption: 0.2, word: 1, pair: 1, absent: 1 };
const thresholds = [0.02, 0.03, 0.05, 0.06, 0.07, 0.08, 0.1, 0.12, 0.14, 0.15, 0.16, 0.17, 0.18, 0.2, 0.25];
const demoQueries = [
  'a dog in the snow',
  'pizza',
  'a cat',
  'sailing boat',
  'birthday cake',
  'mountains',
  'a red bicycle',
  'yellow flower',
  'forest',
  'car',
  'spreadsheet of tax returns',
  'a spreadsheet of tax returns',
  'asdf qwer',
  'an elephant',
  'quantum physics lecture',
];

interface Row {
  readonly query: JudgedQuery;
  readonly photo: number;
  readonly label: 0 | 1;
  readonly features: readonly number[];
}

const recall = await captionRecall();
if (recall) {
  const shares = [recall.at1, recall.at5, recall.at10].map(percent).join(' / ');
  console.log(`caption → photo recall@1/5/10 of ${recall.photos}: ${shares}`);
  await fitRelevance(starter);
}

async function fitRelevance(entry: ModelEntry): Promise<void> {
  const captions: Record<string, string[]> = JSON.parse(
    readFileSync(join(testdata, 'flickr8k/captions.json'), 'utf8'),
  );
  const tower = await openTextTower(entry, modelFolder(entry));
  const embedText = async (text: string) => (await tower.embedEnsemble(promptsFor(text))).vector;
  const files = Object.keys(captions).map((name) => join(testdata, 'flickr8k/photos', name));
  const photos = await embedPhotos(entry, files, tower);
  const queries = judgedQueries(Object.values(captions));
  const vectors = new Map<JudgedQuery, Float32Array>();
  for (const query of queries) vectors.set(query, await embedText(query.text));
  const unrelated = spreadOf(queries, vectors, photos);
  const cuts = await embedPhotos(entry, files, tower, 0.75);
  const picture = fitPictures(Object.values(captions), photos, cuts, entry.relevance);
  const unfitted = { ...entry.relevance, unrelated, picture };
  const rows = observe(queries, vectors, photos, unfitted);
  const [bias, weight] = fitLogistic(rows.map(toObservation));
  const calibration = { ...unfitted, bias: bias!, photoWeight: weight!, libraryWeight: weight! };
  console.log(
    '\nfitted',
    JSON.stringify({ bias, photoWeight: weight, libraryWeight: weight, unrelated, picture }),
  );
  sayThresholds(rows);

  const demo = readdirSync(join(testdata, 'demo')).filter((name) => name.endsWith('.webp'));
  const demoPhotos = await embedPhotos(
    entry,
    demo.map((name) => join(testdata, 'demo', name)),
    tower,
  );
  console.log('\ndemo/, by what is in the pictures alone:');
  for (const text of demoQueries) sayDemo(text, await embedText(text), demoPhotos, calibration);
  await tower.dispose();
}

/** One feature: both standard scores together. 150 photos cannot tell how to divide the weight between them. */
function observe(
  queries: readonly JudgedQuery[],
  vectors: ReadonlyMap<JudgedQuery, Float32Array>,
  photos: readonly EmbeddedPhoto[],
  calibration: RelevanceCalibration,
): Row[] {
  const sample = photos.map(({ vector }) => vector);
  return queries.flatMap((query) => {
    const probe = calibrateProbe('text', vectors.get(query)!, sample, calibration);
    const { mean, standardDeviation } = probe.ordinary;
    return photos.flatMap((photo, index): Row[] => {
      const label = query.judge(index);
      if (label === null) return [];
      const cosine = dot(photo.vector, probe.vector);
      const zPhoto = (cosine - photo.hubMean) / photo.hubStd;
      return [{ query, photo: index, label, features: [zPhoto + (cosine - mean) / standardDeviation] }];
    });
  });
}

function toObservation({ features, label, query }: Row): Observation {
  return { features, label, weight: weights[query.kind] };
}

function spreadOf(
  queries: readonly JudgedQuery[],
  vectors: ReadonlyMap<JudgedQuery, Float32Array>,
  photos: readonly EmbeddedPhoto[],
) {
  const cosines = queries.flatMap((query) =>
    photos.flatMap(({ vector }, index) =>
      query.judge(index) === 0 ? [dot(vector, vectors.get(query)!)] : [],
    ),
  );
  return rounded(meanAndDeviation(cosines));
}

/**
 * “More like this”: alike are photos whose captions agree, and a photo and three quarters of itself, as the next
 * shot of a series would show; unlike are photos whose captions share no word.
 */
function fitPictures(
  captions: readonly (readonly string[])[],
  photos: readonly EmbeddedPhoto[],
  cuts: readonly EmbeddedPhoto[],
  { possibleFrom, strongFrom }: RelevanceCalibration,
) {
  const pairs = photos.flatMap((left, index) =>
    photos.slice(index + 1).map((right, offset) => ({
      cosine: dot(left.vector, right.vector),
      label: judgePair(captions[index]!, captions[index + 1 + offset]!),
    })),
  );
  const unrelated = rounded(
    meanAndDeviation(pairs.filter(({ label }) => label === 0).map(({ cosine }) => cosine)),
  );
  const ofOnePhoto = photos.map((photo, index) => ({
    cosine: dot(photo.vector, cuts[index]!.vector),
    label: 1 as const,
  }));
  const observations = [...pairs, ...ofOnePhoto].flatMap(({ cosine, label }): Observation[] =>
    label === null
      ? []
      : [{ features: [(cosine - unrelated.mean) / unrelated.standardDeviation], label, weight: 1 }],
  );
  const [bias, weight] = fitLogistic(observations);
  const alike = observations.filter(({ label }) => label === 1);
  console.log(`pairs of pictures: ${alike.length} alike, ${observations.length - alike.length} unlike`);
  for (const from of [possibleFrom, strongFrom]) {
    const passing = observations.filter(({ features }) => predict([bias!, weight!], features) >= from);
    const right = passing.filter(({ label }) => label === 1).length;
    console.log(
      `from ${from}: precision ${percent(right / passing.length)}, recall ${percent(right / alike.length)}`,
    );
  }
  return { bias: bias!, weight: weight!, unrelated };
}

/** Precision and recall at each threshold, each photo scored by a fit that has not seen it. */
function sayThresholds(rows: readonly Row[]): void {
  const scored = Array.from({ length: folds }, (_, fold) => {
    const fitted = fitLogistic(rows.filter(({ photo }) => photo % folds !== fold).map(toObservation));
    const heldOut = rows.filter(({ photo }) => photo % folds === fold);
    return heldOut.map((row) => ({ ...row, score: predict(fitted, row.features) }));
  }).flat();
  const short = scored.filter(({ query }) => query.kind === 'word' || query.kind === 'pair');
  const absent = [
    ...Map.groupBy(
      scored.filter(({ query }) => query.kind === 'absent'),
      ({ query }) => query,
    ).values(),
  ];
  console.log(
    'from   precision  recall   wrong photos passing  absent things with any of 150 / of the first 12',
  );
  for (const from of thresholds) {
    const passing = short.filter(({ score }) => score >= from);
    const right = passing.filter(({ label }) => label === 1).length;
    const relevant = short.filter(({ label }) => label === 1).length;
    const wrong = (passing.length - right) / (short.length - relevant);
    const fooled = (most: number) =>
      absent.filter((group) => group.some(({ photo, score }) => photo < most && score >= from)).length /
      absent.length;
    const figures = [right / passing.length, right / relevant, wrong, fooled(150), fooled(12)];
    console.log(from.toFixed(2).padEnd(7), ...figures.map((figure) => percent(figure).padEnd(10)));
  }
}

function sayDemo(
  text: string,
  vector: Float32Array,
  photos: readonly EmbeddedPhoto[],
  calibration: RelevanceCalibration,
): void {
  const sample = photos.map((photo) => photo.vector);
  const probe: Probe = calibrateProbe('text', vector, sample, calibration);
  const scored = photos
    .map(({ name, ...photo }) => {
      const comparison = { cosine: dot(photo.vector, vector), hubMean: photo.hubMean, hubStd: photo.hubStd };
      return { name, score: scorePhoto({ wanted: [probe], unwanted: [] }, () => comparison, calibration) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
  const best = scored.map(
    ({ name, score }) => `${name} ${score.toFixed(3)} ${relevanceOf(score, calibration)}`,
  );
  console.log(text.padEnd(28), best.join(' | '));
}

function rounded({ mean, standardDeviation }: { mean: number; standardDeviation: number }) {
  return { mean: Number(mean.toFixed(4)), standardDeviation: Number(standardDeviation.toFixed(4)) };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

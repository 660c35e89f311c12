import type { ReadyMadeConcept } from '../../../../preload/contract/index.ts';

type Measured = NonNullable<ReadyMadeConcept['measured']>;

const on = '150 Flickr8k photos kept out of training, 12 demo photos and 48 drawn scenes';
const onSnow = `${on}, and 12 drawn in snow`;
const onFlowers = `${on}, and 12 drawn flower fields`;

/** What `npm run bench -- concepts` prints for each concept's words with the model that ships; see docs/concepts.md. */
export const measured: Readonly<Record<string, Measured>> = {
  people: { photos: 206, positives: 119, precision: 0.84, recall: 0.23, averagePrecision: 0.74, on },
  portraits: { photos: 195, positives: 11, precision: 0.8, recall: 0.36, averagePrecision: 0.66, on },
  groups: { photos: 201, positives: 39, precision: 0.46, recall: 0.15, averagePrecision: 0.45, on },
  children: { photos: 198, positives: 55, precision: 0.65, recall: 0.2, averagePrecision: 0.52, on },
  celebrations: { photos: 207, positives: 6, precision: 0.17, recall: 0.17, averagePrecision: 0.24, on },
  sports: { photos: 201, positives: 18, precision: 0.22, recall: 0.33, averagePrecision: 0.25, on },
  pets: { photos: 210, positives: 40, precision: 0.89, recall: 0.2, averagePrecision: 0.6, on },
  dogs: { photos: 210, positives: 39, precision: 0.82, recall: 0.36, averagePrecision: 0.68, on },
  food: { photos: 209, positives: 5, precision: 0.4, recall: 0.4, averagePrecision: 0.41, on },
  flowers: {
    photos: 220,
    positives: 13,
    precision: 0.3,
    recall: 0.77,
    averagePrecision: 0.54,
    on: onFlowers,
  },
  vehicles: { photos: 208, positives: 8, precision: 0.43, recall: 0.75, averagePrecision: 0.66, on },
  bicycles: { photos: 209, positives: 10, precision: 0.26, recall: 0.5, averagePrecision: 0.48, on },
  documents: { photos: 210, positives: 12, precision: 0.33, recall: 0.5, averagePrecision: 0.6, on },
  screenshots: { photos: 210, positives: 12, precision: 0, recall: 0, averagePrecision: 0.23, on },
  landscapes: { photos: 206, positives: 31, precision: 0.44, recall: 0.13, averagePrecision: 0.5, on },
  mountains: { photos: 209, positives: 16, precision: 0.88, recall: 0.44, averagePrecision: 0.66, on },
  beach: { photos: 205, positives: 7, precision: 0.5, recall: 0.86, averagePrecision: 0.69, on },
  water: { photos: 204, positives: 31, precision: 0.76, recall: 0.52, averagePrecision: 0.67, on },
  snow: { photos: 221, positives: 14, precision: 0.62, recall: 0.93, averagePrecision: 0.75, on: onSnow },
  forest: { photos: 202, positives: 9, precision: 0.33, recall: 0.33, averagePrecision: 0.35, on },
  city: { photos: 203, positives: 16, precision: 0.56, recall: 0.31, averagePrecision: 0.53, on },
  night: { photos: 208, positives: 13, precision: 0.72, recall: 1, averagePrecision: 1, on },
};

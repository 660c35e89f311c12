/** How well scores tell what is meant from what is not, each 0–1. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly averagePrecision: number;
}

/**
 * @param scores one a photo
 * @param labels whether it is meant; at least one is
 * @param line photos of at least this score are taken to be meant
 */
export function figuresOf(scores: Float32Array, labels: readonly boolean[], line: number): Figures {
  const positives = labels.filter(Boolean).length;
  const order = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
  let [hits, precisions] = [0, 0];
  order.forEach((photo, place) => {
    if (!labels[photo]) return;
    hits += 1;
    precisions += hits / (place + 1);
  });
  const tagged = order.filter((photo) => scores[photo]! >= line);
  const right = tagged.filter((photo) => labels[photo]).length;
  // Nothing tagged is nothing right: it must not look precise.
  const precision = tagged.length === 0 ? 0 : right / tagged.length;
  const recall = right / positives;
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, averagePrecision: precisions / positives };
}

export function meanFigures(figures: readonly Figures[]): Figures {
  const mean = (of: (one: Figures) => number) =>
    figures.reduce((sum, one) => sum + of(one), 0) / figures.length;
  return {
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f1: mean(({ f1 }) => f1),
    averagePrecision: mean(({ averagePrecision }) => averagePrecision),
  };
}

/** One observation of a logistic regression. */
export interface Observation {
  readonly features: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

const rounds = 20;
/** A little ridge keeps the equations solvable where a feature hardly varies. */
const ridge = 1e-3;

/**
 * Maximum-likelihood logistic regression by Newton's method (iteratively reweighted least squares).
 *
 * @param observations with one and the same number of features
 * @returns the intercept, then one weight for each feature
 */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = (observations[0]?.features.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round += 1) {
    const gradient = new Array<number>(size).fill(0);
    const curvature = Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (_, column) => (row === column ? ridge : 0)),
    );
    for (const { features, label, weight } of observations) {
      const inputs = [1, ...features];
      const predicted = predict(weights, features);
      inputs.forEach((left, row) => {
        gradient[row]! += weight * (label - predicted) * left;
        inputs.forEach((right, column) => {
          curvature[row]![column]! += weight * predicted * (1 - predicted) * left * right;
        });
      });
    }
    const step = solve(curvature, gradient);
    weights = weights.map((value, index) => value + step[index]!);
  }
  return weights;
}

/** The probability that fitted weights give to features. */
export function predict(weights: readonly number[], features: readonly number[]): number {
  const logOdds = features.reduce((sum, value, index) => sum + value * weights[index + 1]!, weights[0]!);
  return 1 / (1 + Math.exp(-logOdds));
}

/** Solves a symmetric positive definite system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= size; column += 1) {
        rows[row]![column]! -= factor * rows[pivot]![column]!;
      }
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = rows[row]![size]!;
    for (let column = row + 1; column < size; column += 1) rest -= rows[row]![column]! * solution[column]!;
    solution[row] = rest / rows[row]![row]!;
  }
  return solution;
}

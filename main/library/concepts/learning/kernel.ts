import { diagonalOfInverse, factorise, solveLower, solveUpper } from './cholesky.ts';
import { type Rows, rowProducts } from './row-products.ts';

/** B = I + S·K·S, factorised, where S is the diagonal matrix of the roots of curvatures. */
export interface FactorisedCurvature {
  /** B⁻¹ · right, in place. */
  solve(right: Float64Array): void;
  /** The diagonal of B⁻¹; each number is above 0 and at most 1. */
  diagonal(): Float64Array;
}

/** Products of answers with answers, K = F·Fᵀ, by their features. */
export interface Kernel {
  /** K · right */
  times(right: Float64Array): Float64Array;
  /** @param roots one a row, above 0 */
  factorised(roots: Float64Array): FactorisedCurvature;
}

/**
 * Up to twice as many answers as features are solved for in a matrix of answers by answers (the dual), more of them in one
 * of features by features (Woodbury's identity), which then costs less: 200 answers take milliseconds, 3,000 a second.
 *
 * @param features one row an answer
 */
export function kernelOf(features: Rows): Kernel {
  return features.count <= 2 * features.width ? answersByAnswers(features) : featuresByFeatures(features);
}

function answersByAnswers(features: Rows): Kernel {
  const size = features.count;
  const kernel = { values: new Float64Array(size * size), width: size, count: size };
  const products = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    rowProducts(features, row, features.width, row, products);
    for (let other = row; other < size; other += 1) {
      kernel.values[row * size + other] = products[other]!;
      kernel.values[other * size + row] = products[other]!;
    }
  }
  return {
    times: (right) => timesColumn(kernel, right),
    factorised(roots) {
      const factor = new Float64Array(size * size);
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column <= row; column += 1) {
          const place = row * size + column;
          factor[place] = roots[row]! * kernel.values[place]! * roots[column]!;
        }
        factor[row * size + row]! += 1;
      }
      factorise(factor, size);
      return {
        solve(right) {
          solveLower(factor, right);
          solveUpper(factor, right);
        },
        diagonal: () => diagonalOfInverse(factor, size),
      };
    },
  };
}

/** (I + S·F·Fᵀ·S)⁻¹ = I − S·F·(I + Fᵀ·S²·F)⁻¹·Fᵀ·S */
function featuresByFeatures(features: Rows): Kernel {
  const { width, count } = features;
  return {
    times: (right) => timesColumn(features, timesRow(features, right)),
    factorised(roots) {
      const factor = new Float64Array(width * width);
      const scaled = { values: features.values.slice(), width, count };
      for (let row = 0; row < count; row += 1) {
        for (let index = 0; index < width; index += 1) scaled.values[row * width + index]! *= roots[row]!;
        addOuterProduct(factor, scaled, row);
      }
      for (let index = 0; index < width; index += 1) factor[index * width + index]! += 1;
      factorise(factor, width);
      return {
        solve(right) {
          const inner = timesRow(scaled, right);
          solveLower(factor, inner);
          solveUpper(factor, inner);
          timesColumn(scaled, inner).forEach((value, row) => {
            right[row]! -= value;
          });
        },
        diagonal() {
          const diagonal = new Float64Array(count);
          for (let row = 0; row < count; row += 1) {
            const part = scaled.values.slice(row * width, (row + 1) * width);
            solveLower(factor, part);
            diagonal[row] = 1 - part.reduce((sum, value) => sum + value * value, 0);
          }
          return diagonal;
        },
      };
    },
  };
}

/** Rows · column */
function timesColumn({ values, width, count }: Rows, column: Float64Array): Float64Array {
  const result = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    let sum = 0;
    for (let index = 0; index < width; index += 1) sum += values[row * width + index]! * column[index]!;
    result[row] = sum;
  }
  return result;
}

/** Rowsᵀ · column: the sum of the rows, each times its number. */
export function timesRow({ values, width, count }: Rows, weights: Float64Array): Float64Array {
  const result = new Float64Array(width);
  for (let row = 0; row < count; row += 1) {
    const weight = weights[row]!;
    for (let index = 0; index < width; index += 1) result[index]! += weight * values[row * width + index]!;
  }
  return result;
}

/** Adds row · rowᵀ to the lower half of a matrix. */
function addOuterProduct(matrix: Float64Array, { values, width }: Rows, row: number): void {
  const start = row * width;
  for (let left = 0; left < width; left += 1) {
    const value = values[start + left]!;
    const line = left * width;
    for (let right = 0; right <= left; right += 1) matrix[line + right]! += value * values[start + right]!;
  }
}

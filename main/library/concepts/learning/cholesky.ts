import { rowProducts } from './row-products.ts';

/**
 * The Cholesky factor of a symmetric positive definite matrix, column by column (Golub & Van Loan, section 4.2).
 *
 * @param matrix size × size; its lower half is overwritten by the factor, its upper half is not looked at
 * @throws RangeError when the matrix is not positive definite
 */
export function factorise(matrix: Float64Array, size: number): void {
  const rows = { values: matrix, width: size, count: size };
  const products = new Float64Array(size);
  for (let column = 0; column < size; column += 1) {
    rowProducts(rows, column, column, column, products);
    const pivot = matrix[column * size + column]! - products[column]!;
    if (!(pivot > 0)) throw new RangeError('a matrix that is not positive definite');
    const root = Math.sqrt(pivot);
    matrix[column * size + column] = root;
    for (let row = column + 1; row < size; row += 1) {
      matrix[row * size + column] = (matrix[row * size + column]! - products[row]!) / root;
    }
  }
}

/** Solves factor · x = right, in place. */
export function solveLower(factor: Float64Array, right: Float64Array): void {
  const size = right.length;
  for (let row = 0; row < size; row += 1) {
    const start = row * size;
    let rest = right[row]!;
    for (let column = 0; column < row; column += 1) rest -= factor[start + column]! * right[column]!;
    right[row] = rest / factor[start + row]!;
  }
}

/** Solves factorᵀ · x = right, in place. */
export function solveUpper(factor: Float64Array, right: Float64Array): void {
  const size = right.length;
  for (let row = size - 1; row >= 0; row -= 1) {
    const start = row * size;
    const value = right[row]! / factor[start + row]!;
    right[row] = value;
    for (let column = 0; column < row; column += 1) right[column]! -= factor[start + column]! * value;
  }
}

/** The diagonal of the inverse of a factorised matrix: squared lengths of the columns of the factor's inverse. */
export function diagonalOfInverse(factor: Float64Array, size: number): Float64Array {
  const diagonal = new Float64Array(size);
  const column = new Float64Array(size);
  for (let unit = 0; unit < size; unit += 1) {
    // Above the unit the column of a lower triangle's inverse is empty.
    column[unit] = 1 / factor[unit * size + unit]!;
    let squares = column[unit]! ** 2;
    for (let row = unit + 1; row < size; row += 1) {
      const start = row * size;
      let sum = 0;
      for (let index = unit; index < row; index += 1) sum += factor[start + index]! * column[index]!;
      column[row] = -sum / factor[start + row]!;
      squares += column[row]! ** 2;
    }
    diagonal[unit] = squares;
  }
  return diagonal;
}

/**
 * The mean of a text's token states, without those of padding (Reimers and Gurevych 2019, “mean pooling”).
 *
 * @param states `tokens * width` values, token after token
 * @param mask one number a token: 0 for padding, 1 for the rest; at least one 1
 * @returns `width` values
 */
export function maskedMean(states: Float32Array, mask: readonly number[], width: number): Float32Array {
  const mean = new Float32Array(width);
  const count = mask.reduce((sum, weight) => sum + weight, 0);
  mask.forEach((weight, token) => {
    if (weight === 0) return;
    for (let index = 0; index < width; index += 1) mean[index]! += states[token * width + index]! / count;
  });
  return mean;
}

/**
 * A linear layer without bias: `matrix · vector`.
 *
 * @param values the matrix, row after row: `rows * vector.length` values
 * @returns `rows` values
 */
export function project(values: Float32Array, rows: number, vector: Float32Array): Float32Array {
  if (values.length !== rows * vector.length) {
    throw new RangeError(`a matrix of ${values.length} values cannot take ${vector.length} to ${rows}`);
  }
  return Float32Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let column = 0; column < vector.length; column += 1) {
      sum += values[row * vector.length + column]! * vector[column]!;
    }
    return sum;
  });
}

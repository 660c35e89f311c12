const [modulus, multiplier, quotient, remainder] = [2_147_483_647, 16_807, 127_773, 2_836] as const;

/**
 * A seed for `feTurbulence`, this one or the next that draws whole clouds. The noise of SVG turns 1,024 pairs of
 * random numbers into directions, and a pair of two zeros has none: its squares stay empty
 * (Filter Effects, “feTurbulence”, whose random source this repeats).
 */
export function soundNoiseSeed(seed: number): number {
  let candidate = seed;
  while (hasEmptySquare(candidate)) candidate++;
  return candidate;
}

function hasEmptySquare(seed: number): boolean {
  let state = seed;
  const next = () => {
    state = multiplier * (state % quotient) - remainder * Math.floor(state / quotient);
    if (state <= 0) state += modulus;
    return (state % 512) - 256;
  };
  for (let pair = 0; pair < 1_024; pair++) {
    const [x, y] = [next(), next()];
    if (x === 0 && y === 0) return true;
  }
  return false;
}

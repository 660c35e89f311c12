/** Smooth random hills along a line: 0–1 at any `x`, about one bump a unit. */
export function noiseLine(random: () => number): (x: number) => number {
  const heights = Array.from({ length: 256 }, () => random());
  return (x) => {
    const whole = Math.floor(x);
    const part = x - whole;
    const eased = part * part * (3 - 2 * part);
    const from = heights[whole & 255]!;
    return from + (heights[(whole + 1) & 255]! - from) * eased;
  };
}

interface Roughness {
  /** Bumps of the first octave per unit of `x`. */
  readonly frequency: number;
  readonly octaves: number;
  /** How much of its height each octave keeps of the one before. */
  readonly gain: number;
  /** Peaks with edges, as rock has them, instead of round hills. */
  readonly sharp: boolean;
}

/** Several octaves of noise on one another: 0–1. */
export function fractalLine(random: () => number, { frequency, octaves, gain, sharp }: Roughness) {
  const lines = Array.from({ length: octaves }, () => noiseLine(random));
  return (x: number): number => {
    let sum = 0;
    let weight = 0;
    for (const [octave, line] of lines.entries()) {
      const share = gain ** octave;
      const value = line(x * frequency * 2 ** octave + octave * 17);
      sum += share * (sharp ? 1 - Math.abs(2 * value - 1) : value);
      weight += share;
    }
    return sum / weight;
  };
}

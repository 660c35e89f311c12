import { type Canvas, through } from './canvas.ts';
import { type Light, mix } from './light.ts';
import { fractalLine } from './noise.ts';

export type Line = (x: number) => number;

interface RidgeShape {
  /** Where its feet stand, and how high it rises at most: shares of the picture's height. */
  readonly base: number;
  readonly relief: number;
  /** Peaks in the width of the picture. */
  readonly peaks: number;
  readonly sharp?: boolean;
  readonly gain?: number;
  readonly octaves?: number;
}

/** A line of heights (y in units) across the picture. */
export function ridgeLine(canvas: Canvas, shape: RidgeShape): Line {
  const { base, relief, peaks, sharp = true, gain = sharp ? 0.46 : 0.3, octaves = sharp ? 7 : 3 } = shape;
  const heights = fractalLine(canvas.random, { frequency: peaks / canvas.width, octaves, gain, sharp });
  return (x) => canvas.height * (base - relief * heights(x));
}

/** Everything below a line. */
export function below(canvas: Canvas, line: Line, fill: string, attributes = ''): string {
  return `<path d="${outlineBelow(canvas, line)}" fill="${fill}" ${attributes}/>`;
}

/** The outline of everything below a line. */
export function outlineBelow(canvas: Canvas, line: Line): string {
  const points: [number, number][] = [];
  for (let x = -8; x <= canvas.width + 8; x += 4) points.push([x, line(x)]);
  return `${through(points)}L${canvas.width + 8} ${canvas.height + 8}L-8 ${canvas.height + 8}Z`;
}

/** Light that falls on rough ground from the side: for rock, snow and sand. */
export function relief(canvas: Canvas, grain: number, strength: number, stretch = 1, azimuth = 235): string {
  return canvas.define(
    (id) =>
      `<filter id="${id}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${grain / 1_000 / stretch} ${grain / 1_000}" numOctaves="5" seed="${canvas.noiseSeed()}" result="n"/><feColorMatrix in="n" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 1 0 0 0 0" result="bumps"/><feDiffuseLighting in="bumps" surfaceScale="${strength * 0.11}" lighting-color="#ffffff" result="lit"><feDistantLight azimuth="${azimuth}" elevation="48"/></feDiffuseLighting><feComposite in="lit" in2="SourceGraphic" operator="arithmetic" k1="1.3" k2="0" k3="0" k4="0" result="shaded"/><feComposite in="shaded" in2="SourceGraphic" operator="in"/></filter>`,
  );
}

interface Layers {
  readonly count: number;
  /** Shares of the height where the farthest and the nearest ridge stand. */
  readonly from: number;
  readonly to: number;
  readonly relief: number;
  readonly peaks?: number;
  readonly sharp?: boolean;
  /** How rough their sides look; 0 leaves them flat. */
  readonly rough?: number;
}

/** Ridges behind one another, each one nearer, darker and lower than the last, with haze at its feet. */
export function layeredRidges(
  canvas: Canvas,
  light: Light,
  { count, from, to, relief: height, peaks = 2.2, sharp = true, rough = 26 }: Layers,
): string {
  return Array.from({ length: count }, (_, index) => {
    const nearness = count === 1 ? 1 : index / (count - 1);
    const colour = mix(light.haze, light.near, 0.16 + 0.8 * nearness ** 1.25);
    const line = ridgeLine(canvas, {
      base: from + (to - from) * nearness + height * 0.3,
      relief: height * (1 - 0.35 * nearness),
      peaks: peaks + nearness * 0.8,
      sharp: sharp && nearness < 0.85,
    });
    const foot = mix(colour, light.haze, 0.62 * (1 - nearness * 0.7));
    const fill = canvas.define(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${canvas.height * (from + (to - from) * nearness - height * 0.6)}" y2="${canvas.height * (from + (to - from) * nearness + height * 0.75)}"><stop stop-color="${colour}"/><stop offset="1" stop-color="${foot}"/></linearGradient>`,
    );
    const shading =
      rough > 0 && nearness > 0.2
        ? `filter="${relief(canvas, 7 + nearness * 7, rough * (0.3 + nearness * 0.7))}"`
        : '';
    return below(canvas, line, fill, shading);
  }).join('');
}

import { randomFrom } from '../../fixtures/random.ts';
import { soundNoiseSeed } from './noise-seed.ts';

/** Every picture is drawn 1,600 units along its longer side, whatever it is rendered at. */
export const longSide = 1_600;

/** What a picture is drawn on: its size, its own random source and the definitions its shapes refer to. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly random: () => number;
  readonly #definitions: string[] = [];
  readonly #seed: number;

  /** `ratio` is width to height. */
  constructor(seed: number, ratio: number) {
    this.width = Math.round(ratio >= 1 ? longSide : longSide * ratio);
    this.height = Math.round(ratio >= 1 ? longSide / ratio : longSide);
    this.random = randomFrom(seed * 7_919 + 13);
    this.#seed = seed;
  }

  between(low: number, high: number): number {
    return low + this.random() * (high - low);
  }

  /** A seed for noise that SVG makes. */
  noiseSeed(): number {
    return soundNoiseSeed(1 + Math.floor(this.random() * 9_000));
  }

  /** Keeps a gradient or filter and returns how a shape refers to it. */
  define(markup: (id: string) => string): string {
    const id = `d${this.#definitions.length}`;
    this.#definitions.push(markup(id));
    return `url(#${id})`;
  }

  /** A gradient from top to bottom over a shape: colours at offsets 0–1, with an opacity each if wanted. */
  downwards(...stops: (readonly [offset: number, colour: string, opacity?: number])[]): string {
    return this.define(
      (id) => `<linearGradient id="${id}" x2="0" y2="1">${stops.map(stopOf).join('')}</linearGradient>`,
    );
  }

  /** A gradient from the middle of a shape outwards. */
  outwards(...stops: (readonly [offset: number, colour: string, opacity?: number])[]): string {
    return this.define((id) => `<radialGradient id="${id}">${stops.map(stopOf).join('')}</radialGradient>`);
  }

  /** A blur of so many units; alike in both directions unless `vertical` is told. */
  blur(radius: number, vertical = radius): string {
    return this.define(
      (id) =>
        `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${radius} ${vertical}"/></filter>`,
    );
  }

  /** The whole picture, with the fall of light to the corners and the grain of film that photographs have. */
  finish(content: string): string {
    const corners = this.define(
      (id) =>
        `<radialGradient id="${id}" r="0.78"><stop offset="0.55" stop-opacity="0"/><stop offset="1" stop-opacity="0.32"/></radialGradient>`,
    );
    const grain = this.define(
      (id) =>
        `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.7" numOctaves="1" seed="${this.#seed}"/><feColorMatrix values="0 0 0 0 0.5  0 0 0 0 0.5  0 0 0 0 0.5  1.6 0 0 0 -0.62"/></filter>`,
    );
    const all = 'width="100%" height="100%"';
    return `<defs>${this.#definitions.join('')}</defs>${content}<rect ${all} filter="${grain}" opacity="0.16"/><rect ${all} fill="${corners}"/>`;
  }
}

/** A path of straight lines through points. */
export function through(points: readonly (readonly [x: number, y: number])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
}

function stopOf([offset, colour, opacity = 1]: readonly [number, string, number?]): string {
  return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
}

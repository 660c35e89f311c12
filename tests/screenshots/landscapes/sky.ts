import type { Canvas } from './canvas.ts';
import type { Light } from './light.ts';

/** The sky down to the horizon, a share of the height, and below it the same light on. */
export function sky(canvas: Canvas, light: Light, horizon = 0.7): string {
  const fill = canvas.downwards(
    [0, light.zenith],
    [horizon * 0.6, light.sky],
    [horizon, light.horizon],
    [1, light.haze],
  );
  return `<rect width="100%" height="100%" fill="${fill}"/>`;
}

/** A sun or moon with its glow. `x` and `y` are shares of the picture; `size` of its height. */
export function sun(
  canvas: Canvas,
  colour: string,
  x: number,
  y: number,
  size: number,
  strength = 1,
): string {
  const at = `cx="${canvas.width * x}" cy="${canvas.height * y}"`;
  const wide = canvas.outwards([0, colour, 0.75 * strength], [0.25, colour, 0.34 * strength], [1, colour, 0]);
  const disc = canvas.outwards([0, '#ffffff', 1], [0.75, colour, 1], [1, colour, 0.85]);
  return `<circle ${at} r="${canvas.height * size * 11}" fill="${wide}"/>
    <circle ${at} r="${canvas.height * size * 4}" fill="${wide}"/>
    <circle ${at} r="${canvas.height * size}" fill="${disc}" filter="${canvas.blur(1.6)}"/>`;
}

/** Stars, more and fainter ones than bright ones, down to a share of the height. */
export function stars(canvas: Canvas, count: number, down = 0.75): string {
  const drawn = Array.from({ length: count }, () => {
    const brightness = canvas.random() ** 3;
    const [x, y] = [canvas.random() * canvas.width, canvas.random() ** 1.3 * canvas.height * down];
    const colour = canvas.random() < 0.3 ? '#ffe9cf' : '#e6eeff';
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(0.7 + brightness * 1.9).toFixed(2)}" fill="${colour}" opacity="${(0.35 + brightness * 0.65).toFixed(2)}"/>`;
  });
  return drawn.join('');
}

interface CloudBank {
  readonly colour: string;
  /** Shares of the height between which the clouds lie. */
  readonly from: number;
  readonly to: number;
  /** 0 is a clear sky, 1 a full one. */
  readonly cover: number;
  readonly opacity?: number;
  /** How much wider than high a cloud is. */
  readonly stretch?: number;
  /** Clouds a thousand units. */
  readonly grain?: number;
}

/** Clouds made of noise: thin and long for a calm evening, round ones with a smaller `stretch`. */
export function clouds(
  canvas: Canvas,
  { colour, from, to, cover, opacity = 0.8, stretch = 4, grain = 9 }: CloudBank,
): string {
  const [top, height] = [canvas.height * from, canvas.height * (to - from)];
  const frequency = grain / 1_000;
  const steepness = 3.4;
  const filter = canvas.define(
    (id) =>
      `<filter id="${id}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="${frequency / stretch} ${frequency}" numOctaves="5" seed="${canvas.noiseSeed()}" result="n"/><feColorMatrix in="n" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 ${steepness} 0 0 0 ${(cover - 1) * steepness * 0.5 - 0.9}" result="a"/><feComposite in="SourceGraphic" in2="a" operator="in"/></filter>`,
  );
  const soft = canvas.downwards([0, '#ffffff', 0], [0.3, '#ffffff'], [0.7, '#ffffff'], [1, '#ffffff', 0]);
  const box = `x="0" y="${top}" width="${canvas.width}" height="${height}"`;
  const mask = canvas.define((id) => `<mask id="${id}"><rect ${box} fill="${soft}"/></mask>`);
  return `<g mask="${mask}" opacity="${opacity}"><rect ${box} fill="${colour}" filter="${filter}"/></g>`;
}

/** Light that fills a band of the picture: mist over a valley or water. */
export function mist(canvas: Canvas, colour: string, y: number, height: number, opacity = 0.6): string {
  const fill = canvas.downwards([0, colour, 0], [0.5, colour, opacity], [1, colour, 0]);
  return `<rect y="${canvas.height * (y - height / 2)}" width="100%" height="${canvas.height * height}" fill="${fill}"/>`;
}

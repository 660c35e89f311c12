import type { Canvas } from '../canvas.ts';
import { below, layeredRidges, ridgeLine } from '../ground.ts';
import { type Light, mix } from '../light.ts';
import { clouds, mist, sky, sun } from '../sky.ts';

const cloths = [
  ['#c8452f', '#f0c56a'],
  ['#2f6f8f', '#f2e6cf'],
  ['#e08a2e', '#8c2f39'],
  ['#4b7a54', '#f3d98b'],
  ['#7a4a86', '#f0b7a0'],
] as const;

/** Hot-air balloons over hills. */
export function balloons(canvas: Canvas, light: Light, { count = 5 } = {}): string {
  const places = [
    [0.32, 0.3, 0.17],
    [0.7, 0.2, 0.11],
    [0.84, 0.47, 0.075],
    [0.55, 0.5, 0.05],
    [0.13, 0.54, 0.06],
    [0.46, 0.16, 0.04],
  ] as const;
  return [
    sky(canvas, light, 0.62),
    clouds(canvas, { colour: light.sun, from: 0, to: 0.6, cover: 0.62, opacity: 0.55, stretch: 5 }),
    sun(canvas, light.sun, 0.82, 0.55, 0.02),
    layeredRidges(canvas, light, { count: 6, from: 0.66, to: 0.93, relief: 0.15, sharp: false, rough: 0 }),
    mist(canvas, light.horizon, 0.76, 0.2, 0.5),
    ...places
      .slice(0, count)
      .map(([x, y, size], index) => balloon(canvas, light, x, y, size, cloths[index % cloths.length]!)),
  ].join('');
}

/** A sea of clouds from above, islands of rock in it. */
export function aboveClouds(canvas: Canvas, light: Light, { islands = true } = {}): string {
  const banks = Array.from({ length: 9 }, (_, index) => {
    const nearness = index / 8;
    const base = 0.53 + nearness ** 1.4 * 0.55;
    const line = ridgeLine(canvas, {
      base,
      relief: 0.03 + nearness * 0.09,
      peaks: 9 - nearness * 5,
      sharp: false,
      octaves: 5,
      gain: 0.5,
    });
    const bright = mix('#ffffff', light.horizon, 0.55 - nearness * 0.3);
    const fill = canvas.define(
      (id) =>
        `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${canvas.height * (base - 0.1)}" y2="${canvas.height * (base + 0.16)}"><stop stop-color="${bright}"/><stop offset="1" stop-color="${mix(bright, light.zenith, 0.6)}"/></linearGradient>`,
    );
    const rock =
      islands && (index === 2 || index === 4)
        ? layeredRidges(
            canvas,
            { ...light, near: mix(light.near, light.haze, 0.25) },
            { count: 1, from: base - 0.02, to: base, relief: 0.14 + nearness * 0.1, peaks: 1.2 },
          )
        : '';
    return `${rock}<g filter="${canvas.blur(3 + nearness * 9)}">${below(canvas, line, fill, 'opacity="0.9"')}</g>`;
  });
  return [
    sky(canvas, light, 0.56),
    clouds(canvas, { colour: light.sun, from: 0, to: 0.5, cover: 0.5, opacity: 0.4, stretch: 8 }),
    sun(canvas, light.sun, 0.34, 0.42, 0.028),
    ...banks,
    clouds(canvas, {
      colour: '#ffffff',
      from: 0.5,
      to: 1.2,
      cover: 0.72,
      opacity: 0.4,
      stretch: 3,
      grain: 8,
    }),
  ].join('');
}

/** Nothing but towering clouds. */
export function cloudscape(canvas: Canvas, light: Light): string {
  const lit = mix(light.sun, light.horizon, 0.3);
  return [
    sky(canvas, light, 0.9),
    sun(canvas, light.sun, 0.4, 0.62, 0.03),
    clouds(canvas, {
      colour: mix(light.zenith, light.sky, 0.5),
      from: 0.1,
      to: 1,
      cover: 0.9,
      opacity: 0.7,
      stretch: 2.2,
      grain: 5,
    }),
    clouds(canvas, { colour: lit, from: 0.2, to: 1.1, cover: 0.8, opacity: 0.85, stretch: 2.4, grain: 5 }),
    clouds(canvas, {
      colour: mix(light.near, light.zenith, 0.6),
      from: 0.5,
      to: 1.3,
      cover: 0.75,
      opacity: 0.5,
      stretch: 3,
      grain: 6,
    }),
  ].join('');
}

function balloon(
  canvas: Canvas,
  light: Light,
  x: number,
  y: number,
  size: number,
  [cloth, stripe]: readonly [string, string],
): string {
  const shorter = Math.min(canvas.width, canvas.height);
  const [middleX, middleY, radius] = [canvas.width * x, canvas.height * y, shorter * size];
  const outline = (reach: number) =>
    `M${middleX} ${middleY - radius}C${middleX + reach * 1.28} ${middleY - radius} ${middleX + reach * 1.25} ${middleY + radius * 0.3} ${middleX + reach * 0.2} ${middleY + radius * 1.18}L${middleX - reach * 0.2} ${middleY + radius * 1.18}C${middleX - reach * 1.25} ${middleY + radius * 0.3} ${middleX - reach * 1.28} ${middleY - radius} ${middleX} ${middleY - radius}Z`;
  const away = Math.max(0, 0.34 - size * 2);
  const gores = [1, 0.8, 0.58, 0.36, 0.14].map(
    (share, index) =>
      `<path d="${outline(radius * share)}" fill="${mix(index % 2 ? stripe : cloth, light.haze, away)}"/>`,
  );
  const shade = canvas.define(
    (id) =>
      `<radialGradient id="${id}" cx="0.68" cy="0.34" r="0.8"><stop stop-color="#fff" stop-opacity="0.38"/><stop offset="0.45" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="${light.near}" stop-opacity="0.55"/></radialGradient>`,
  );
  const [basketY, dark] = [middleY + radius * 1.5, mix('#3a2418', light.haze, away)];
  return `${gores.join('')}<path d="${outline(radius)}" fill="${shade}"/><path d="M${middleX - radius * 0.19} ${middleY + radius * 1.18}L${middleX - radius * 0.1} ${basketY}M${middleX + radius * 0.19} ${middleY + radius * 1.18}L${middleX + radius * 0.1} ${basketY}" stroke="${dark}" stroke-width="${Math.max(1, radius * 0.014)}"/><rect x="${middleX - radius * 0.12}" y="${basketY}" width="${radius * 0.24}" height="${radius * 0.18}" rx="${radius * 0.03}" fill="${dark}"/>`;
}

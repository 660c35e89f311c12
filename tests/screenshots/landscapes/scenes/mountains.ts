import type { Canvas } from '../canvas.ts';
import { below, layeredRidges, relief, ridgeLine } from '../ground.ts';
import { type Light, mix } from '../light.ts';
import { clouds, mist, sky, sun } from '../sky.ts';
import { firsOn } from '../trees.ts';
import { reflection } from '../water.ts';

/** Ridge behind ridge under a wide sky. */
export function ridges(canvas: Canvas, light: Light, { sunAt = 0.7, low = 0.34 } = {}): string {
  return [
    sky(canvas, light, 0.6),
    clouds(canvas, { colour: mix(light.sun, light.sky, 0.25), from: 0, to: 0.5, cover: 0.62, opacity: 0.55 }),
    sun(canvas, light.sun, sunAt, low, 0.026),
    layeredRidges(canvas, light, { count: 7, from: 0.48, to: 0.9, relief: 0.28 }),
    mist(canvas, light.horizon, 0.72, 0.3, 0.3),
  ].join('');
}

/** A high mountain with snow on it, forest at its feet. */
export function peak(canvas: Canvas, light: Light): string {
  const rock = mix(light.near, light.haze, 0.42);
  const summit = ridgeLine(canvas, { base: 0.86, relief: 0.66, peaks: 1.35, gain: 0.42 });
  const snow = canvas.define(
    (id) =>
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${canvas.height * 0.2}" y2="${canvas.height * 0.9}"><stop stop-color="${mix('#ffffff', light.horizon, 0.22)}"/><stop offset="0.42" stop-color="${mix('#ffffff', light.haze, 0.55)}"/><stop offset="0.6" stop-color="${rock}"/><stop offset="1" stop-color="${mix(rock, light.near, 0.5)}"/></linearGradient>`,
  );
  const [slope, front] = [
    ridgeLine(canvas, { base: 0.92, relief: 0.16, peaks: 2.4, sharp: false }),
    ridgeLine(canvas, { base: 1.02, relief: 0.14, peaks: 2, sharp: false }),
  ];
  const firColours = [mix(light.near, light.haze, 0.28), mix(light.near, '#000000', 0.15)];
  return [
    sky(canvas, light, 0.75),
    clouds(canvas, { colour: '#ffffff', from: 0, to: 0.55, cover: 0.66, opacity: 0.75, stretch: 2.6 }),
    layeredRidges(
      canvas,
      { ...light, near: mix(light.near, light.haze, 0.7) },
      { count: 2, from: 0.6, to: 0.7, relief: 0.3 },
    ),
    below(canvas, summit, snow, `filter="${relief(canvas, 6, 60)}"`),
    mist(canvas, light.haze, 0.78, 0.26, 0.75),
    `<path d="${firsOn(canvas, slope, 76, 0.22)}" fill="${firColours[0]}"/>`,
    below(canvas, slope, firColours[0]!),
    mist(canvas, light.haze, 0.9, 0.12, 0.4),
    `<path d="${firsOn(canvas, front, 150, 0.26)}" fill="${firColours[1]}"/>`,
    below(canvas, front, firColours[1]!),
  ].join('');
}

/** Mountains and their picture in a lake. */
export function lake(canvas: Canvas, light: Light, { sunAt = 0.3, edge = 0.6, firs = true } = {}): string {
  const shore = ridgeLine(canvas, { base: edge + 0.008, relief: 0.035, peaks: 3, sharp: false });
  const above = [
    sky(canvas, light, edge),
    clouds(canvas, {
      colour: mix(light.sun, light.horizon, 0.35),
      from: 0,
      to: edge,
      cover: 0.68,
      opacity: 0.6,
    }),
    sun(canvas, light.sun, sunAt, edge - 0.2, 0.022),
    layeredRidges(canvas, light, { count: 4, from: edge - 0.14, to: edge - 0.015, relief: 0.34, peaks: 2 }),
    mist(canvas, light.haze, edge - 0.03, 0.14, 0.6),
    firs
      ? `<path d="${firsOn(canvas, shore, 58, 0.3, 0.25)}" fill="${mix(light.near, light.haze, 0.12)}"/>`
      : '',
  ].join('');
  return above + reflection(canvas, light, above, edge) + nearShore(canvas, light);
}

/** A dark corner of land in front, so that the eye has somewhere to stand. */
function nearShore(canvas: Canvas, light: Light): string {
  const line = (x: number) =>
    canvas.height * (0.93 + 0.16 * (x / canvas.width)) + Math.sin(x / 37) * 4 + Math.sin(x / 11) * 1.5;
  const dark = mix(light.near, '#000000', 0.35);
  const reeds = Array.from({ length: 190 }, () => {
    const x = canvas.random() ** 1.5 * canvas.width * 0.5;
    const [height, lean] = [canvas.between(18, 92), canvas.between(-22, 26)];
    return `<path d="M${x} ${line(x) + 6}Q${x + lean * 0.2} ${line(x) - height * 0.6} ${x + lean} ${line(x) - height}" stroke="${dark}" stroke-width="${canvas.between(1.2, 3)}" fill="none"/>`;
  });
  return below(canvas, line, dark) + reeds.join('');
}

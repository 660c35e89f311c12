import type { Canvas } from '../canvas.ts';
import { below, layeredRidges, relief, ridgeLine } from '../ground.ts';
import { type Light, mix } from '../light.ts';
import { clouds, mist, sky, stars, sun } from '../sky.ts';
import { fir, firsOn } from '../trees.ts';

/** Fir trees on snowy slopes; with a hut whose window is lit, if wanted. */
export function snowyFirs(
  canvas: Canvas,
  light: Light,
  { hut = false, falling = false, night = false } = {},
): string {
  const white = mix('#ffffff', light.haze, night ? 0.8 : 0.25);
  const shade = mix(white, light.zenith, 0.42);
  const hills = [0.64, 0.76, 0.9].map((base, index) =>
    ridgeLine(canvas, { base, relief: 0.1, peaks: 1.2 + index * 0.3, sharp: false }),
  );
  const planted = hills.map((line, index) => {
    const height = [64, 130, 250][index]!;
    const green = mix(light.near, light.haze, 0.55 - index * 0.24);
    const ground = canvas.define(
      (id) =>
        `<linearGradient id="${id}" x2="0.25" y2="1"><stop stop-color="${white}"/><stop offset="0.75" stop-color="${shade}"/></linearGradient>`,
    );
    const trees = firsOn(canvas, line, height, [0.16, 0.24, 0.42][index]!, [0.12, 0.2, 0.3][index]!);
    return `<path d="${trees}" fill="${green}"/><path d="${trees}" fill="${white}" opacity="${0.5}" filter="${relief(canvas, 34, 60, 2.2, 250)}" style="mix-blend-mode:screen"/>
      ${below(canvas, line, ground, `filter="${relief(canvas, 5, 9, 2.4)}"`)}${mist(canvas, light.haze, 0.68 + index * 0.1, 0.1, 0.35)}`;
  });
  return [
    sky(canvas, light, 0.65),
    night
      ? stars(canvas, 650, 0.6)
      : clouds(canvas, { colour: '#ffffff', from: 0, to: 0.5, cover: 0.6, opacity: 0.5 }) +
        sun(canvas, light.sun, 0.76, 0.36, 0.02),
    layeredRidges(
      canvas,
      { ...light, near: mix(light.near, light.haze, 0.45) },
      { count: 3, from: 0.48, to: 0.6, relief: 0.26 },
    ),
    planted[0],
    planted[1],
    planted[2],
    hut ? cabin(canvas, canvas.width * 0.6, hills[2]!(canvas.width * 0.6) + 12, light, white) : '',
    falling ? snowfall(canvas) : '',
  ].join('');
}

/** Tracks of skis down an open slope. */
export function skiSlope(canvas: Canvas, light: Light): string {
  const slope = (x: number) =>
    canvas.height * (0.9 - 0.5 * Math.max(0, x / canvas.width) ** 1.15) + Math.sin(x / 160) * 9;
  const white = mix('#ffffff', light.horizon, 0.1);
  const ground = canvas.downwards([0, white], [1, mix(white, light.zenith, 0.45)]);
  const track = (offset: number) => {
    const turns = Array.from({ length: 15 }, (_, index) => {
      const down = index / 14;
      const x = canvas.width * (0.86 - 0.6 * down) + offset * (0.25 + down);
      const swing = (index % 2 ? 1 : -1) * (9 + down * 60);
      return `${index === 0 ? 'M' : 'T'}${x + swing} ${canvas.height * (0.5 + 0.52 * down ** 1.1)}`;
    });
    return `<path d="${turns.join('')}" fill="none" stroke="${mix(white, light.zenith, 0.6)}" stroke-width="4" opacity="0.75"/>`;
  };
  return [
    sky(canvas, light, 0.8),
    sun(canvas, light.sun, 0.25, 0.2, 0.024),
    layeredRidges(
      canvas,
      { ...light, near: mix(light.near, light.haze, 0.35) },
      { count: 4, from: 0.5, to: 0.75, relief: 0.36 },
    ),
    below(canvas, slope, ground),
    track(-14),
    track(24),
    `<path d="${[0.08, 0.14, 0.19, 0.3].map((x) => fir(canvas, canvas.width * x, slope(canvas.width * x) + 14, canvas.between(120, 250))).join('')}" fill="${light.near}"/>`,
  ].join('');
}

function cabin(canvas: Canvas, x: number, y: number, light: Light, white: string): string {
  const wood = mix(light.near, '#2a1710', 0.55);
  const glow = canvas.outwards([0, '#ffcf7a', 0.75], [1, '#ffb24d', 0]);
  return `<g transform="translate(${x} ${y - 132})"><rect x="-95" y="20" width="190" height="150" fill="${wood}"/>
    ${[40, 60, 80, 100].map((line) => `<rect x="-95" y="${line}" width="190" height="2" opacity="0.3"/>`).join('')}
    <path d="M-125 34L0 -66L125 34L112 44L0 -44L-112 44Z" fill="${white}"/><rect x="46" y="-66" width="24" height="50" fill="${wood}"/><rect x="43" y="-72" width="30" height="10" fill="${white}"/>
    <circle cy="78" cx="-34" r="190" fill="${glow}"/><rect x="-62" y="54" width="52" height="50" fill="#ffd98e"/><rect x="-38" y="54" width="3" height="50" fill="${wood}"/><rect x="-62" y="78" width="52" height="3" fill="${wood}"/>
    <rect x="24" y="56" width="44" height="84" fill="#1b100c"/><ellipse cx="0" cy="158" rx="190" ry="20" fill="${white}" filter="${canvas.blur(9, 6)}"/></g>`;
}

function snowfall(canvas: Canvas): string {
  const flakes = Array.from({ length: 420 }, () => {
    const near = canvas.random() ** 4;
    return `<circle cx="${(canvas.random() * canvas.width).toFixed(0)}" cy="${(canvas.random() * canvas.height).toFixed(0)}" r="${(1.4 + near * 10).toFixed(1)}" fill="#fff" opacity="${(0.75 - near * 0.45).toFixed(2)}"/>`;
  });
  return `<g filter="${canvas.blur(1.1)}">${flakes.join('')}</g>`;
}

import { type Canvas, through } from '../canvas.ts';
import { below, layeredRidges, ridgeLine } from '../ground.ts';
import { type Light, mix } from '../light.ts';
import { fractalLine } from '../noise.ts';
import { clouds, mist, sky, stars, sun } from '../sky.ts';
import { firsOn } from '../trees.ts';
import { glitter, reflection, sea } from '../water.ts';

/** Northern lights over hills, in a lake if wanted. */
export function aurora(
  canvas: Canvas,
  light: Light,
  { edge = 0.72, hue = '#4dffb0', far = '#8a6cff' } = {},
): string {
  const above = [
    sky(canvas, light, edge),
    stars(canvas, 700, edge),
    curtain(canvas, hue, far, 0.5, 1),
    curtain(canvas, hue, far, 0.34, 0.65),
    layeredRidges(canvas, light, { count: 3, from: edge - 0.1, to: edge + 0.03, relief: 0.22, rough: 0 }),
    `<path d="${firsOn(canvas, () => canvas.height * edge + 4, 66, 0.26, 0.15)}" fill="${light.near}"/>`,
  ].join('');
  return above + reflection(canvas, light, above, edge);
}

/** The Milky Way over dark mountains. */
export function milkyWay(canvas: Canvas, light: Light, { tent = true } = {}): string {
  const band = canvas.define(
    (id) =>
      `<linearGradient id="${id}" x1="0.1" y1="0" x2="0.9" y2="0.5"><stop offset="0.25" stop-color="#fff" stop-opacity="0"/><stop offset="0.5" stop-color="#fff"/><stop offset="0.75" stop-color="#fff" stop-opacity="0"/></linearGradient>`,
  );
  const mask = canvas.define(
    (id) => `<mask id="${id}"><rect width="100%" height="100%" fill="${band}"/></mask>`,
  );
  const ground = ridgeLine(canvas, { base: 0.98, relief: 0.1, peaks: 1.6, sharp: false });
  const [tentX, tentY] = [canvas.width * 0.33, ground(canvas.width * 0.33) + 12];
  return [
    sky(canvas, light, 0.9),
    `<g mask="${mask}">${clouds(canvas, { colour: '#b9b6e6', from: -0.3, to: 1.1, cover: 0.75, stretch: 1.1, grain: 4, opacity: 0.5 })}${clouds(canvas, { colour: '#f0cfc0', from: -0.3, to: 1.1, cover: 0.5, stretch: 1.1, grain: 7, opacity: 0.45 })}${stars(canvas, 1_500, 0.9)}</g>`,
    stars(canvas, 900, 0.9),
    layeredRidges(canvas, light, { count: 3, from: 0.78, to: 0.92, relief: 0.2, rough: 0 }),
    below(canvas, ground, mix(light.near, '#000000', 0.3)),
    tent ? litTent(canvas, tentX, tentY) : '',
    `<path d="${firsOn(canvas, (x) => ground(x) + (x > tentX - 260 && x < tentX + 260 ? 400 : 8), 150, 0.55, 0.35)}" fill="#04060e"/>`,
  ].join('');
}

/** The moon over the sea. */
export function moonlitSea(canvas: Canvas, light: Light): string {
  const edge = 0.6;
  return [
    sky(canvas, light, edge),
    stars(canvas, 380, edge),
    clouds(canvas, { colour: '#5a6f96', from: 0.1, to: edge, cover: 0.6, opacity: 0.5 }),
    sun(canvas, light.sun, 0.58, 0.24, 0.042, 0.6),
    layeredRidges(canvas, light, { count: 2, from: edge - 0.02, to: edge + 0.02, relief: 0.1, rough: 0 }),
    sea(canvas, mix(light.horizon, light.sun, 0.2), light.near, edge, '#b9c9ea'),
    glitter(canvas, '#f6efd6', 0.58, edge, 420),
  ].join('');
}

/** Fireworks over a town by the water. */
export function fireworks(canvas: Canvas, light: Light): string {
  const edge = 0.8;
  const bursts = [
    [0.3, 0.27, 0.24, '#ffd27a'],
    [0.62, 0.2, 0.2, '#ff7f8a'],
    [0.78, 0.42, 0.15, '#8fd0ff'],
    [0.47, 0.5, 0.11, '#fff1d0'],
  ] as const;
  const town = Array.from({ length: 70 }, () => {
    const [x, height] = [canvas.random() * canvas.width, canvas.between(14, 62)];
    const lit = canvas.random() < 0.75;
    return `<rect x="${x}" y="${canvas.height * edge - height}" width="${canvas.between(26, 54)}" height="${height}" fill="#0a0d18"/>${lit ? `<circle cx="${x + 10}" cy="${canvas.height * edge - height * 0.4}" r="2.6" fill="#ffcf86"/>` : ''}`;
  });
  const above = [
    sky(canvas, light, edge),
    clouds(canvas, { colour: '#7c6f86', from: 0.05, to: 0.7, cover: 0.7, stretch: 1.6, opacity: 0.35 }),
    ...bursts.map(([x, y, size, colour]) => burst(canvas, x, y, size, colour)),
    layeredRidges(canvas, light, { count: 2, from: edge - 0.04, to: edge, relief: 0.08, rough: 0 }),
    town.join(''),
  ].join('');
  return above + reflection(canvas, { ...light, near: '#05060d' }, above, edge, 34);
}

function burst(canvas: Canvas, x: number, y: number, size: number, colour: string): string {
  const [middleX, middleY, reach] = [canvas.width * x, canvas.height * y, canvas.height * size];
  const glow = canvas.outwards([0, colour, 0.5], [0.4, colour, 0.16], [1, colour, 0]);
  const rays = Array.from({ length: 120 }, () => {
    const angle = canvas.random() * Math.PI * 2;
    const length = reach * Math.sqrt(canvas.between(0.1, 1));
    const [endX, endY] = [
      middleX + Math.cos(angle) * length,
      middleY + Math.sin(angle) * length + length * 0.16,
    ];
    const start = 0.35;
    return `<path d="M${middleX + Math.cos(angle) * length * start} ${middleY + Math.sin(angle) * length * start}Q${middleX + Math.cos(angle) * length * 0.8} ${middleY + Math.sin(angle) * length * 0.8} ${endX} ${endY}" stroke="${colour}" stroke-width="${canvas.between(1, 2.6)}" fill="none" opacity="${canvas.between(0.35, 0.95)}"/><circle cx="${endX}" cy="${endY}" r="${canvas.between(1.5, 3.4)}" fill="#fff"/>`;
  });
  return `<circle cx="${middleX}" cy="${middleY}" r="${reach * 1.7}" fill="${glow}"/>${rays.join('')}`;
}

/** One curtain of northern light: strips that hang from a wavering line. */
function curtain(canvas: Canvas, hue: string, far: string, base: number, strength: number): string {
  const [sway, bright] = [
    fractalLine(canvas.random, { frequency: 2.2 / canvas.width, octaves: 3, gain: 0.5, sharp: false }),
    fractalLine(canvas.random, { frequency: 16 / canvas.width, octaves: 3, gain: 0.6, sharp: false }),
  ];
  const fill = canvas.downwards(
    [0, far, 0],
    [0.35, far, 0.25],
    [0.72, hue, 0.6],
    [0.93, hue, 0.95],
    [1, hue, 0],
  );
  const strips: string[] = [];
  for (let x = -30; x < canvas.width + 30; x += 7) {
    const foot = canvas.height * (base + (sway(x) - 0.5) * 0.42);
    const height = canvas.height * (0.24 + bright(x) * 0.3);
    strips.push(
      `<rect x="${x}" y="${(foot - height).toFixed(0)}" width="9" height="${height.toFixed(0)}" fill="${fill}" opacity="${(strength * bright(x) ** 1.4).toFixed(2)}"/>`,
    );
  }
  return `<g filter="${canvas.blur(9, 5)}">${strips.join('')}</g>`;
}

function litTent(canvas: Canvas, x: number, y: number): string {
  const [glow, cloth] = [
    canvas.outwards([0, '#ffb95e', 0.55], [1, '#ff9a3c', 0]),
    canvas.downwards([0, '#e8843a'], [0.6, '#ffc36b'], [1, '#ffe0a0']),
  ];
  const outline = through([
    [x - 118, y],
    [x - 18, y - 122],
    [x + 8, y - 122],
    [x + 128, y],
  ]);
  return `<circle cx="${x}" cy="${y - 40}" r="300" fill="${glow}"/><path d="${outline}Z" fill="${cloth}"/><path d="${through(
    [
      [x - 18, y - 122],
      [x - 44, y],
      [x + 22, y],
    ],
  )}Z" fill="#7d3a14" opacity="0.55"/><path d="${outline}" fill="none" stroke="#5c2a10" stroke-width="3"/>`;
}

/** Fog in a valley under the stars. */
export function blueHour(canvas: Canvas, light: Light): string {
  return [
    sky(canvas, light, 0.55),
    stars(canvas, 260, 0.4),
    sun(canvas, light.sun, 0.24, 0.2, 0.016, 0.45),
    layeredRidges(canvas, light, { count: 6, from: 0.5, to: 1, relief: 0.26, rough: 14 }),
    mist(canvas, mix(light.horizon, '#ffffff', 0.2), 0.68, 0.2, 0.6),
    mist(canvas, light.horizon, 0.84, 0.16, 0.4),
  ].join('');
}

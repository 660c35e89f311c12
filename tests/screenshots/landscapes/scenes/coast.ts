import { type Canvas, through } from '../canvas.ts';
import { below, layeredRidges, relief, ridgeLine } from '../ground.ts';
import { type Light, mix } from '../light.ts';
import { fractalLine } from '../noise.ts';
import { clouds, sky, sun } from '../sky.ts';
import { glitter, sea } from '../water.ts';

/** A low sun over open water; with sailing boats, if wanted. */
export function sunsetSea(
  canvas: Canvas,
  light: Light,
  { boats = 0, sunAt = 0.5, headland = true } = {},
): string {
  const edge = 0.58;
  const sails = Array.from({ length: boats }, (_, index) => {
    const size = [150, 84, 46][index % 3]!;
    const x = canvas.width * ([0.7, 0.26, 0.44][index % 3]! + canvas.between(-0.04, 0.04));
    return sailingBoat(
      x,
      canvas.height * (edge + size / 1_300),
      size,
      index === 0 ? '#fbf3e4' : '#efe2d2',
      light.near,
    );
  });
  return [
    sky(canvas, light, edge),
    clouds(canvas, {
      colour: mix(light.sun, light.horizon, 0.5),
      from: 0,
      to: edge,
      cover: 0.74,
      opacity: 0.7,
      stretch: 5,
    }),
    clouds(canvas, {
      colour: mix(light.zenith, light.sky, 0.35),
      from: 0.05,
      to: edge - 0.05,
      cover: 0.55,
      opacity: 0.5,
      stretch: 6,
    }),
    sun(canvas, light.sun, sunAt, edge - 0.1, 0.03),
    headland
      ? layeredRidges(canvas, light, { count: 2, from: edge - 0.02, to: edge + 0.015, relief: 0.12 })
      : '',
    sea(
      canvas,
      mix(light.horizon, light.sky, 0.35),
      mix(light.zenith, light.near, 0.55),
      edge,
      light.horizon,
    ),
    glitter(canvas, light.sun, sunAt, edge, 340),
    ...sails,
  ].join('');
}

/** A beach seen from its sand: waves run in. */
export function beach(canvas: Canvas, light: Light, { palm = false } = {}): string {
  const edge = 0.44;
  const sand = mix('#ecd6ae', light.haze, 0.2);
  const shoreAt = (offset: number) => {
    const line = ridgeLine(canvas, { base: 0.75 + offset, relief: 0.09, peaks: 1.6, sharp: false });
    return (x: number) => line(x) + (x / canvas.width - 0.5) * canvas.height * 0.16;
  };
  const shore = shoreAt(0);
  const ground = canvas.downwards(
    [0, mix(sand, light.near, 0.28)],
    [0.3, sand],
    [1, mix(sand, '#ffffff', 0.2)],
  );
  const breakers = [0.5, 0.56, 0.635].map((y, index) => {
    const wobble = fractalLine(canvas.random, {
      frequency: 6 / canvas.width,
      octaves: 3,
      gain: 0.5,
      sharp: false,
    });
    const line = (x: number) =>
      canvas.height * (y + (wobble(x) - 0.5) * 0.02 + (x / canvas.width - 0.5) * 0.06);
    return foam(canvas, line, 5 + index * 8, 0.75);
  });
  return [
    sky(canvas, light, edge),
    clouds(canvas, { colour: '#ffffff', from: 0, to: edge, cover: 0.7, opacity: 0.8, stretch: 2.4 }),
    layeredRidges(
      canvas,
      { ...light, near: mix(light.near, light.haze, 0.3) },
      { count: 2, from: edge - 0.02, to: edge + 0.01, relief: 0.14 },
    ),
    sea(canvas, mix(light.zenith, light.sky, 0.3), mix('#4fb3b0', light.sky, 0.35), edge, '#ffffff'),
    ...breakers,
    below(canvas, (x) => shore(x) - 26, mix(sand, light.near, 0.42), 'opacity="0.6"'),
    below(canvas, shore, ground, `filter="${relief(canvas, 22, 5, 2)}"`),
    foam(canvas, (x) => shore(x) - 18, 26, 0.95),
    palm
      ? palmTree(
          canvas,
          canvas.width * 0.83,
          canvas.height * 1.02,
          canvas.height * 0.86,
          mix(light.near, '#0c1a12', 0.5),
        )
      : '',
  ].join('');
}

/** A shore from straight above: sand, foam, and water that deepens. */
export function shoreFromAbove(
  canvas: Canvas,
  _light: Light,
  { water = '#2aa3ad', deep = '#0b4a6b', sand = '#e9d3ac' } = {},
): string {
  const wobble = fractalLine(canvas.random, {
    frequency: 2.4 / canvas.width,
    octaves: 5,
    gain: 0.42,
    sharp: false,
  });
  const shore = (x: number) => canvas.height * (0.42 + (wobble(x) - 0.5) * 0.3 + 0.34 * (x / canvas.width));
  const filter = relief(canvas, 26, 6);
  const bands = Array.from({ length: 14 }, (_, index) =>
    below(
      canvas,
      (x) => shore(x + index * 11) + index * 34 + Math.sin(x / 130 + index) * 9,
      mix(water, deep, index / 13),
      `opacity="0.5" filter="${canvas.blur(10)}"`,
    ),
  );
  return [
    `<rect width="100%" height="100%" fill="${sand}" filter="${filter}"/>`,
    below(
      canvas,
      (x) => shore(x) - 46,
      mix(sand, '#6d5138', 0.3),
      `opacity="0.7" filter="${canvas.blur(7)}"`,
    ),
    below(canvas, shore, mix(water, '#ffffff', 0.5)),
    ...bands,
    ...[6, 62, 148, 250].map((offset, index) =>
      foam(canvas, (x) => shore(x + index * 60) + offset, 34 - index * 6, 0.95 - index * 0.17),
    ),
  ].join('');
}

/** A lighthouse on a rock at the edge of the sea. */
export function lighthouse(canvas: Canvas, light: Light): string {
  const edge = 0.66;
  const rock = (x: number) =>
    canvas.height * (1.02 - 0.3 * Math.exp(-(((x / canvas.width - 0.78) / 0.42) ** 4))) +
    Math.sin(x / 61) * 9 +
    Math.sin(x / 19) * 5 +
    Math.sin(x / 7) * 2;
  const [x, foot, size] = [canvas.width * 0.69, rock(canvas.width * 0.69) + 14, canvas.height * 0.38];
  const tower = canvas.define(
    (id) =>
      `<linearGradient id="${id}"><stop stop-color="#fffaf0"/><stop offset="0.55" stop-color="#e9dccb"/><stop offset="1" stop-color="#9c8f88"/></linearGradient>`,
  );
  const band = (from: number, to: number) => {
    const half = (share: number) => size * (0.085 - share * 0.035);
    return `<path d="${through([
      [x - half(from), foot - size * from],
      [x + half(from), foot - size * from],
      [x + half(to), foot - size * to],
      [x - half(to), foot - size * to],
    ])}Z" fill="#a8372f" opacity="0.85"/>`;
  };
  const glow = canvas.outwards([0, '#fff4c4', 0.95], [0.2, '#ffe49a', 0.4], [1, '#ffe49a', 0]);
  return [
    sky(canvas, light, edge),
    clouds(canvas, { colour: light.horizon, from: 0, to: edge, cover: 0.78, opacity: 0.7, stretch: 3 }),
    sea(canvas, light.horizon, mix(light.zenith, light.near, 0.5), edge, light.horizon),
    below(canvas, rock, mix(light.near, '#3a2f2a', 0.35), `filter="${relief(canvas, 18, 26)}"`),
    `<path d="${through([
      [x - size * 0.085, foot],
      [x + size * 0.085, foot],
      [x + size * 0.05, foot - size],
      [x - size * 0.05, foot - size],
    ])}Z" fill="${tower}"/>${band(0.2, 0.4)}${band(0.62, 0.82)}
    <rect x="${x - size * 0.07}" y="${foot - size * 1.02}" width="${size * 0.14}" height="${size * 0.03}" fill="#2b2422"/><rect x="${x - size * 0.04}" y="${foot - size * 1.12}" width="${size * 0.08}" height="${size * 0.1}" fill="#ffe9a8"/><path d="${through(
      [
        [x - size * 0.06, foot - size * 1.12],
        [x, foot - size * 1.21],
        [x + size * 0.06, foot - size * 1.12],
      ],
    )}Z" fill="#8e2f28"/>
    <circle cx="${x}" cy="${foot - size * 1.07}" r="${size * 0.6}" fill="${glow}"/>`,
  ].join('');
}

function foam(canvas: Canvas, line: (x: number) => number, thickness: number, opacity: number): string {
  const points: [number, number][] = [];
  for (let x = -10; x <= canvas.width + 10; x += 8) points.push([x, line(x)]);
  const tear = canvas.define(
    (id) =>
      `<filter id="${id}" x="-5%" y="-50%" width="110%" height="200%" color-interpolation-filters="sRGB"><feTurbulence type="fractalNoise" baseFrequency="0.028 0.05" numOctaves="4" seed="${canvas.noiseSeed()}" result="n"/><feColorMatrix in="n" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 6 0 0 0 -2.3" result="a"/><feDisplacementMap in="SourceGraphic" in2="n" scale="${thickness}" result="d"/><feComposite in="d" in2="a" operator="in"/></filter>`,
  );
  return `<path d="${through(points)}" fill="none" stroke="#ffffff" stroke-width="${thickness}" opacity="${opacity}" filter="${tear}"/>`;
}

function sailingBoat(x: number, y: number, size: number, sail: string, hull: string): string {
  const boat = `<path d="M${x + size * 0.03} ${y - size * 1.25}Q${x + size * 0.5} ${y - size * 0.55} ${x + size * 0.5} ${y - size * 0.14}L${x + size * 0.03} ${y - size * 0.12}Z" fill="${sail}"/><path d="M${x - size * 0.02} ${y - size * 1.15}Q${x - size * 0.2} ${y - size * 0.5} ${x - size * 0.44} ${y - size * 0.14}L${x - size * 0.02} ${y - size * 0.12}Z" fill="${mix(sail, hull, 0.22)}"/><rect x="${x - size * 0.012}" y="${y - size * 1.28}" width="${size * 0.024}" height="${size * 1.2}" fill="${hull}"/><path d="M${x - size * 0.5} ${y - size * 0.09}L${x + size * 0.58} ${y - size * 0.11}Q${x + size * 0.45} ${y + size * 0.05} ${x + size * 0.34} ${y + size * 0.06}L${x - size * 0.36} ${y + size * 0.06}Z" fill="${hull}"/>`;
  return `<g opacity="0.3" transform="translate(0 ${2 * y + size * 0.1}) scale(1 -1)">${boat}</g>${boat}`;
}

function palmTree(canvas: Canvas, x: number, y: number, height: number, colour: string): string {
  const [topX, topY] = [x - height * 0.16, y - height];
  const fronds = Array.from({ length: 11 }, (_, index) => {
    const angle = Math.PI * (1.06 - index * 0.115) + canvas.between(-0.07, 0.07);
    const reach = height * canvas.between(0.34, 0.46);
    const [endX, endY] = [
      topX + Math.cos(angle) * reach,
      topY - Math.sin(angle) * reach * 0.55 + reach * 0.42,
    ];
    const [bendX, bendY] = [
      topX + Math.cos(angle) * reach * 0.6,
      topY - Math.sin(angle) * reach * 0.75 - reach * 0.02,
    ];
    const leaves = Array.from({ length: 24 }, (_, leaf) => {
      const along = 0.12 + (leaf / 24) * 0.88;
      const at = (a: number, b: number, c: number) =>
        (1 - along) ** 2 * a + 2 * (1 - along) * along * b + along ** 2 * c;
      const [leafX, leafY] = [at(topX, bendX, endX), at(topY, bendY, endY)];
      return `M${leafX} ${leafY}q${Math.cos(angle) * 16} 8 ${Math.cos(angle) * 20 + canvas.between(-6, 6)} ${reach * 0.24 * (1.15 - along)}`;
    });
    return `<path d="M${topX} ${topY}Q${bendX} ${bendY} ${endX} ${endY}${leaves.join('')}" stroke="${colour}" stroke-width="${height * 0.007}" fill="none"/>`;
  });
  return `<path d="M${x - 14} ${y}Q${x + height * 0.02} ${y - height * 0.5} ${topX - 7} ${topY}L${topX + 8} ${topY}Q${x + height * 0.06} ${y - height * 0.5} ${x + 18} ${y}Z" fill="${colour}"/>${fronds.join('')}`;
}

import { type Canvas, through } from '../canvas.ts';
import { below, layeredRidges, ridgeLine } from '../ground.ts';
import { type Light, mix } from '../light.ts';
import { clouds, sky, sun } from '../sky.ts';
import { broadTree } from '../trees.ts';

/** A meadow in flower, sharp in the middle and soft in front. */
export function flowerField(
  canvas: Canvas,
  light: Light,
  { petals = ['#c8402f', '#e2553d', '#a82c2a'], grass = '#5f7f3e' } = {},
): string {
  const edge = 0.5;
  const ground = canvas.downwards(
    [0, mix(grass, light.haze, 0.45)],
    [0.35, grass],
    [1, mix(grass, '#16220f', 0.55)],
  );
  const drawn = Array.from({ length: 2_100 }, (_, index) => {
    const down = (index / 2_100) ** 1.7;
    const [x, y] = [canvas.random() * canvas.width, canvas.height * (edge + 0.01 + down * 0.55)];
    const size = (2 + down * 46) * canvas.between(0.55, 1.15);
    const colour = petals[Math.floor(canvas.random() * petals.length)]!;
    const stem = `<path d="M${x.toFixed(0)} ${y.toFixed(0)}q4 ${(size * 1.5).toFixed(0)} 0 ${(size * 3).toFixed(0)}" stroke="${mix(grass, '#0f1a0a', 0.35)}" stroke-width="${(size * 0.12).toFixed(1)}" fill="none"/>`;
    const bloom = [0, 72, 144, 216, 288].map((turn) => {
      const angle = ((turn + canvas.between(-14, 14)) * Math.PI) / 180;
      return `<ellipse cx="${(x + Math.cos(angle) * size * 0.36).toFixed(1)}" cy="${(y + Math.sin(angle) * size * 0.24).toFixed(1)}" rx="${(size * 0.4).toFixed(1)}" ry="${(size * 0.32).toFixed(1)}" fill="${mix(colour, '#ffffff', canvas.random() * 0.22)}"/>`;
    });
    return {
      down,
      markup: `${stem}${down > 0.03 ? bloom.join('') : bloom[0]}<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${(size * 0.13).toFixed(1)}" fill="${mix(colour, '#2a1a10', 0.7)}"/>`,
    };
  });
  const band = (from: number, to: number) =>
    drawn
      .filter(({ down }) => down >= from && down < to)
      .map(({ markup }) => markup)
      .join('');
  return [
    sky(canvas, light, edge),
    clouds(canvas, { colour: '#ffffff', from: 0, to: edge, cover: 0.7, opacity: 0.8, stretch: 2.4 }),
    sun(canvas, light.sun, 0.2, 0.3, 0.02),
    layeredRidges(canvas, light, {
      count: 3,
      from: edge - 0.05,
      to: edge,
      relief: 0.13,
      sharp: false,
      rough: 0,
    }),
    `<rect y="${canvas.height * edge}" width="100%" height="60%" fill="${ground}"/>`,
    `<g filter="${canvas.blur(1.2)}">${band(0, 0.16)}</g>${band(0.16, 0.6)}<g filter="${canvas.blur(7)}">${band(0.6, 1)}</g>`,
  ].join('');
}

/** Rows of lavender that run to the horizon. */
export function lavender(canvas: Canvas, light: Light): string {
  const edge = 0.46;
  const [vanishX, vanishY] = [canvas.width * 0.56, canvas.height * (edge - 0.03)];
  const rows = Array.from({ length: 23 }, (_, index) => {
    const foot = canvas.width * (0.5 + (index - 11) * 0.155);
    const at = (down: number, side: number): [number, number] => [
      vanishX + (foot + side * canvas.width * 0.055 - vanishX) * down,
      vanishY + (canvas.height * 1.04 - vanishY) * down,
    ];
    const tufts = Array.from({ length: 150 }, () => {
      const down = canvas.between(0.28, 1) ** 1.6;
      const [x, y] = at(down, canvas.between(-1, 1));
      const size = 3 + down * 20;
      const colour = mix(mix('#6f57a5', '#a88fd0', canvas.random()), light.horizon, 0.28 * (1 - down));
      return `<ellipse cx="${x.toFixed(0)}" cy="${(y - size * 1.2).toFixed(0)}" rx="${(size * 0.5).toFixed(1)}" ry="${(size * 1.2).toFixed(1)}" fill="${colour}" opacity="0.85"/>`;
    });
    return `<path d="${through([at(0.04, -1), at(0.04, 1), at(1, 1.1), at(1, -1.1)])}Z" fill="#54407f"/>${tufts.join('')}`;
  });
  const x = canvas.width * 0.25;
  return [
    sky(canvas, light, edge),
    clouds(canvas, {
      colour: mix(light.sun, light.horizon, 0.4),
      from: 0,
      to: edge,
      cover: 0.68,
      opacity: 0.7,
    }),
    sun(canvas, light.sun, 0.74, edge - 0.1, 0.026),
    layeredRidges(canvas, light, {
      count: 3,
      from: edge - 0.06,
      to: edge,
      relief: 0.12,
      sharp: false,
      rough: 0,
    }),
    `<rect y="${canvas.height * edge - 4}" width="100%" height="60%" fill="${canvas.downwards([0, mix('#7a6a5a', light.haze, 0.4)], [1, '#3b2c22'])}"/>`,
    ...rows,
    broadTree(canvas, {
      x,
      y: canvas.height * (edge + 0.02),
      height: canvas.height * 0.24,
      dark: '#2f3f2a',
      bright: '#66763f',
      trunk: '#2a2019',
    }),
  ].join('');
}

/** Soft hills with fields on them, a road of cypresses over one. */
export function rollingHills(canvas: Canvas, light: Light, { green = '#7d9348' } = {}): string {
  const hills = Array.from({ length: 6 }, (_, index) => {
    const nearness = index / 5;
    const line = ridgeLine(canvas, {
      base: 0.56 + nearness * 0.5,
      relief: 0.15,
      peaks: 1.1 + index * 0.12,
      sharp: false,
      octaves: 2,
    });
    const colour = mix(mix(light.haze, green, 0.3 + nearness * 0.6), index % 2 ? '#c7ab5c' : '#4e6b33', 0.3);
    const fill = canvas.define(
      (id) =>
        `<linearGradient id="${id}" x2="0.35" y2="1"><stop stop-color="${mix(colour, light.sun, 0.4)}"/><stop offset="0.5" stop-color="${colour}"/><stop offset="1" stop-color="${mix(colour, light.near, 0.5)}"/></linearGradient>`,
    );
    const trees = index === 3 ? cypresses(canvas, line, mix('#1f3320', light.near, 0.3)) : '';
    return trees + below(canvas, line, fill);
  });
  return [
    sky(canvas, light, 0.6),
    clouds(canvas, { colour: '#ffffff', from: 0, to: 0.55, cover: 0.68, opacity: 0.7, stretch: 2.6 }),
    sun(canvas, light.sun, 0.18, 0.36, 0.024),
    ...hills,
  ].join('');
}

function cypresses(canvas: Canvas, line: (x: number) => number, colour: string): string {
  return Array.from({ length: 13 }, (_, index) => {
    const x = canvas.width * (0.4 + index * 0.042) + canvas.between(-8, 8);
    const height = canvas.between(80, 120) * (1.15 - index * 0.03);
    return `<path d="M${x} ${line(x) + 8}C${x - height * 0.17} ${line(x) - height * 0.3} ${x - height * 0.06} ${line(x) - height * 0.8} ${x} ${line(x) - height}C${x + height * 0.06} ${line(x) - height * 0.8} ${x + height * 0.17} ${line(x) - height * 0.3} ${x} ${line(x) + 8}Z" fill="${colour}"/>`;
  }).join('');
}

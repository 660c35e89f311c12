import { type Canvas, through } from '../canvas.ts';
import { layeredRidges, relief, ridgeLine } from '../ground.ts';
import { type Light, mix } from '../light.ts';
import { clouds, sky, sun } from '../sky.ts';

/** Dunes with a bright and a shaded side each. */
export function dunes(canvas: Canvas, light: Light, { sand = '#d99a58' } = {}): string {
  const layers = Array.from({ length: 6 }, (_, index) => {
    const nearness = index / 5;
    const crest = ridgeLine(canvas, {
      base: 0.58 + nearness * 0.5,
      relief: 0.2 + nearness * 0.1,
      peaks: 0.9 + canvas.random() * 0.5,
      sharp: true,
      octaves: 2,
      gain: 0.22,
    });
    const bright = mix(mix(sand, light.sun, 0.32), light.haze, 0.6 * (1 - nearness));
    const dark = mix(mix(sand, '#4a2418', 0.5), light.haze, 0.6 * (1 - nearness));
    const outline: [number, number][] = [];
    const shade: [number, number][] = [];
    for (let x = -8; x <= canvas.width + 8; x += 6) {
      outline.push([x, crest(x)]);
      const fall = Math.max(0, crest(x + 60) - crest(x - 60));
      shade.push([x, crest(x) + fall * (1.6 + nearness * 2.4) + 1]);
    }
    const foot: [number, number][] = [
      [canvas.width + 8, canvas.height + 8],
      [-8, canvas.height + 8],
    ];
    const ground = canvas.downwards([0, bright], [0.7, mix(bright, dark, 0.4)], [1, dark]);
    return `<g filter="${relief(canvas, 26, 3 + nearness * 5, 5)}"><path d="${through([...outline, ...foot])}Z" fill="${ground}"/><path d="${through([...outline, ...shade.reverse()])}Z" fill="${dark}" opacity="0.85"/></g>`;
  });
  return [
    sky(canvas, light, 0.62),
    sun(canvas, light.sun, 0.2, 0.3, 0.026),
    clouds(canvas, { colour: '#ffffff', from: 0, to: 0.4, cover: 0.5, opacity: 0.35, stretch: 7 }),
    layeredRidges(
      canvas,
      { ...light, near: mix(light.near, light.haze, 0.5) },
      { count: 2, from: 0.5, to: 0.58, relief: 0.12 },
    ),
    ...layers,
  ].join('');
}

/** Table mountains over a plain, a road running to them. */
export function roadToMesas(canvas: Canvas, light: Light): string {
  const edge = 0.6;
  const mesa = (x: number, width: number, height: number, nearness: number) => {
    const [left, top, foot] = [
      canvas.width * x,
      canvas.height * (edge - height),
      canvas.height * (edge + 0.015),
    ];
    const span = canvas.width * width;
    const colour = mix(light.haze, '#8a3d24', 0.35 + nearness * 0.45);
    const fill = canvas.downwards(
      [0, mix(colour, light.sun, 0.25)],
      [0.45, colour],
      [1, mix(colour, light.haze, 0.35)],
    );
    const edgeOf = Array.from({ length: 13 }, (_, index): [number, number] => [
      left + span * (0.2 + 0.6 * (index / 12)),
      top + canvas.between(0, 9),
    ]);
    return `<path d="${through([[left - span * 0.12, foot], [left + span * 0.13, canvas.height * (edge - height * 0.36)], [left + span * 0.18, top + 10], ...edgeOf, [left + span * 0.82, top + 10], [left + span * 0.87, canvas.height * (edge - height * 0.36)], [left + span * 1.12, foot]])}Z" fill="${fill}" filter="${relief(canvas, 9, 24, 0.35)}"/>`;
  };
  const ground = canvas.downwards([0, mix('#b5653b', light.haze, 0.45)], [0.3, '#a95c36'], [1, '#5a2c1d']);
  const x = canvas.width * 0.5;
  const road = through([
    [x - 5, canvas.height * edge],
    [x + 5, canvas.height * edge],
    [x + 330, canvas.height * 1.02],
    [x - 330, canvas.height * 1.02],
  ]);
  const dashes = Array.from({ length: 9 }, (_, index) => {
    const from = (index / 9) ** 2.2;
    const to = ((index + 0.55) / 9) ** 2.2;
    const level = (down: number) => canvas.height * (edge + 0.01 + down * 0.42);
    return `<path d="${through([
      [x - 1 - from * 9, level(from)],
      [x + 1 + from * 9, level(from)],
      [x + 1 + to * 9, level(to)],
      [x - 1 - to * 9, level(to)],
    ])}Z" fill="#f1d488"/>`;
  });
  return [
    sky(canvas, light, edge),
    clouds(canvas, { colour: '#ffffff', from: 0, to: edge, cover: 0.66, opacity: 0.75, stretch: 3 }),
    mesa(0.38, 0.16, 0.12, 0.3),
    mesa(0.06, 0.24, 0.24, 0.8),
    mesa(0.68, 0.2, 0.2, 0.65),
    `<rect y="${canvas.height * edge}" width="100%" height="50%" fill="${ground}" filter="${relief(canvas, 30, 6, 4)}"/>`,
    `<path d="${road}Z" fill="#4a4144"/>${dashes.join('')}`,
  ].join('');
}

import { type Canvas, through } from '../canvas.ts';
import { below, ridgeLine } from '../ground.ts';
import { type Light, mix } from '../light.ts';
import { clouds, mist, sky, sun } from '../sky.ts';
import { broadTree, firsOn } from '../trees.ts';

/** Wooded slopes behind one another, fog between them. */
export function foggyForest(canvas: Canvas, light: Light): string {
  const layers = Array.from({ length: 6 }, (_, index) => {
    const nearness = index / 5;
    const tilt = (index % 2 ? 1 : -1) * 0.12;
    const hill = ridgeLine(canvas, { base: 0.36 + nearness * 0.72, relief: 0.1, peaks: 1.3, sharp: false });
    const line = (x: number) => hill(x) + (x / canvas.width - 0.5) * tilt * canvas.height;
    const colour = mix(light.haze, light.near, 0.14 + 0.82 * nearness ** 1.3);
    const fill = canvas.downwards([0, colour], [0.55, mix(colour, light.haze, 0.7 - nearness * 0.4)]);
    return `<path d="${firsOn(canvas, line, 60 + nearness * 210, 0.2 + nearness * 0.05)}" fill="${colour}"/>${below(canvas, line, fill)}${mist(canvas, light.haze, 0.5 + nearness * 0.6, 0.16, 0.55 * (1 - nearness))}`;
  });
  return [
    sky(canvas, light, 0.5),
    clouds(canvas, { colour: '#ffffff', from: 0, to: 0.6, cover: 0.75, opacity: 0.45, stretch: 2 }),
    ...layers,
  ].join('');
}

/** Between tall trunks, with light falling in. */
export function insideForest(canvas: Canvas, light: Light): string {
  const trunks = [0.12, 0.3, 0.5, 0.72, 1].map((nearness) => {
    const colour = mix(light.horizon, mix(light.near, '#140f0a', 0.35), nearness ** 0.8);
    const count = Math.round(30 - nearness * 23);
    const stems = Array.from({ length: count }, () => {
      const [x, width] = [canvas.random() * canvas.width, (5 + nearness * 62) * canvas.between(0.7, 1.3)];
      const [lean, foot] = [
        canvas.between(-14, 14) * (1 + nearness),
        canvas.height * (0.66 + nearness * 0.34),
      ];
      const twigs = Array.from({ length: 5 }, () => {
        const y = canvas.random() * foot * 0.7;
        const [side, length] = [canvas.random() < 0.5 ? -1 : 1, width * canvas.between(1.5, 4)];
        return `<path d="M${x} ${y}q${side * length * 0.6} ${-length * 0.05} ${side * length} ${-length * 0.4}" stroke="${colour}" stroke-width="${width * 0.09}" fill="none"/>`;
      });
      return `<path d="${through([
        [x - width * 0.4 + lean, -10],
        [x + width * 0.4 + lean, -10],
        [x + width * 0.5, foot * 0.9],
        [x + width * 0.85, foot],
        [x - width * 0.85, foot],
        [x - width * 0.5, foot * 0.9],
      ])}Z" fill="${colour}"/>${twigs.join('')}`;
    });
    const floor = ridgeLine(canvas, { base: 0.67 + nearness * 0.36, relief: 0.05, peaks: 3, sharp: false });
    return (
      stems.join('') +
      below(canvas, floor, colour) +
      mist(canvas, light.horizon, 0.64 + nearness * 0.1, 0.3, 0.4 * (1 - nearness))
    );
  });
  const rays = Array.from({ length: 9 }, () => {
    const [x, width] = [canvas.between(-0.1, 0.8) * canvas.width, canvas.between(24, 110)];
    return `<path d="${through([
      [x + 320, -20],
      [x + 320 + width * 0.5, -20],
      [x + width - 160, canvas.height],
      [x - 220, canvas.height],
    ])}Z" fill="${light.sun}" opacity="${canvas.between(0.06, 0.2)}"/>`;
  });
  return [
    `<rect width="100%" height="100%" fill="${canvas.downwards([0, mix(light.sun, light.haze, 0.35)], [0.7, light.horizon], [1, light.haze])}"/>`,
    sun(canvas, light.sun, 0.62, 0.3, 0.03),
    ...trunks.slice(0, 3),
    `<g filter="${canvas.blur(14)}">${rays.join('')}</g>`,
    ...trunks.slice(3),
  ].join('');
}

/** One old tree on a hill. */
export function loneTree(
  canvas: Canvas,
  light: Light,
  { crown = '#3f6b3a', bright = '#86a94f', grass = '#7f9a4c' } = {},
): string {
  const hill = (x: number) =>
    canvas.height * (0.86 - 0.17 * Math.exp(-(((x / canvas.width - 0.6) / 0.42) ** 2)));
  const far = ridgeLine(canvas, { base: 0.82, relief: 0.12, peaks: 1.4, sharp: false });
  const ground = canvas.downwards([0, mix(grass, light.horizon, 0.25)], [1, mix(grass, light.near, 0.55)]);
  const blades = Array.from({ length: 1_400 }, () => {
    const x = canvas.random() * canvas.width;
    const y = hill(x) + canvas.random() ** 1.4 * canvas.height * 0.4;
    const length = 8 + ((y - hill(x)) / canvas.height) * 130;
    return `M${x.toFixed(0)} ${y.toFixed(0)}q3 ${(-length * 0.6).toFixed(0)} ${canvas.between(2, 12).toFixed(0)} ${(-length).toFixed(0)}`;
  });
  const x = canvas.width * 0.6;
  return [
    sky(canvas, light, 0.8),
    clouds(canvas, {
      colour: mix('#ffffff', light.horizon, 0.3),
      from: 0,
      to: 0.75,
      cover: 0.7,
      opacity: 0.8,
      stretch: 2.4,
    }),
    below(canvas, far, mix(light.haze, light.near, 0.25)),
    below(canvas, hill, ground),
    `<path d="${blades.join('')}" stroke="${mix(grass, light.sun, 0.35)}" stroke-width="1.6" fill="none" opacity="0.5"/>`,
    `<ellipse cx="${x - 60}" cy="${hill(x) + 22}" rx="250" ry="20" fill="${light.near}" opacity="0.4" filter="${canvas.blur(10)}"/>`,
    broadTree(canvas, {
      x,
      y: hill(x) + 14,
      height: canvas.height * 0.6,
      dark: crown,
      bright,
      trunk: mix('#35261b', light.near, 0.3),
    }),
  ].join('');
}

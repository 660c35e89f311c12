import type { Canvas } from '../canvas.ts';
import type { Light } from '../light.ts';
import { mix } from '../light.ts';
import { clouds, sky, sun } from '../sky.ts';
import { reflection } from '../water.ts';

/** A city by the water at the end of the day. */
export function skyline(canvas: Canvas, light: Light, { edge = 0.72, windows = 0.5 } = {}): string {
  const above = [
    sky(canvas, light, edge),
    clouds(canvas, { colour: light.horizon, from: 0, to: edge, cover: 0.68, opacity: 0.65 }),
    sun(canvas, light.sun, 0.64, edge - 0.12, 0.026),
    ...[0, 0.5, 1].map((nearness) => houses(canvas, light, edge, nearness, windows)),
  ].join('');
  return above + reflection(canvas, light, above, edge, 40);
}

/** City lights out of focus. */
export function bokeh(canvas: Canvas, light: Light): string {
  const colours = ['#ffb75e', '#ff8a5b', '#ffd98a', '#ff5e6c', '#7fc8ff', '#fff0cf'];
  const discs = Array.from({ length: 120 }, () => {
    const radius = canvas.between(14, 66);
    const colour = colours[Math.floor(canvas.random() ** 1.4 * colours.length)]!;
    const at = `cx="${canvas.random() * canvas.width}" cy="${canvas.height * (0.32 + (canvas.random() + canvas.random()) * 0.3)}" r="${radius}"`;
    return `<circle ${at} fill="${colour}" opacity="${canvas.between(0.1, 0.5)}"/><circle ${at} fill="none" stroke="${colour}" stroke-width="2.5" opacity="0.35"/>`;
  });
  const fill = canvas.downwards([0, light.near], [0.6, mix(light.near, light.zenith, 0.7)], [1, light.near]);
  return `<rect width="100%" height="100%" fill="${fill}"/><g filter="${canvas.blur(2.2)}" style="mix-blend-mode:screen">${discs.join('')}</g>`;
}

function houses(canvas: Canvas, light: Light, edge: number, nearness: number, windows: number): string {
  const colour = mix(light.haze, light.near, 0.3 + nearness * 0.62);
  const drawn: string[] = [];
  for (let x = -30; x < canvas.width; ) {
    const width = canvas.between(44, 100) * (0.7 + nearness * 0.4);
    const middle = 1 - Math.abs(x / canvas.width - (0.35 + nearness * 0.25)) * 1.25;
    const height =
      canvas.height * (0.07 + (0.34 - nearness * 0.15) * Math.max(0.12, middle) * canvas.between(0.35, 1.15));
    const [top, step] = [canvas.height * edge - height, 11 + nearness * 3];
    const roof = canvas.random();
    drawn.push(
      `<rect x="${x}" y="${top}" width="${width}" height="${height + 4}" fill="${colour}"/>`,
      roof < 0.25
        ? `<rect x="${x + width * 0.3}" y="${top - 22}" width="${width * 0.4}" height="24" fill="${colour}"/>`
        : '',
      roof > 0.8
        ? `<rect x="${x + width / 2 - 1.5}" y="${top - 70}" width="3" height="72" fill="${colour}"/><path d="M${x + width * 0.2} ${top}L${x + width / 2} ${top - 42}L${x + width * 0.8} ${top}Z" fill="${colour}"/>`
        : '',
    );
    const lived = windows * canvas.between(0.1, 0.75) * (0.3 + nearness * 0.4);
    for (let y = top + 9; y < canvas.height * edge - 8; y += step * 1.35) {
      for (let at = x + 7; at < x + width - 8; at += step) {
        if (canvas.random() > lived) continue;
        drawn.push(
          `<rect x="${at.toFixed(0)}" y="${y.toFixed(0)}" width="${(step * 0.45).toFixed(1)}" height="${(step * 0.6).toFixed(1)}" fill="${canvas.random() < 0.2 ? '#fff3d6' : '#ffca7c'}" opacity="${canvas.between(0.35, 0.95).toFixed(2)}"/>`,
        );
      }
    }
    x += width + canvas.between(-6, 16);
  }
  return drawn.join('');
}

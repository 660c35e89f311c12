import type { Canvas } from './canvas.ts';
import type { Light } from './light.ts';

/**
 * What stands above the water's edge (a share of the height), mirrored below it, broken by ripples that grow
 * towards the viewer.
 */
export function reflection(
  canvas: Canvas,
  light: Light,
  above: string,
  edge: number,
  rippleUnits = 26,
): string {
  const y = canvas.height * edge;
  const depth = canvas.height - y;
  const clip = canvas.define(
    (id) =>
      `<clipPath id="${id}"><rect x="-90" y="${y}" width="${canvas.width + 180}" height="${depth}"/></clipPath>`,
  );
  const ripple = canvas.define(
    (id) =>
      `<filter id="${id}" filterUnits="userSpaceOnUse" x="-90" y="${y}" width="${canvas.width + 180}" height="${depth}"><feTurbulence type="fractalNoise" baseFrequency="0.004 0.06" numOctaves="3" seed="${canvas.noiseSeed()}" result="n"/><feGaussianBlur in="SourceGraphic" stdDeviation="2.5 1" result="s"/><feDisplacementMap in="s" in2="n" scale="${rippleUnits}" xChannelSelector="R" yChannelSelector="G"/></filter>`,
  );
  const depths = canvas.downwards([0, light.haze, 0.32], [0.25, light.near, 0.1], [1, light.near, 0.62]);
  const mirrored = `<g clip-path="${clip}"><g transform="translate(${-canvas.width * 0.04} ${2 * y}) scale(1.08 -1)">${above}</g></g>`;
  // The plain one below shows where ripples draw from beyond the picture's edge.
  return `${mirrored}<g filter="${ripple}">${mirrored}</g>
    <rect y="${y}" width="100%" height="${depth}" fill="${depths}"/>
    <rect y="${y - 1.5}" width="100%" height="4" fill="${light.haze}" opacity="0.45" filter="${canvas.blur(2)}"/>`;
}

/** A path of light that a low sun lays on water. `x` is a share of the width. */
export function glitter(canvas: Canvas, colour: string, x: number, edge: number, count = 260): string {
  const streaks = Array.from({ length: count }, () => {
    const down = canvas.random() ** 1.6;
    const spread = 0.012 + down * 0.12;
    const middle = canvas.width * (x + (canvas.random() + canvas.random() - 1) * spread);
    const half = 3 + down * canvas.between(12, 46);
    return `<ellipse cx="${middle.toFixed(1)}" cy="${(canvas.height * (edge + 0.004 + down * (0.98 - edge))).toFixed(1)}" rx="${half.toFixed(1)}" ry="${(0.8 + down * 2.4).toFixed(1)}" fill="${colour}" opacity="${canvas.between(0.2, 0.85).toFixed(2)}"/>`;
  });
  return streaks.join('');
}

/** Open water from the horizon down: swell that grows nearer. */
export function sea(canvas: Canvas, far: string, near: string, edge: number, sparkle: string): string {
  const fill = canvas.downwards([0, far], [0.35, near], [1, near]);
  const top = canvas.height * edge;
  const waves = Array.from({ length: 420 }, () => {
    const down = canvas.random() ** 1.5;
    const half = 12 + down * canvas.between(40, 190);
    const light = canvas.random() < 0.45;
    return `<ellipse cx="${(canvas.random() * canvas.width).toFixed(1)}" cy="${(top + 3 + down * (canvas.height - top)).toFixed(1)}" rx="${half.toFixed(1)}" ry="${(0.7 + down * 4.5).toFixed(1)}" fill="${light ? sparkle : '#04121c'}" opacity="${canvas.between(0.03, light ? 0.2 : 0.14).toFixed(2)}"/>`;
  });
  return `<rect y="${top}" width="100%" height="${canvas.height - top}" fill="${fill}"/>${waves.join('')}`;
}

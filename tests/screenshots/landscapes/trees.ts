import { type Canvas, through } from './canvas.ts';
import type { Line } from './ground.ts';

/** A fir tree's outline: its foot at `x`, `y`. */
export function fir(canvas: Canvas, x: number, y: number, height: number): string {
  const tiers = Math.max(5, Math.min(13, Math.round(height / 26)));
  const width = height * canvas.between(0.16, 0.24);
  const [left, right]: [number, number][][] = [[], []];
  for (let tier = 0; tier <= tiers; tier++) {
    const down = tier / tiers;
    const level = y - height * (1 - down * 0.93);
    const reach = width * (0.06 + down ** 0.85) * canvas.between(0.78, 1.1);
    const droop = height * 0.035;
    left!.push([x - reach, level + droop], [x - reach * 0.46, level + droop * 0.3]);
    right!.push(
      [x + reach * canvas.between(0.85, 1.1), level + droop],
      [x + reach * 0.46, level + droop * 0.3],
    );
  }
  const top: [number, number] = [x, y - height * 1.03];
  return `${through([top, ...right!, [x + width * 0.07, y], [x - width * 0.07, y], ...left!.reverse()])}Z`;
}

/** A row of firs that stands on a line; `height` in units, `spacing` as a share of it. */
export function firsOn(canvas: Canvas, line: Line, height: number, spacing: number, thinness = 0): string {
  const paths: string[] = [];
  for (
    let x = -height * 0.3;
    x < canvas.width + height * 0.3;
    x += height * spacing * canvas.between(0.5, 1.5)
  ) {
    if (canvas.random() < thinness) continue;
    paths.push(fir(canvas, x, line(x) + height * 0.08, height * canvas.between(0.55, 1.12)));
  }
  return paths.join('');
}

/** A broad-leaved tree: a trunk and a crown of leaves in light and shade. Its foot at `x`, `y`. */
export function broadTree(
  canvas: Canvas,
  {
    x,
    y,
    height,
    dark,
    bright,
    trunk,
  }: { x: number; y: number; height: number; dark: string; bright: string; trunk: string },
): string {
  const crownY = y - height * 0.62;
  const branches = Array.from({ length: 9 }, (_, index) => {
    const angle = -Math.PI / 2 + (index - 4) * 0.24 + canvas.between(-0.08, 0.08);
    const reach = height * canvas.between(0.3, 0.46);
    const [endX, endY] = [x + Math.cos(angle) * reach, y - height * 0.3 + Math.sin(angle) * reach];
    return `<path d="M${x} ${y - height * 0.22}Q${x} ${y - height * 0.42} ${endX} ${endY}" stroke="${trunk}" stroke-width="${height * 0.014}" fill="none"/>`;
  });
  const stem = `<path d="M${x - height * 0.035} ${y}Q${x - height * 0.012} ${y - height * 0.18} ${x - height * 0.022} ${y - height * 0.42}L${x + height * 0.022} ${y - height * 0.42}Q${x + height * 0.014} ${y - height * 0.18} ${x + height * 0.045} ${y}Z" fill="${trunk}"/>`;
  const leaves = Array.from({ length: 1_500 }, (_, index) => {
    const [angle, out] = [canvas.random() * Math.PI * 2, canvas.random() ** 0.55];
    const lobes = 1 + 0.16 * Math.sin(angle * 5 + 1) + 0.09 * Math.sin(angle * 9);
    const leafX = x + Math.cos(angle) * out * height * 0.44 * lobes;
    const leafY = crownY + Math.sin(angle) * out * height * 0.34 * lobes;
    const lit = leafY < crownY + height * 0.06 + (x - leafX) * 0.25 && index > 500;
    return `<circle cx="${leafX.toFixed(1)}" cy="${leafY.toFixed(1)}" r="${(height * canvas.between(0.007, 0.02)).toFixed(1)}" fill="${lit ? bright : dark}" opacity="${canvas.between(0.45, 0.95).toFixed(2)}"/>`;
  });
  return stem + branches.join('') + leaves.join('');
}

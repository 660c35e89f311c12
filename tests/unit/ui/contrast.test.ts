import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const tokens = readFileSync(new URL('../../../renderer/app/tokens.css', import.meta.url), 'utf8');

/** A token's colours in the light and in the dark theme, as `#rrggbb`. */
function coloursOf(name: string): [light: string, dark: string] {
  const [, value = ''] = new RegExp(`--${name}: ([^;]+);`).exec(tokens) ?? [];
  const colours = value.match(/#[0-9a-f]{6}/g) ?? [];
  return [colours[0] ?? '', colours[1] ?? colours[0] ?? ''];
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

test.each(['accent', 'accent-hover', 'danger', 'danger-hover'])(
  'what is written on %s can be read in both themes',
  (name) => {
    const words = coloursOf('text-on-accent');
    for (const [theme, ground] of coloursOf(name).entries()) {
      expect(contrast(words[theme]!, ground)).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test.each(['accent-hover', 'danger-hover'])('%s differs from what it is the hover of', (name) => {
  expect(coloursOf(name)).not.toEqual(coloursOf(name.replace('-hover', '')));
});

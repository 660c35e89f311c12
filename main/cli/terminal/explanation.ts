import type { Explanation, HeatMap, PhotoPlace, SearchResult } from '../../../preload/contract/index.ts';
import { say, styled } from './output.ts';
import { visible } from './visible.ts';

/** From cold to hot. */
const shades = ['·', '░', '▒', '▓', '█'];

const where: Record<PhotoPlace, string> = {
  'upper-left': 'in the upper left',
  top: 'at the top',
  'upper-right': 'in the upper right',
  left: 'on the left',
  middle: 'in the middle',
  right: 'on the right',
  'lower-left': 'in the lower left',
  bottom: 'at the bottom',
  'lower-right': 'in the lower right',
};

/** Why one result matches: what each word did, and a small map of where in the picture it is. */
export function sayExplanation({ path }: SearchResult, { score, words, heat }: Explanation): void {
  say();
  say(`${visible(path)}  ${styled('dim', `${percent(score)} by its look`)}`);
  const width = Math.max(...words.map(({ word }) => visible(word).length));
  for (const { word, drop } of words) {
    say(`  ${visible(word).padEnd(width)}  ${change(drop)}`);
  }
  for (const line of mapOf(heat)) say(`    ${line}`);
  say(`  ${placeSentence(heat.place)}`);
}

/** One line a row, every cell two characters wide: letters are about twice as high as wide. */
export function mapOf({ columns, rows, values }: Pick<HeatMap, 'columns' | 'rows' | 'values'>): string[] {
  return Array.from({ length: rows }, (_, row) =>
    values
      .slice(row * columns, (row + 1) * columns)
      .map((value) => shades[Math.min(shades.length - 1, Math.floor(value * shades.length))]!.repeat(2))
      .join(''),
  );
}

function placeSentence(place: PhotoPlace | null): string {
  return place ? `Most of the match is ${where[place]}.` : 'No part of the picture stands out.';
}

function change(drop: number): string {
  const points = Math.round(100 * Math.abs(drop));
  if (points === 0) return 'makes no difference';
  return drop > 0 ? `adds ${points} points` : `takes ${points} points away`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

import type { ListingSection } from '../../../../preload/contract/index.ts';
import type { Heading } from './grid-layout.ts';

/** A heading that stays at the top of the screen as long as something that it stands over is there. */
export interface Band {
  readonly heading: Heading;
  /** From the heading's top to where the next one takes its place, CSS pixels. */
  readonly height: number;
}

/**
 * The months of a timeline, or how well photos match. Days do not stay: several may lie side by side.
 *
 * @param height of the whole grid, CSS pixels
 */
export function bandsOf(
  headings: readonly Heading[],
  sections: readonly ListingSection[],
  height: number,
): Band[] {
  const staying = headings.filter((heading) => stays(heading, sections));
  return staying.map((heading, at) => ({ heading, height: (staying[at + 1]?.top ?? height) - heading.top }));
}

export function stays({ kind, section }: Heading, sections: readonly ListingSection[]): boolean {
  return kind === 'month' || sections[section]?.kind !== 'day';
}

/** Those that reach between two heights. */
export function bandsBetween(bands: readonly Band[], top: number, bottom: number): Band[] {
  return bands.filter(({ heading, height }) => heading.top + height > top && heading.top < bottom);
}

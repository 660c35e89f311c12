import {
  between,
  countOf,
  isSelected,
  nothingSelected,
  type Runs,
  toggled,
  united,
  without,
} from './selection.ts';

/** Which photos of a list are selected, and the one that the keys act on. */
export class GridSelection {
  runs = $state.raw<Runs>(nothingSelected);
  /** The photo that the keys act on. */
  active = $state(0);
  readonly count = $derived(countOf(this.runs));
  /** From where Shift extends, and what was selected before it did. */
  #anchor = 0;
  #base: Runs = nothingSelected;

  has(index: number): boolean {
    return isSelected(this.runs, index);
  }

  hasAll([first, end]: readonly [number, number]): boolean {
    return this.runs.some(([start, stop]) => start <= first && stop >= end);
  }

  /** The first so many indexes. */
  first(count: number): number[] {
    return this.runs
      .flatMap(([first, end]) => Array.from({ length: Math.min(end - first, count) }, (_, at) => first + at))
      .slice(0, count);
  }

  goTo(index: number): void {
    this.active = index;
    this.#anchor = index;
    this.#base = this.runs;
  }

  toggle(index: number): void {
    this.runs = toggled(this.runs, index);
    this.goTo(index);
  }

  /** Selects from the anchor to here; a shorter way lets go of what a longer one had taken. */
  extendTo(index: number): void {
    this.active = index;
    this.runs = united(this.#base, between(this.#anchor, index));
  }

  toggleRun(run: readonly [number, number]): void {
    this.set(this.hasAll(run) ? without(this.runs, [run]) : united(this.runs, [run]));
  }

  set(runs: Runs): void {
    this.runs = runs;
    this.#base = runs;
  }

  clear(): void {
    this.set(nothingSelected);
  }

  /** For the same list made again: the same photos at their new places. `active` is null where it is not known. */
  carry({ runs, active }: { runs: Runs; active: number | null }): void {
    this.set(runs);
    if (active !== null) this.goTo(active);
  }

  /** For another list: nothing is selected, and the keys begin at its first photo. */
  reset(): void {
    this.clear();
    this.goTo(0);
  }
}

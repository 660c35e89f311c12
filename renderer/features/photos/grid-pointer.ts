import { dragOut, prepareDragOut } from '../../api/drag-out.ts';
import type { GridSelection } from '../../state/grid-selection.svelte.ts';
import type { OpenListing } from '../../state/open-listing.svelte.ts';
import { nothingSelected, united } from '../../state/selection.ts';
import { BoxSelection } from './box-selection.svelte.ts';
import type { GridLayout } from './layout/grid-layout.ts';

/** More than this is dragged out by no system. */
const mostDragged = 500;

interface Grid {
  readonly list: OpenListing;
  readonly layout: GridLayout;
  readonly selection: GridSelection;
  readonly scroller: HTMLElement | undefined;
  /** What the layout's places count from. */
  readonly canvas: HTMLElement | undefined;
  readonly onopen: (index: number) => void;
}

/** What the mouse, or a finger, does in the grid: opens, selects, draws a box, drags out. */
export class GridPointer {
  readonly boxes = new BoxSelection();
  /** As it is just now. */
  readonly #grid: () => Grid;

  constructor(grid: () => Grid) {
    this.#grid = grid;
  }

  readonly click = (event: MouseEvent): void => {
    const { selection, onopen } = this.#grid();
    const target = event.target as Element;
    if (this.boxes.justEnded() || target.closest('[data-section]')) return;
    const index = this.#photoUnder(event);
    if (index === null) selection.clear();
    else if (event.shiftKey) selection.extendTo(index);
    else if (target.closest('[data-select]') || event.ctrlKey || event.metaKey || selection.count > 0)
      selection.toggle(index);
    else {
      selection.goTo(index);
      onopen(index);
    }
  };

  readonly press = (event: PointerEvent): void => {
    const { selection, scroller } = this.#grid();
    if (event.button !== 0) {
      const index = this.#photoUnder(event);
      if (index !== null) selection.goTo(index);
      return;
    }
    // What is selected is dragged out of the window; a box is drawn from anywhere else.
    const onSelected = (event.target as Element).closest('[draggable=true]') !== null;
    if (onSelected) prepareDragOut(this.#selectedPhotos());
    if (event.pointerType !== 'mouse' || !scroller || onSelected) return;
    const base = event.ctrlKey || event.metaKey || event.shiftKey ? selection.runs : nothingSelected;
    this.boxes.begin({
      event,
      scroller,
      pointOf: (moved) => this.#pointOf(moved),
      onbox: (box) => selection.set(united(base, this.#grid().layout.photosIn(box))),
    });
  };

  readonly dragStart = (event: DragEvent): void => {
    event.preventDefault();
    dragOut(this.#selectedPhotos());
  };

  /** As many as can be dragged, by id. */
  #selectedPhotos(): string[] {
    const { list, selection } = this.#grid();
    return selection.first(mostDragged).flatMap((index) => list.tile(index)?.photo ?? []);
  }

  #pointOf(event: MouseEvent): { x: number; y: number } {
    const corner = this.#grid().canvas?.getBoundingClientRect();
    return { x: event.clientX - (corner?.left ?? 0), y: event.clientY - (corner?.top ?? 0) };
  }

  /** Null between photos, and on a heading that lies over them. */
  #photoUnder(event: MouseEvent): number | null {
    if ((event.target as Element).closest('[data-heading]')) return null;
    const { x, y } = this.#pointOf(event);
    return this.#grid().layout.photoAt(x, y);
  }
}

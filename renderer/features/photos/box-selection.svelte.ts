import type { Box } from './layout/grid-layout.ts';

/** Less than this is a click with an unsteady hand. CSS pixels. */
const leastDrag = 6;

/** Nearer to an edge than this, the grid scrolls along. CSS pixels. */
const edge = 48;

interface Drag {
  readonly event: PointerEvent;
  readonly scroller: HTMLElement;
  /** Where a pointer is on the grid, CSS pixels from its corner. */
  readonly pointOf: (event: MouseEvent) => { x: number; y: number };
  readonly onbox: (box: Box) => void;
}

/** Drawing a box around photos with the mouse. */
export class BoxSelection {
  box = $state.raw<Box | null>(null);
  #endedAt = Number.NEGATIVE_INFINITY;
  /** The drawing that goes on; a box that was left takes no further moves, though the button is still down. */
  #drawing: symbol | null = null;

  begin({ event, scroller, pointOf, onbox }: Drag): void {
    const drawing = Symbol('drawing');
    this.#drawing = drawing;
    const start = pointOf(event);
    let last: MouseEvent = event;
    let wasDrawn = false;
    let frame = 0;
    const update = () => {
      if (this.#drawing !== drawing) return;
      const { x, y } = pointOf(last);
      if (!this.box && Math.hypot(x - start.x, y - start.y) < leastDrag) return;
      wasDrawn = true;
      this.box = {
        left: Math.min(x, start.x),
        top: Math.min(y, start.y),
        width: Math.abs(x - start.x),
        height: Math.abs(y - start.y),
      };
      onbox(this.box);
    };
    const scrollAlong = () => {
      frame = requestAnimationFrame(scrollAlong);
      if (!this.box) return;
      const { top, bottom } = scroller.getBoundingClientRect();
      const over = Math.min(0, last.clientY - (top + edge)) + Math.max(0, last.clientY - (bottom - edge));
      if (over === 0) return;
      scroller.scrollTop += over / 3;
      update();
    };
    const onMove = (moved: PointerEvent) => {
      last = moved;
      update();
    };
    const end = () => {
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', onMove);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      if (wasDrawn) this.#endedAt = performance.now();
      if (this.#drawing === drawing) this.leave();
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    frame = requestAnimationFrame(scrollAlong);
  }

  /** Ends the drawing where it is: what lies under it is about to be another list, with other places. */
  leave(): void {
    this.#drawing = null;
    this.box = null;
  }

  /** Whether the click that comes now only ends a drag. */
  justEnded(): boolean {
    return performance.now() - this.#endedAt < 50;
  }
}

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

  begin({ event, scroller, pointOf, onbox }: Drag): void {
    const start = pointOf(event);
    let last: MouseEvent = event;
    let frame = 0;
    const update = () => {
      const { x, y } = pointOf(last);
      if (!this.box && Math.hypot(x - start.x, y - start.y) < leastDrag) return;
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
      if (this.box) this.#endedAt = performance.now();
      this.box = null;
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    frame = requestAnimationFrame(scrollAlong);
  }

  /** Whether the click that comes now only ends a drag. */
  justEnded(): boolean {
    return performance.now() - this.#endedAt < 50;
  }
}

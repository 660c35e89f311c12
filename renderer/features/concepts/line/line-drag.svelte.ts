interface DragTarget {
  /** What scrolls under the line. */
  readonly scroller: HTMLElement;
  /** Follows the pointer to a point of the window. */
  readonly onmove: (clientX: number, clientY: number) => void;
  readonly onend: () => void;
}

/** So near to an edge, CSS pixels, the strip begins to scroll; */
const edge = 64;
/** and so far at most in a frame. */
const mostPerFrame = 26;

/** The line in a person's hand: follows the pointer, and scrolls the strip where the pointer is at its edge. */
export class LineDrag {
  active = $state(false);
  #end: (() => void) | null = null;
  #owesClick = false;

  begin(event: PointerEvent, { scroller, onmove, onend }: DragTarget): void {
    if (event.button !== 0 || this.active) return;
    event.preventDefault();
    const { pointerId } = event;
    let at = { x: event.clientX, y: event.clientY };
    let frame = 0;
    const scroll = () => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const past = Math.max(0, at.y - (bottom - edge)) - Math.max(0, top + edge - at.y);
      if (past !== 0) {
        scroller.scrollTop += Math.sign(past) * Math.min(mostPerFrame, Math.abs(past) / 3);
        onmove(at.x, at.y);
      }
      frame = requestAnimationFrame(scroll);
    };
    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== pointerId) return;
      at = { x: moved.clientX, y: moved.clientY };
      onmove(at.x, at.y);
    };
    const end = (ended?: Event) => {
      if (ended instanceof PointerEvent && ended.pointerId !== pointerId) return;
      cancelAnimationFrame(frame);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      this.active = false;
      this.#owesClick = true;
      this.#end = null;
      onend();
    };
    this.active = true;
    this.#end = end;
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    frame = requestAnimationFrame(scroll);
  }

  /**
   * Whether a click is the end of a drag: where a pointer lets go of the line over a photo, browsers send one to what
   * holds both.
   */
  takesClick(): boolean {
    const takes = this.#owesClick;
    this.#owesClick = false;
    return takes;
  }

  /** What is clicked from now on was pressed anew. */
  forgetClick(): void {
    this.#owesClick = false;
  }

  dispose(): void {
    this.#end?.();
  }
}

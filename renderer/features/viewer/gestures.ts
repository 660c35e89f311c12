import type { Attachment } from 'svelte/attachments';
import type { Point } from './zoom.ts';

/** What hands do to the picture. Points are CSS pixels from the stage's centre. */
export interface StageMoves {
  zoomBy(factor: number, at: Point): void;
  moveBy(by: Point): void;
  toggle(at: Point): void;
  /** A finger drawn across a picture that cannot be moved. */
  swipe(direction: 'left' | 'right'): void;
  /** A finger that only touched. */
  tap(): void;
  isZoomed(): boolean;
}

const wheelPerPixel = 0.0016;
/** Touchpads report a pinch as a wheel with Ctrl held, in much smaller steps. */
const pinchPerPixel = 0.01;
const pixelsPerLine = 32;
const mostWheelPixels = 240;
const swipeDistance = 60;
const tapDistance = 8;

/** Wheel, pinch, drag, double click and swipe on the stage. */
export function stageGestures(moves: StageMoves): Attachment<HTMLElement> {
  return (stage) => {
    const fingers = new Map<number, Point>();
    let travelled: Point = { x: 0, y: 0 };
    let pinched = false;

    const fromCentre = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
      const { left, top, width, height } = stage.getBoundingClientRect();
      return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
    };

    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : pixelsPerLine;
      const pixels = Math.min(Math.max(event.deltaY * unit, -mostWheelPixels), mostWheelPixels);
      moves.zoomBy(Math.exp(-pixels * (event.ctrlKey ? pinchPerPixel : wheelPerPixel)), fromCentre(event));
    };

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (fingers.size === 0) {
        travelled = { x: 0, y: 0 };
        pinched = false;
      }
      fingers.set(event.pointerId, fromCentre(event));
      stage.setPointerCapture(event.pointerId);
    };

    const onMove = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = fromCentre(event);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, now);
      if (other) {
        pinched = true;
        const centre = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        const apart = Math.max(distance(before, other), 1);
        moves.zoomBy(Math.max(distance(now, other), 1) / apart, centre);
        moves.moveBy({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
        return;
      }
      const by = { x: now.x - before.x, y: now.y - before.y };
      travelled = { x: travelled.x + by.x, y: travelled.y + by.y };
      if (moves.isZoomed()) {
        stage.dataset['grabbed'] = '';
        moves.moveBy(by);
      }
    };

    const onUp = (event: PointerEvent) => {
      if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
      delete stage.dataset['grabbed'];
      if (event.type === 'pointercancel' || event.pointerType === 'mouse' || pinched) return;
      const across = Math.abs(travelled.x);
      if (Math.hypot(travelled.x, travelled.y) < tapDistance) moves.tap();
      else if (!moves.isZoomed() && across > swipeDistance && across > 2 * Math.abs(travelled.y)) {
        moves.swipe(travelled.x < 0 ? 'left' : 'right');
      }
    };

    const onDoubleClick = (event: MouseEvent) => moves.toggle(fromCentre(event));

    const ending = new AbortController();
    const { signal } = ending;
    stage.addEventListener('wheel', onWheel, { passive: false, signal });
    stage.addEventListener('pointerdown', onDown, { signal });
    stage.addEventListener('pointermove', onMove, { signal });
    stage.addEventListener('pointerup', onUp, { signal });
    stage.addEventListener('pointercancel', onUp, { signal });
    stage.addEventListener('dblclick', onDoubleClick, { signal });
    return () => ending.abort();
  };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels right of and below the stage's centre. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What lies where: the picture in its own pixels, the stage in CSS pixels, screen pixels per CSS pixel. */
export interface Scene {
  readonly picture: Size;
  readonly stage: Size;
  /** How much of the stage's top lies under a bar, CSS pixels: a picture that is seen whole keeps clear of it. */
  readonly covered: number;
  readonly pixelRatio: number;
}

/** How the picture lies on the stage: screen pixels per picture pixel (1 is 100 %), and where its centre is. */
export interface View extends Point {
  readonly zoom: number;
}

const highestZoom = 8;
const keyStep = 1.5;

/** The picture's size on the stage, CSS pixels. */
export function sizeOnStage({ picture, pixelRatio }: Scene, zoom: number): Size {
  const scale = zoom / pixelRatio;
  return { width: picture.width * scale, height: picture.height * scale };
}

/**
 * The zoom at which the whole picture is seen. A small picture is not blown up beyond one of its pixels per CSS
 * pixel: larger, it would only be blurrier.
 */
export function fitZoom({ picture, stage, covered, pixelRatio }: Scene): number {
  const clear = Math.max(1, stage.height - covered);
  return Math.min(stage.width / picture.width, clear / picture.height, 1) * pixelRatio;
}

/** The whole picture in the middle of what is clear. */
export function viewAtFit(scene: Scene): View {
  return { zoom: fitZoom(scene), x: 0, y: scene.covered / 2 };
}

export function isAtFit(scene: Scene, { zoom }: View): boolean {
  return zoom <= fitZoom(scene) * 1.001;
}

/**
 * The nearest view that leaves no gap on one side of the stage while picture hides beyond the other. A picture that is
 * zoomed in lies under the bar as well, but its upper edge can be drawn out from there.
 */
export function bounded(scene: Scene, view: View): View {
  const lowest = fitZoom(scene);
  const zoom = Math.min(Math.max(view.zoom, lowest), Math.max(highestZoom, lowest));
  const size = sizeOnStage(scene, zoom);
  const middle = scene.covered / 2;
  return {
    zoom,
    x: within(view.x, 0, (size.width - scene.stage.width) / 2),
    y: within(view.y, middle, (size.height - scene.stage.height + scene.covered) / 2),
  };
}

/** Zooms so that what is seen at `point` stays there, as far as the bounds let it. */
export function zoomedAbout(scene: Scene, view: View, zoom: number, point: Point): View {
  const { zoom: reached } = bounded(scene, { ...view, zoom });
  const growth = reached / view.zoom;
  return bounded(scene, {
    zoom: reached,
    x: point.x - (point.x - view.x) * growth,
    y: point.y - (point.y - view.y) * growth,
  });
}

export function movedBy(scene: Scene, view: View, by: Point): View {
  return bounded(scene, { ...view, x: view.x + by.x, y: view.y + by.y });
}

/** The zoom one key press further in or out, which stops at 100 % on its way. */
export function zoomStep(zoom: number, direction: 'in' | 'out'): number {
  const next = direction === 'in' ? zoom * keyStep : zoom / keyStep;
  const passes = (zoom - 1) * (next - 1) < 0 && Math.abs(zoom - 1) > 0.001;
  return passes ? 1 : next;
}

/** Where a double click leads: from the whole picture to 100 %, or to twice its size where 100 % is no closer; and back. */
export function toggledZoom(scene: Scene, view: View): number {
  const fit = fitZoom(scene);
  if (!isAtFit(scene, view)) return fit;
  return fit < 0.95 ? 1 : fit * 2;
}

function within(value: number, middle: number, limit: number): number {
  // A picture that fills the stage may be larger than it by a rounding error.
  return limit < 0.01 ? middle : Math.min(Math.max(value, middle - limit), middle + limit);
}

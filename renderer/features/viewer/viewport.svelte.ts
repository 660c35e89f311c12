import { devicePixelRatio } from 'svelte/reactivity/window';
import {
  fitZoom,
  isAtFit,
  movedBy,
  type Point,
  type Scene,
  type Size,
  sizeOnStage,
  toggledZoom,
  type View,
  viewAtFit,
  zoomedAbout,
  zoomStep,
} from './zoom.ts';

const middle: Point = { x: 0, y: 0 };

/** What is seen of one picture, and the moves of hand and keys that change it. */
export class Viewport {
  readonly #picture: () => Size | null;
  /** CSS pixels. */
  #stage = $state.raw<Size>({ width: 0, height: 0 });
  /** Of the stage's top, CSS pixels. */
  #covered = $state(0);
  /** Null is the whole picture, whatever size the stage takes. */
  #view = $state.raw<View | null>(null);
  /** Whether the picture glides to where it goes: after a key or a click, but not under the hand. */
  gliding = $state(false);

  readonly #scene: Scene | null = $derived.by(() => {
    const picture = this.#picture();
    const { width, height } = this.#stage;
    if (!picture || width === 0 || height === 0) return null;
    return { picture, stage: this.#stage, covered: this.#covered, pixelRatio: devicePixelRatio.current ?? 1 };
  });

  readonly #seen: View | null = $derived.by(() => {
    if (!this.#scene) return null;
    return this.#view ? movedBy(this.#scene, this.#view, middle) : viewAtFit(this.#scene);
  });

  /** Where the picture's box lies on the stage, CSS pixels; null while its size is not known. */
  readonly box = $derived.by(() => {
    if (!this.#scene || !this.#seen) return null;
    const { stage, pixelRatio } = this.#scene;
    const { width, height } = sizeOnStage(this.#scene, this.#seen.zoom);
    // Between two pixels of the screen, every pixel of the picture would be smeared over both.
    const onPixel = (value: number) => Math.round(value * pixelRatio) / pixelRatio;
    return {
      width,
      height,
      left: onPixel((stage.width - width) / 2 + this.#seen.x),
      top: onPixel((stage.height - height) / 2 + this.#seen.y),
    };
  });

  /** Screen pixels per picture pixel; null while the picture's size is not known. */
  readonly zoom = $derived(this.#seen?.zoom ?? null);
  readonly zoomed = $derived(
    this.#scene !== null && this.#seen !== null && !isAtFit(this.#scene, this.#seen),
  );

  /** @param picture its size in its own pixels */
  constructor(picture: () => Size | null) {
    this.#picture = picture;
  }

  /** @param covered how much of the stage's top lies under a bar, CSS pixels */
  resize(stage: Size, covered: number): void {
    this.gliding = false;
    this.#stage = stage;
    this.#covered = covered;
  }

  showWhole({ gliding = true } = {}): void {
    this.gliding = gliding;
    this.#view = null;
  }

  showFull(at: Point = middle): void {
    this.#zoomTo(1, at, true);
  }

  /** Between the whole picture and 100 %. */
  toggle(at: Point = middle): void {
    if (this.#scene && this.#seen) this.#zoomTo(toggledZoom(this.#scene, this.#seen), at, true);
  }

  step(direction: 'in' | 'out'): void {
    if (this.#seen) this.#zoomTo(zoomStep(this.#seen.zoom, direction), middle, true);
  }

  zoomBy(factor: number, at: Point): void {
    if (this.#seen) this.#zoomTo(this.#seen.zoom * factor, at, false);
  }

  moveBy(by: Point, { gliding = false } = {}): void {
    if (!this.#scene || !this.#seen || !this.zoomed) return;
    this.gliding = gliding;
    this.#view = movedBy(this.#scene, this.#seen, by);
  }

  #zoomTo(zoom: number, at: Point, gliding: boolean): void {
    if (!this.#scene || !this.#seen) return;
    this.gliding = gliding;
    const view = zoomedAbout(this.#scene, this.#seen, zoom, at);
    this.#view = view.zoom <= fitZoom(this.#scene) * 1.001 ? null : view;
  }
}

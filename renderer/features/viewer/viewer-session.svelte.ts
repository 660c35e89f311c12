import { untrack } from 'svelte';
import { displayUrl, thumbnailUrl } from '../../api/pixels.ts';
import type { AppState } from '../../state/app-state.svelte.ts';
import type { PhotoSequence } from '../../state/photo-sequence.ts';
import { type DetailsOutcome, DetailsShelf } from './details-shelf.svelte.ts';
import { PhotoWalk } from './photo-walk.svelte.ts';
import { PictureShelf } from './picture-shelf.ts';
import { Viewport } from './viewport.svelte.ts';
import type { Size } from './zoom.ts';

/** What the window gives the viewer; read again whenever it changes. */
export interface ViewerPlace {
  readonly photo: () => string;
  readonly sequence: () => PhotoSequence | null;
  readonly step: (photo: string) => void;
}

/** Sizes whose shapes differ by less are the same picture, rounded. */
const sameShape = 0.02;

/** Everything the viewer knows of the photo that is shown, kept true while photos, lists and drives come and go. */
export class ViewerSession {
  readonly #app: AppState;
  readonly #place: ViewerPlace;
  readonly walk: PhotoWalk;
  readonly details: DetailsShelf;
  readonly pictures = new PictureShelf();
  readonly viewport: Viewport;

  /** What came of loading the picture in full size; `image` is null where it cannot be had. */
  #settled = $state.raw<{ photo: string; image: HTMLImageElement | null } | null>(null);
  #answer = $state.raw<{ photo: string; outcome: DetailsOutcome } | null>(null);
  /** Until it is known where the photo stands. */
  #following: Promise<void> = Promise.resolve();
  /** Counts up when the picture is to be loaded anew. */
  attempt = $state(0);

  readonly photo = $derived.by(() => this.#place.photo());
  readonly known = $derived.by(() => this.details.of(this.photo));
  readonly settled = $derived.by(() => (this.#settled?.photo === this.photo ? this.#settled : null));
  readonly image = $derived(this.settled?.image ?? null);
  /** What stands between the person and the picture; null while all is well. */
  readonly problem = $derived.by(() => {
    const outcome = this.#answer?.photo === this.photo ? this.#answer.outcome : null;
    if (outcome === 'gone') return 'gone';
    if (this.settled === null || this.settled.image !== null) return null;
    if (outcome === 'failed' || this.#app.connection !== 'open') return 'notAnswering';
    return this.known?.offline ? 'away' : 'notShown';
  });

  constructor(app: AppState, place: ViewerPlace) {
    this.#app = app;
    this.#place = place;
    this.walk = new PhotoWalk(place.step);
    this.details = new DetailsShelf(app.library);
    this.viewport = new Viewport(() => this.#size());
    this.#follow();
  }

  /** Tells what came of loading the photo's picture. */
  settle(photo: string, image: HTMLImageElement | null): void {
    this.#settled = { photo, image };
    // Its drive may have gone away since the library was asked.
    if (!image && photo === this.photo) void this.#ask();
  }

  /** Somebody comes back to the window, perhaps from plugging in a drive. */
  lookAgain(): void {
    if (this.settled?.image === null) this.retry();
  }

  retry(): void {
    this.#settled = null;
    this.attempt += 1;
  }

  /** The picture's own pixels: as the library has them, unless what came has another shape. */
  #size(): Size | null {
    const image = this.image;
    const shown = image ? { width: image.naturalWidth, height: image.naturalHeight } : null;
    if (!this.known || this.known.width === 0 || this.known.height === 0) return shown;
    const { width, height } = this.known;
    const isOther = shown && Math.abs(shown.width / shown.height / (width / height) - 1) > sameShape;
    return isOther ? shown : { width, height };
  }

  #follow(): void {
    $effect.pre(() => {
      void this.photo;
      untrack(() => this.viewport.showWhole({ gliding: false }));
    });
    $effect(() => {
      const [photo, sequence] = [this.photo, this.#place.sequence()];
      // A library that does not answer says so by the picture; a list that is out of date is made again.
      untrack(() => {
        this.#following = this.walk.follow(photo, sequence).catch(() => {});
      });
    });
    $effect(() => {
      const { revision, connection, roots } = this.#app;
      void [this.photo, revision, connection, roots, this.#place.sequence()?.listing];
      untrack(() => void this.#ask({ retrying: true }));
    });
    $effect(() => this.#holdPictures());
    $effect(() => {
      if (!this.walk.settled) return;
      const neighbours = [this.walk.next, this.walk.previous];
      untrack(() => {
        for (const tile of neighbours) {
          if (tile && !this.details.of(tile.photo)) void this.details.ask(tile.photo, this.#listing());
        }
      });
    });
    $effect(() => () => this.pictures.keepOnly([]));
  }

  #listing(): string | null {
    return this.#place.sequence()?.listing ?? null;
  }

  async #ask({ retrying = false } = {}): Promise<void> {
    const photo = this.photo;
    const outcome = await this.details.ask(photo, this.#listing());
    await this.#following;
    if (photo !== this.photo) return;
    this.#answer = { photo, outcome };
    if (outcome === 'gone') this.walk.leave();
    else if (retrying && this.settled?.image === null && this.known?.offline === false) this.retry();
  }

  /** The picture first, and when it is here, those of its two neighbours. */
  #holdPictures(): void {
    const mine = [displayUrl(this.photo), thumbnailUrl(this.photo)];
    if (!this.walk.settled || !this.settled) {
      this.pictures.stopLoading(mine);
      return;
    }
    const beside = [this.walk.next, this.walk.previous].filter((tile) => tile !== null);
    const theirs = beside.map(({ photo }) => displayUrl(photo));
    this.pictures.keepOnly([...mine, ...theirs]);
    for (const address of theirs) this.pictures.take(address);
  }
}

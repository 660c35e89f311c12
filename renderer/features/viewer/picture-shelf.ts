/** A picture on its way or here. */
export interface HeldPicture {
  readonly image: HTMLImageElement;
  /** Whether it can be shown: decoded, so that showing it takes no time. */
  readonly ready: Promise<boolean>;
  readonly state: 'waiting' | 'ready' | 'failed';
}

/**
 * The few pictures the viewer holds. What is shown is the very element that was loaded and decoded ahead: nothing is
 * fetched or decoded a second time.
 */
export class PictureShelf {
  readonly #held = new Map<string, HeldPicture>();

  /** The picture at an address; it begins to load if it is not held yet, or anew if that failed. */
  take(address: string): HeldPicture {
    const known = this.#held.get(address);
    if (known && known.state !== 'failed') return known;
    const held = load(address);
    this.#held.set(address, held);
    return held;
  }

  /** Stops everything else that is still loading: somebody steps on before it came. */
  stopLoading(except: readonly string[]): void {
    for (const [address, { state }] of this.#held) {
      if (state === 'waiting' && !except.includes(address)) this.#letGo(address);
    }
  }

  /** Lets go of everything else, loaded or not. */
  keepOnly(addresses: readonly string[]): void {
    for (const address of [...this.#held.keys()]) if (!addresses.includes(address)) this.#letGo(address);
  }

  #letGo(address: string): void {
    const held = this.#held.get(address);
    this.#held.delete(address);
    if (held?.state === 'waiting') held.image.removeAttribute('src');
  }
}

function load(address: string): HeldPicture {
  const image = new Image();
  image.alt = '';
  image.draggable = false;
  image.decoding = 'async';
  // On the desktop pictures come from another origin than the page, and only so may they be copied.
  image.crossOrigin = 'anonymous';
  image.src = address;
  const held = {
    image,
    state: 'waiting' as HeldPicture['state'],
    ready: image.decode().then(
      () => true,
      // A picture too large to be decoded in one go can still be shown.
      () => image.complete && image.naturalWidth > 0,
    ),
  };
  void held.ready.then((isReady) => {
    held.state = isReady ? 'ready' : 'failed';
  });
  return held;
}

import { EideticError } from '../../../preload/contract/index.ts';

/** A search goes on with the picture of a moment ago; nobody goes back through more than these. */
const mostPictures = 32;
/** The largest pictures of telephones have some 50 MB; a window has to send the whole of it. */
const mostMegabytes = 60;

/** Vectors of pictures from outside the library, by the SHA-256 of their bytes; the last few that were used. */
export class HeldPictures {
  readonly #embed: (bytes: Uint8Array, name: string) => Promise<Float32Array>;
  readonly #vectors = new Map<string, Float32Array>();

  constructor(embed: (bytes: Uint8Array, name: string) => Promise<Float32Array>) {
    this.#embed = embed;
  }

  /**
   * Returns what to ask for the picture by.
   *
   * @throws EideticError `picture.too-large`, `picture.not-a-picture`, and what else embedding it throws
   */
  async hold(bytes: Uint8Array, name: string): Promise<string> {
    const megabytes = Math.ceil(bytes.length / 1e6);
    if (megabytes > mostMegabytes) {
      throw new EideticError('picture.too-large', { megabytes, limit: mostMegabytes });
    }
    const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
    const picture = Buffer.from(digest).toString('hex');
    this.#keep(picture, this.find(picture) ?? (await this.#embedGiven(bytes, name)));
    return picture;
  }

  /** “Named like a picture”, which is said of the library's files, would be wrong of what a person drops. */
  async #embedGiven(bytes: Uint8Array, name: string): Promise<Float32Array> {
    try {
      return await this.#embed(bytes, name);
    } catch (error) {
      if (!(error instanceof EideticError) || error.code !== 'file.not-a-picture') throw error;
      throw new EideticError('picture.not-a-picture', { path: name }, { cause: error });
    }
  }

  find(picture: string): Float32Array | null {
    const vector = this.#vectors.get(picture);
    if (!vector) return null;
    this.#keep(picture, vector);
    return vector;
  }

  /** As the one used last; the one that was not used for longest makes room. */
  #keep(picture: string, vector: Float32Array): void {
    this.#vectors.delete(picture);
    this.#vectors.set(picture, vector);
    const [oldest] = this.#vectors.keys();
    if (this.#vectors.size > mostPictures && oldest !== undefined) this.#vectors.delete(oldest);
  }
}

import { readdir } from 'node:fs/promises';
import { extname } from 'node:path';
import { isPictureName, sidecarNamesFor } from '../ingest/decode/picture-names.ts';

/**
 * The names in a folder, and which sidecar belongs to which pictures: what lies there now, whatever the catalogue says.
 *
 * ## One sidecar, several pictures
 * `IMG.xmp` speaks for `IMG.CR2` and `IMG.JPG`, since programs mean both by it; what is written into it is what any of
 * them has. A new sidecar is always named `IMG.CR2.xmp`, and so never shared. `IMG.JPG.xmp` is no sidecar of
 * `IMG.JPG.png` while there is an `IMG.JPG`.
 */
export class FolderNames {
  readonly names: ReadonlySet<string>;
  readonly #bySpelling = new Map<string, string>();
  #sharers: Map<string, string[]> | null = null;

  constructor(names: readonly string[]) {
    this.names = new Set(names);
    for (const name of names) this.#bySpelling.set(name.toLowerCase(), name);
  }

  /** @throws the system's error */
  static async read(folder: string): Promise<FolderNames> {
    return new FolderNames(await readdir(folder));
  }

  /** The sidecar that a picture has; null where it has none. */
  sidecarOf(picture: string): string | null {
    const [own, shared] = sidecarNamesFor(picture).map((name) => this.#bySpelling.get(name.toLowerCase()));
    if (own !== undefined) return own;
    if (shared === undefined || shared === picture) return null;
    const stem = shared.slice(0, -'.xmp'.length);
    const owner = this.#bySpelling.get(stem.toLowerCase());
    return owner !== undefined && owner !== picture && isPictureName(owner) ? null : shared;
  }

  /** The pictures that a sidecar speaks for, by name. */
  picturesOf(sidecar: string): readonly string[] {
    this.#sharers ??= this.#findSharers();
    return this.#sharers.get(sidecar) ?? [];
  }

  #findSharers(): Map<string, string[]> {
    const sharers = new Map<string, string[]>();
    for (const name of [...this.names].sort()) {
      if (name.startsWith('.') || !(isPictureName(name) || extname(name) === '')) continue;
      const sidecar = this.sidecarOf(name);
      if (sidecar !== null) sharers.set(sidecar, [...(sharers.get(sidecar) ?? []), name]);
    }
    return sharers;
  }
}

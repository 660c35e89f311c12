import { randomBytes } from 'node:crypto';
import { EideticError } from '../../preload/contract/index.ts';

/** A long afternoon of looking around; the names given first are forgotten first. */
const mostNames = 20_000;

/**
 * Names for folders and files that say nothing of where they lie: a window can only ask for what it was shown, so that no
 * web page that might ever speak in its place can look into a path of its choice.
 */
export class PathNames {
  readonly #pathOf = new Map<string, string>();
  readonly #nameOf = new Map<string, string>();

  /** The same path has the same name for as long as it is remembered. */
  nameOf(path: string): string {
    const known = this.#nameOf.get(path);
    if (known !== undefined) return known;
    const name = randomBytes(16).toString('base64url');
    this.#nameOf.set(path, name);
    this.#pathOf.set(name, path);
    const [oldest] = this.#pathOf;
    if (this.#pathOf.size > mostNames && oldest) {
      this.#pathOf.delete(oldest[0]);
      this.#nameOf.delete(oldest[1]);
    }
    return name;
  }

  /** @throws EideticError `folder.expired` */
  pathOf(name: string): string {
    const path = this.#pathOf.get(name);
    if (path === undefined) throw new EideticError('folder.expired');
    return path;
  }
}

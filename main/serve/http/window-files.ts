import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { EideticError } from '../../../preload/contract/index.ts';

/** A place in the window, such as `/search` or `/photo/3f…`: the page itself looks at what comes after. */
const placeInWindow = /^\/[\w/-]*$/;

const page = '/index.html';

export interface WindowFile {
  readonly path: string;
  readonly isPage: boolean;
  /** Whether its name changes with its content. */
  readonly isHashed: boolean;
}

/** The built window. Only what is in its folder can be had: addresses are looked up, never made into paths. */
export class WindowFiles {
  readonly #folder: string;
  #files = new Map<string, string>();

  /** @throws EideticError `window.not-built` */
  constructor(folder: string) {
    this.#folder = folder;
    if (!existsSync(join(folder, page))) throw new EideticError('window.not-built');
    this.#list();
  }

  /** @param pathname of the address, as it was asked for */
  find(pathname: string): WindowFile | null {
    const isPage = pathname === page || placeInWindow.test(pathname);
    // A window that was built anew has other files than when this began.
    if (isPage) this.#list();
    const path = this.#files.get(isPage ? page : pathname);
    if (!path) return null;
    return { path, isPage, isHashed: pathname.startsWith('/assets/') };
  }

  #list(): void {
    this.#files = new Map(
      readdirSync(this.#folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [`/${relative(this.#folder, path).split(sep).join('/')}`, path]),
    );
  }
}

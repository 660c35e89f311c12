import type { CustomScheme } from 'electron';

/*
 * The two addresses of the shell's own: `eidetic://app/…` is the window's files, `photo://library/…` its pictures.
 * Both are ids and names; no path of the disk is ever part of an address.
 */

const windowHost = 'app';
const photoHost = 'library';

export const windowScheme = 'eidetic';
export const photoScheme = 'photo';
export const windowOrigin = `${windowScheme}://${windowHost}`;
export const problemPath = '/problem';

/** What Chromium must know of both before the app is ready. */
export const privilegedSchemes: CustomScheme[] = [
  {
    scheme: windowScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
  {
    scheme: photoScheme,
    // The window reads pictures to copy them, which is a request across origins.
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, corsEnabled: true },
  },
];

/** Whether an address is a page of the window. `URL.origin` says `null` for schemes that Node does not know. */
export function isWindowAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === `${windowScheme}:` && url.host === windowHost;
}

export type PictureCall = 'pixels.thumbnail' | 'pixels.display' | 'pixels.original';

const pictureCalls: Readonly<Record<string, PictureCall>> = {
  thumbnails: 'pixels.thumbnail',
  photos: 'pixels.display',
  originals: 'pixels.original',
};

/** Which picture `photo://library/<kind>/<64 hex digits>` names; null for everything else. */
export function pictureAt(address: string): { readonly call: PictureCall; readonly photo: string } | null {
  const url = URL.parse(address);
  if (url?.protocol !== `${photoScheme}:` || url.host !== photoHost || url.username || url.password)
    return null;
  const [, kind = '', photo = ''] = /^\/([a-z]+)\/([0-9a-f]{64})$/.exec(url.pathname) ?? [];
  const call = Object.hasOwn(pictureCalls, kind) ? pictureCalls[kind] : undefined;
  return call ? { call, photo } : null;
}

/**
 * The file of the built window that an address names, relative and with `/`. Addresses without an ending are places
 * in the window, which all are its one page. Null for what cannot be a file of ours.
 */
export function windowFileAt(address: string): string | null {
  if (!isWindowAddress(address)) return null;
  const path = new URL(address).pathname;
  // Escapes, backslashes and dots at a name's beginning have no place in names that our own build gives.
  if (!/^(\/|(\/[A-Za-z0-9_-][\w.-]*)+)$/.test(path)) return null;
  return /\.\w+$/.test(path) ? path.slice(1) : 'index.html';
}

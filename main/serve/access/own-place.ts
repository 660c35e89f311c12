/*
 * What is a person's lies below `/own/<place>/`, where the name of the place is one of the two keys: see `Access`. The
 * rest of what is served is the same for everybody.
 */

const own = '/own/';

export interface OwnAddress {
  readonly place: string;
  /** What comes after the place; begins with a slash where there is anything. */
  readonly rest: string;
}

/** Null for addresses outside. Whatever begins like one inside is nothing else, however wrong it may be. */
export function ownAddress(url: string): OwnAddress | null {
  if (!url.startsWith(own)) return null;
  const end = url.indexOf('/', own.length);
  return end < 0
    ? { place: url.slice(own.length), rest: '' }
    : { place: url.slice(own.length, end), rest: url.slice(end) };
}

/** The path below which the place's cookie is sent. */
export function pathOfPlace(place: string): string {
  return `${own}${place}/`;
}

/** An address as a log may have it. */
export function withoutPlace(url: string): string {
  const address = ownAddress(url);
  return address ? `${own}…${address.rest}` : url;
}

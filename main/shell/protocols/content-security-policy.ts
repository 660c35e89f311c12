import { photoScheme } from './addresses.ts';
import { problemStyleHash } from './problem-style.ts';

/**
 * What the window may load: its own files, and pictures of the library. No address of the network is among them, and
 * neither scripts nor styles may be inline: the same as in a browser, where `main/serve` says it.
 */
export const windowPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' ${photoScheme}: blob: data:`,
  `connect-src 'self' ${photoScheme}:`,
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** For what is only looked at: a picture that is opened by itself must not run anything. */
export const picturePolicy = "default-src 'none'; sandbox";

/** For the page that says what is wrong: no style but its own. */
export const problemPolicy = [
  "default-src 'none'",
  `style-src '${problemStyleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

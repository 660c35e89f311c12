import { createRequire } from 'node:module';

/** Eidetic's own version, as its package says. */
export function ownVersion(): string {
  const require = createRequire(import.meta.url);
  // From the sources two folders up, from `dist` three.
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      return (require(path) as { version: string }).version;
    } catch {
      // Not there: the other one is.
    }
  }
  return 'unknown';
}

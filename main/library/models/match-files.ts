import type { Downloadable } from './downloadable.ts';

/** Which models some files are for. */
export type Match =
  | { readonly kind: 'models'; readonly entries: readonly Downloadable[] }
  /** They fit several models, and nothing says which is meant. */
  | { readonly kind: 'ambiguous'; readonly entries: readonly Downloadable[] }
  | { readonly kind: 'none' };

/**
 * Which models files are for, by their contents. Many models share a tokenizer, so a model counts when one of the files is
 * its alone, or when the files are all that it lacks; else those that somebody has begun to install; else the only one.
 *
 * @param hashes SHA-256 of the files that were found
 * @param hasAlready whether a model has a file, by its SHA-256
 * @param isBegun whether something of a model is here
 */
export function matchFiles(
  catalogue: readonly Downloadable[],
  hashes: ReadonlySet<string>,
  hasAlready: (entry: Downloadable, sha256: string) => boolean,
  isBegun: (entry: Downloadable) => boolean,
): Match {
  const fitting = catalogue.filter(({ files }) => files.some(({ sha256 }) => hashes.has(sha256)));
  if (fitting.length === 0) return { kind: 'none' };
  const meant = fitting.filter(
    (entry) =>
      entry.files.some(({ sha256 }) => hashes.has(sha256) && owners(catalogue, sha256) === 1) ||
      entry.files.every(({ sha256 }) => hashes.has(sha256) || hasAlready(entry, sha256)),
  );
  if (meant.length > 0) return { kind: 'models', entries: meant };
  const begun = fitting.filter(isBegun);
  if (begun.length > 0) return { kind: 'models', entries: begun };
  return { kind: fitting.length === 1 ? 'models' : 'ambiguous', entries: fitting };
}

function owners(catalogue: readonly Downloadable[], sha256: string): number {
  return catalogue.filter(({ files }) => files.some((file) => file.sha256 === sha256)).length;
}

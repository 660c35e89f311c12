import type { PhotoFilter, Predicate, WrittenFilter } from '../catalog/photo-filters.ts';
import type { ParsedQuery } from './query/parse-query.ts';

/**
 * Which photos an album of that name holds.
 *
 * @param within the smart albums whose rules are being followed: none of them may be asked for again
 */
export type AlbumHolds = (name: string, within: readonly number[]) => Promise<Predicate>;

/** A query whose names have been looked up. */
export interface LookedUpQuery extends ParsedQuery {
  readonly filters: readonly PhotoFilter[];
}

/** @throws EideticError `query.bad-value` for an album that cannot be told */
export async function lookUpAlbums(
  parsed: ParsedQuery,
  within: readonly number[],
  holds: AlbumHolds,
): Promise<LookedUpQuery> {
  const lookUp = async (filter: WrittenFilter): Promise<PhotoFilter> =>
    filter.field === 'album' ? { ...filter, holds: await holds(filter.name, within) } : filter;
  const filters: PhotoFilter[] = [];
  for (const filter of parsed.filters) filters.push(await lookUp(filter));
  return { ...parsed, filters };
}

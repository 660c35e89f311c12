import type { Listing, ListingRequest } from '../../../../preload/contract/index.ts';

/**
 * The search whose answers can be called right or wrong: one in words alone. Filters and names find what they say, and
 * a picture is no text that a model could understand better or worse.
 *
 * @returns the search as marks are kept under; null where nothing can be marked
 */
export function markableSearch(
  { search }: ListingRequest,
  { search: answer }: Pick<Listing, 'search'>,
): string | null {
  if (!search?.text || search.picture) return null;
  return answer?.terms.some(({ role }) => role === 'words') ? search.text.trim() : null;
}

import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary } from '../library-parts.ts';

type ListingCalls = 'listing.open' | 'listing.rows' | 'listing.indexOf' | 'listing.carry';

/** Calls about the lists of photos that windows show. */
export function listingHandlers({
  catalogue,
  listings,
  standingSearches,
  suggestions,
}: OpenLibrary): Pick<Handlers, ListingCalls> {
  return {
    'listing.open': async (request) => {
      // A window was opened: soon somebody will type.
      if (!request.search) void suggestions.warmLater();
      const opened = await listings.open(request);
      if (request.search) standingSearches.typed(request.search);
      return opened;
    },
    'listing.rows': ({ listing, offset, limit }) => ({ photos: listings.rows(listing, offset, limit) }),
    'listing.indexOf': ({ listing, photo }) => ({
      index: listings.indexOf(listing, catalogue.photos.find(photo)),
    }),
    'listing.carry': ({ selection, listing }) => ({
      runs: listings.runsWith(listing, listings.selected(selection)),
    }),
  };
}

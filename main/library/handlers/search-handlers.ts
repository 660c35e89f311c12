import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary } from '../library-parts.ts';

type SearchCalls = 'search.query' | 'search.suggest' | 'pictures.hold' | 'photos.atPath';

/** Calls that find photos. */
export function searchHandlers(library: OpenLibrary): Pick<Handlers, SearchCalls> {
  const { catalogue, engine, heldPictures, standingSearches, suggestions } = library;
  return {
    'search.query': async (request) => {
      const answer = await engine.query(request);
      standingSearches.asked(request);
      return answer;
    },
    'search.suggest': async ({ text, limit }) => ({ suggestions: await suggestions.suggest(text, limit) }),
    'pictures.hold': async ({ bytes, name }) => ({ picture: await heldPictures.hold(bytes, name) }),
    'photos.atPath': ({ path }) => ({ photo: catalogue.photos.hashAtPath(realPath(path)) }),
  };
}

/** The path as the library knows it: links resolved, where the file is there to resolve them. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    // On a drive that is away: the catalogue still knows the place.
    return resolve(path);
  }
}

import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Handlers } from '../contract-server.ts';
import type { OpenLibrary } from '../library-parts.ts';
import { SearchEngine } from '../search/search-engine.ts';

/** Calls that find photos. */
export function searchHandlers(library: OpenLibrary): Pick<Handlers, 'search.query' | 'photos.atPath'> {
  const { catalogue, keywords, vectors, model, pictures, textTower } = library;
  const engine = new SearchEngine({
    database: catalogue.database,
    keywords,
    vectors,
    model: model.installed.entry,
    textTower,
    embedPicture: (bytes, name) => pictures.embed(bytes, name),
  });
  return {
    'search.query': (request) => engine.query(request),
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

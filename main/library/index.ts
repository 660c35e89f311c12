/** The library's public face: what the hosts may use. */
export { type Library, type LibraryMode, openLibrary } from './open-library.ts';
export { libraryPlace } from './place.ts';

import { z } from 'zod';
import { photoSelection } from './listings.ts';
import { change } from './photo-details.ts';
import { tagName } from './photo-tags.ts';
import { photoId } from './photos.ts';

const albumId = z.number().int();

/** One search of a smart album: everything the query language knows, and a picture of the library to look like. */
export const albumRule = z.object({
  text: z.string().trim().max(2_000).default(''),
  picture: photoId.nullable().default(null),
});

/** Photos that any of the rules finds; what each of them asks for must all be true, and `-` means not. */
export const smartRules = z.object({
  any: z.array(albumRule).min(1).max(20),
  /** Photos that answer words or a picture only possibly belong to it too. */
  includePossible: z.boolean().default(false),
});

export const album = z.object({
  /** A concept's album has the concept's number, below zero. */
  album: albumId,
  name: tagName,
  /** Null for an album that is filled by hand. */
  rules: smartRules.nullable(),
  /** The concept whose album it is; such an album comes and goes with it. */
  concept: z.number().int().nullable(),
  photos: z.number().int(),
  /** The one that was chosen, else the newest, one that is not veiled where there is one. */
  cover: photoId.nullable(),
  /** What `cover` goes back to after a change: the photo that a person chose, be it in the album now or not. */
  chosenCover: photoId.nullable(),
  /** The cover is to be shown blurred until somebody uncovers it: see `photoTile`. */
  coverVeiled: z.boolean(),
  /** Days of the earliest and the latest photo, `YYYY-MM-DD`; null for an empty album. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Why it cannot be counted now, for people: a rule that no longer makes sense. Null when all is well. */
  problem: z.string().nullable(),
});

export const albumCalls = {
  'albums.list': { audience: 'any', input: z.object({}), output: z.object({ albums: z.array(album) }) },
  /** By hand, with `selection` in it, or smart, by `rules`; never both. @throws as `albums.edit` */
  'albums.create': {
    audience: 'any',
    input: z.object({
      name: tagName,
      selection: photoSelection.optional(),
      rules: smartRules.optional(),
    }),
    output: album,
  },
  /**
   * What is left out stays. `cover: null` leaves it to Eidetic. Rules of other albums follow a new name.
   *
   * @throws `album.unknown`, `album.exists`, `album.of-concept`, `album.by-hand`, `album.circular`, `photo.unknown`,
   * and the query codes for a bad rule
   */
  'albums.edit': {
    audience: 'any',
    input: z.object({
      album: albumId,
      name: tagName.optional(),
      rules: smartRules.optional(),
      cover: photoId.nullable().optional(),
    }),
    output: album,
  },
  /**
   * Puts photos into an album that is filled by hand, or takes them out; `photos` are those that were not in it, or
   * that were. Can be undone.
   *
   * @throws `album.unknown`, `album.is-smart`, `album.of-concept`
   */
  'albums.add': {
    audience: 'any',
    input: z.object({ album: albumId, selection: photoSelection }),
    output: change,
  },
  'albums.takeOut': {
    audience: 'any',
    input: z.object({ album: albumId, selection: photoSelection }),
    output: change,
  },
  /** The photos stay. Can be undone. @throws `album.unknown`, `album.of-concept` */
  'albums.remove': { audience: 'any', input: z.object({ album: albumId }), output: change },
} as const;

export type Album = z.infer<typeof album>;
export type AlbumRule = z.infer<typeof albumRule>;
export type SmartRules = z.infer<typeof smartRules>;

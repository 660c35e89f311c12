import { z } from 'zod';
import { match, photoTile } from './listings.ts';
import { photoTag } from './photo-tags.ts';

/** Everything the library knows of one photo. */
export const photoDetails = photoTile.omit({ match: true }).extend({
  width: z.number().int(),
  height: z.number().int(),
  sizeBytes: z.number().int(),
  camera: z.string().nullable(),
  lens: z.string().nullable(),
  exposureSeconds: z.number().nullable(),
  fNumber: z.number().nullable(),
  iso: z.number().int().nullable(),
  focalLengthMm: z.number().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  altitudeMetres: z.number().nullable(),
  keywords: z.array(z.string()),
  /** Its tags, and those a person has refused it, by name. */
  tags: z.array(photoTag),
  files: z.array(
    z.object({ file: z.number().int(), path: z.string(), root: z.number().int(), offline: z.boolean() }),
  ),
  /** Its file ends before the picture does: part of it is missing. */
  isCutOff: z.boolean(),
  /** How it answers the search of the listing that was asked about; null without one. */
  match: match.nullable(),
});

/** One thing that was done to photos and can be undone for a while. */
export const change = z.object({
  change: z.string(),
  photos: z.number().int(),
});

export type PhotoDetails = z.infer<typeof photoDetails>;
export type Change = z.infer<typeof change>;

import { z } from 'zod';
import { ownNamespace } from '../ingest/metadata/own-writing.ts';

/** A tag that a library of Eidetic wrote into a sidecar, and why: the fields of `eidetic:WrittenTags`, all of them text. */
export interface WrittenTag {
  readonly TagName: string;
  /** The id of the library that wrote it. */
  readonly Library: string;
  /** `person` or `concept`. */
  readonly DecidedBy: string;
  /** ISO 8601. */
  readonly DecidedAt: string;
  /** `True` where it was put into `lr:hierarchicalSubject` too. */
  readonly InHierarchy?: string | undefined;
  /** Of a concept that decided it: its name, version, score (0–1) and the model that saw the photo. */
  readonly Concept?: string | undefined;
  readonly ConceptVersion?: string | undefined;
  readonly Score?: string | undefined;
  readonly Model?: string | undefined;
}

/** The stars that a library of Eidetic wrote: the fields of `eidetic:WrittenRating`. */
export interface WrittenStars {
  readonly Stars: string;
  readonly Library: string;
  readonly DecidedAt: string;
}

export type EntryField = readonly [name: string, value: string];

/** The fields that an entry has, by name: for comparing entries, whoever wrote them in whatever order. */
export function entryFields(entry: Partial<WrittenTag> | WrittenStars): EntryField[] {
  return Object.entries(entry)
    .flatMap(([name, value]): EntryField[] => (value === undefined ? [] : [[name, value]]))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** What a sidecar says that Eidetic may change. Text as it stands there, in its order. */
export interface XmpWords {
  /** `dc:subject` */
  readonly subjects: readonly string[];
  /** `lr:hierarchicalSubject` */
  readonly paths: readonly string[];
  /** `xmp:Rating` */
  readonly rating: string | null;
  readonly tags: readonly WrittenTag[];
  readonly stars: WrittenStars | null;
}

export const noWords: XmpWords = { subjects: [], paths: [], rating: null, tags: [], stars: null };

/** Where exiftool shows each of them, and where it takes them from us. */
export const tagNames = {
  subjects: 'XMP-dc:Subject',
  paths: 'XMP-lr:HierarchicalSubject',
  rating: 'XMP-xmp:Rating',
  tags: `XMP-${ownNamespace.prefix}:WrittenTags`,
  stars: `XMP-${ownNamespace.prefix}:WrittenRating`,
} as const;

const writtenTag = z.strictObject({
  TagName: z.string(),
  Library: z.string(),
  DecidedBy: z.string(),
  DecidedAt: z.string(),
  InHierarchy: z.string().optional(),
  Concept: z.string().optional(),
  ConceptVersion: z.string().optional(),
  Score: z.string().optional(),
  Model: z.string().optional(),
});

/** A list without items is shown as the white space in it; some programs write one word without a list. */
const list = z.union([
  z.array(z.string()),
  z.string().transform((text) => (text.trim() === '' ? [] : [text])),
]);

const words = z.object({
  [tagNames.subjects]: list.default([]),
  [tagNames.paths]: list.default([]),
  [tagNames.rating]: z.string().nullable().default(null),
  [tagNames.tags]: z.array(writtenTag).default([]),
  [tagNames.stars]: z
    .strictObject({ Stars: z.string(), Library: z.string(), DecidedAt: z.string() })
    .nullable()
    .default(null),
});

/** What exiftool found in a sidecar, as `XmpTool.read` gives it; null where it has another shape than Eidetic writes. */
export function wordsOf(found: Readonly<Record<string, unknown>>): XmpWords | null {
  const parsed = words.safeParse(found);
  if (!parsed.success) return null;
  const { data } = parsed;
  return {
    subjects: data[tagNames.subjects],
    paths: data[tagNames.paths],
    rating: data[tagNames.rating],
    tags: data[tagNames.tags],
    stars: data[tagNames.stars],
  };
}

import { z } from 'zod';
import type { PhotoTags } from './photo-tags.ts';

/** The XMP namespace in which Eidetic says what it wrote into a sidecar. `docs/sidecars.md` describes its fields. */
export const ownNamespace = { prefix: 'eidetic', uri: 'http://ns.eidetic.app/1.0/' } as const;

/** What libraries of Eidetic wrote into an XMP file, as it says itself. */
export interface OwnWriting {
  readonly tags: readonly { readonly name: string; readonly library: string }[];
  readonly stars: { readonly rating: number; readonly library: string } | null;
}

export const noOwnWriting: OwnWriting = { tags: [], stars: null };

/** Leaves of a structure as exifreader gives them, by their names without the namespace. */
const leaf = z.object({ value: z.string() }).transform(({ value }) => value);
const writtenTags = z.object({ value: z.array(z.unknown()) });
const writtenTag = z.object({ TagName: leaf, Library: leaf });
const writtenStars = z.object({
  value: z.object({ Stars: leaf.pipe(z.coerce.number()), Library: leaf }),
});

/**
 * What exifreader found in our namespace.
 *
 * @param tags the value of `eidetic:WrittenTags`
 * @param stars of `eidetic:WrittenRating`
 */
export function ownWriting(tags: unknown, stars: unknown): OwnWriting {
  const list = writtenTags.safeParse(tags).data?.value ?? [];
  const entries = list.flatMap((each) => writtenTag.safeParse(each).data ?? []);
  const rated = writtenStars.safeParse(stars).data?.value;
  return {
    tags: entries.map(({ TagName, Library }) => ({ name: TagName, library: Library })),
    stars: rated ? { rating: rated.Stars, library: rated.Library } : null,
  };
}

/**
 * The tags of a file without the keywords and stars that stand in it only because a library wrote them there: else
 * they would come back as another program's, and outlive the decision they were written for. What another library
 * wrote counts, so that a library begun anew finds again what an earlier one wrote. So does every other spelling:
 * another program wrote that.
 *
 * @param library the reading library's own id; null leaves everything as it is
 */
export function withoutOwnWriting(tags: PhotoTags, library: string | null): PhotoTags {
  if (library === null) return tags;
  const { own } = tags;
  const names = new Set(own.tags.filter((tag) => tag.library === library).map(({ name }) => name));
  const others = (words: readonly string[]) => words.filter((word) => !names.has(word));
  const rated = own.stars?.library === library ? own.stars.rating : null;
  return {
    ...tags,
    iptcKeywords: others(tags.iptcKeywords),
    xmpKeywords: others(tags.xmpKeywords),
    xmpKeywordPaths: others(tags.xmpKeywordPaths),
    ratings: tags.ratings.filter((rating) => rating !== rated),
  };
}

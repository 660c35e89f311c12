import type { Writer } from './merge-tags.ts';
import type { Wishes } from './wishes.ts';
import type { XmpWords } from './xmp-words.ts';

export interface MergedStars {
  readonly words: Pick<XmpWords, 'rating' | 'stars'>;
  /** Stars that would be written; null for none. */
  readonly written: number | null;
  readonly conflict: string | null;
}

/**
 * Stars are written where there are none, or over those that we wrote ourselves; another program's are kept. By the XMP
 * specification a rating of 0 is none, and −1 is a rejected photo.
 */
export function mergeStars(current: XmpWords, wishes: Wishes, { library, sidecar }: Writer): MergedStars {
  const { rating, stars } = current;
  const ours = stars?.Library === library ? stars : null;
  const there = rating === null ? 0 : Number(rating);
  const isOurs = ours !== null && there === Number(ours.Stars);
  const othersNote = ours ? null : stars;
  const wanted = wishes.stars?.rating ?? 0;
  const keep = (conflict: string | null): MergedStars => ({
    words: { rating, stars: othersNote },
    written: null,
    conflict,
  });
  const asItIs = (conflict: string | null): MergedStars => ({
    words: { rating, stars },
    written: null,
    conflict,
  });

  if (wishes.starsDiffer)
    return asItIs(`The photos that share ${sidecar} have different stars from you. None are written.`);
  if (!wishes.stars) return isOurs ? { ...keep(null), words: { rating: null, stars: null } } : keep(null);
  if (there !== 0 && !isOurs) return keep(there === wanted ? null : theirs(there, wanted, sidecar));
  if (there === 0 && ours && Number(ours.Stars) === wanted)
    return asItIs(`Another program took your ${count(wanted)} out of ${sidecar}. They stay out.`);
  const inPhoto = isOurs ? 0 : (wishes.starsInPhoto ?? 0);
  if (inPhoto !== 0) return keep(inPhoto === wanted ? null : theirs(inPhoto, wanted, 'the photo'));
  if (wanted === 0) return isOurs ? { ...keep(null), words: { rating: null, stars: null } } : keep(null);
  if (isOurs && there === wanted) return asItIs(null);
  return {
    words: {
      rating: String(wanted),
      stars: { Stars: String(wanted), Library: library, DecidedAt: wishes.stars.at },
    },
    written: wanted,
    conflict: null,
  };
}

function theirs(there: number, wanted: number, place: string): string {
  const what = there === -1 ? 'a “rejected” mark' : Number.isNaN(there) ? 'a rating' : count(there);
  return `In ${place}, another program set ${what}. That stays; you gave ${count(wanted)}.`;
}

function count(stars: number): string {
  if (stars === 0) return 'no stars';
  return stars === 1 ? '1 star' : `${stars} stars`;
}

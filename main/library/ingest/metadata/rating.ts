import type { PhotoTags } from './photo-tags.ts';

type RatingTags = Pick<PhotoTags, 'ratings' | 'ratingPercents'>;

/**
 * The stars of a photo, 0–5. The first source that rates it decides: the sidecar, where people rate, then the picture.
 * `xmp:Rating` −1 means rejected, which is no number of stars. Percentages are Windows' 1, 25, 50, 75 and 99.
 *
 * @param sources best first
 */
export function starRating(...sources: readonly RatingTags[]): number | null {
  for (const { ratings, ratingPercents } of sources) {
    for (const rating of ratings) {
      if (rating === -1) return null;
      if (rating >= 0 && rating <= 5) return Math.round(rating);
    }
    for (const percent of ratingPercents) {
      if (percent >= 0 && percent <= 100) return percent < 1 ? 0 : Math.min(5, Math.round(percent / 25) + 1);
    }
  }
  return null;
}

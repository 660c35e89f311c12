export interface Size {
  width: number;
  height: number;
}

/** Long side of the thumbnail, and of the working picture unless the model needs more. Pixels. */
export const thumbnailLongSide = 512;
/** A panorama of 16 : 1 keeps the short side the model asks for; longer ones have it enlarged by the model's fit. */
const longestAspect = 16;

/**
 * Size of the working picture: long side 512, or as large as it takes for the short side to reach
 * `shortSideAtLeast` (the model's input side). Never larger than the picture, never below 1 × 1.
 *
 * @param picture whole picture, upright, pixels
 */
export function workingSize(picture: Size, shortSideAtLeast: number): Size {
  const long = Math.max(picture.width, picture.height);
  const short = Math.min(picture.width, picture.height);
  const longCap = Math.max(thumbnailLongSide, longestAspect * shortSideAtLeast);
  const wanted = Math.max(thumbnailLongSide / long, shortSideAtLeast / short);
  const scale = Math.min(1, wanted, longCap / long);
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  };
}

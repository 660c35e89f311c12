import { thumbHashToDataURL } from 'thumbhash';

/** The blurred picture that a ThumbHash (base64) stands for, as a data: address; null when there is none. */
export function placeholderOf(thumbhash: string): string | null {
  if (thumbhash === '') return null;
  const bytes = Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0));
  return thumbHashToDataURL(bytes);
}

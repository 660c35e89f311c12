import { thumbHashToAverageRGBA, thumbHashToDataURL } from 'thumbhash';

const mostKept = 4_000;
const pictures = new Map<string, string>();
const colours = new Map<string, string>();

/** The blurred picture that a ThumbHash (base64) stands for: a data: address. https://evanw.github.io/thumbhash/ */
export function blurredPicture(thumbhash: string): string {
  return remembered(pictures, thumbhash, () => thumbHashToDataURL(bytesOf(thumbhash)));
}

/** Its mean colour, for when there is no time even for the blurred picture. */
export function meanColour(thumbhash: string): string {
  return remembered(colours, thumbhash, () => {
    const { r, g, b } = thumbHashToAverageRGBA(bytesOf(thumbhash));
    return `rgb(${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)})`;
  });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function remembered(known: Map<string, string>, key: string, make: () => string): string {
  const value = known.get(key) ?? make();
  if (known.size >= mostKept) known.clear();
  known.set(key, value);
  return value;
}

/** Small copies of the pictures that were searched with, by their ids in the library, until the page is left. */
const addresses = new Map<string, string>();
const mostKept = 16;

export function keepHeldPicture(picture: string, file: Blob): void {
  const [oldest] = addresses.keys();
  if (addresses.size >= mostKept && oldest) {
    URL.revokeObjectURL(addresses.get(oldest) ?? '');
    addresses.delete(oldest);
  }
  if (!addresses.has(picture)) addresses.set(picture, URL.createObjectURL(file));
}

/** An address to show it from; null after a reload. */
export function heldPictureUrl(picture: string): string | null {
  return addresses.get(picture) ?? null;
}

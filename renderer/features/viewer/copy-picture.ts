/** What Chromium draws at most: pixels a side, and pixels altogether. */
const mostSide = 16_384;
const mostPixels = 200_000_000;

/**
 * Puts a picture that is shown on the clipboard, as PNG: the one kind that every program pastes. One that is larger
 * than a canvas can be is copied in the largest size that fits.
 *
 * @throws when the picture is not here yet or the browser refuses
 */
export async function copyPicture(image: HTMLImageElement): Promise<void> {
  // The clipboard wants to be asked while the click is fresh, and takes what is still being made.
  const png = toPng(image);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

/** The picture's pixels as PNG. */
export async function toPng(image: HTMLImageElement): Promise<Blob> {
  const { naturalWidth, naturalHeight } = image;
  if (naturalWidth === 0) throw new Error('The picture is not here yet.');
  const scale = Math.min(
    1,
    mostSide / Math.max(naturalWidth, naturalHeight),
    Math.sqrt(mostPixels / (naturalWidth * naturalHeight)),
  );
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.floor(naturalWidth * scale)),
    Math.max(1, Math.floor(naturalHeight * scale)),
  );
  const pencil = canvas.getContext('2d');
  if (!pencil) throw new Error('The browser gives no canvas.');
  pencil.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Saves what lies at an address under a name, by way of the browser's own downloads. */
export function saveFrom(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

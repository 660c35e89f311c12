import { expect } from 'vitest';
import { page } from 'vitest/browser';

/**
 * The pointer on the line's handle, down, to the left edge of a photo, and up.
 *
 * @param clicks sends the click that follows in a browser: to what holds both where it was pressed and where it was let go
 */
export async function dragLineBefore(index: number, { clicks = true } = {}): Promise<void> {
  const knob = document.querySelector('[data-line] .knob')!;
  const photos = page.getByRole('listbox', { name: /^Photos from sure to unsure/ });
  const photo = photos.getByRole('option', { name: new RegExp(`^photo-${index}\\.jpg`) }).element();
  const from = knob.getBoundingClientRect();
  const to = photo.getBoundingClientRect();
  // Nearer to the gap before the photo than to the one after it, and yet on the photo.
  const [x, y] = [to.left + 20, to.top + to.height / 2];
  const at = (clientX: number, clientY: number) => ({
    bubbles: true,
    clientX,
    clientY,
    button: 0,
    pointerId: 1,
  });
  knob.dispatchEvent(
    new PointerEvent('pointerdown', at(from.left + from.width / 2, from.top + from.height / 2)),
  );
  window.dispatchEvent(new PointerEvent('pointermove', at(x, y)));
  await expect.element(page.getByText(`${index} photos`, { exact: true }).last()).toBeVisible();
  window.dispatchEvent(new PointerEvent('pointerup', at(x, y)));
  if (clicks) photo.parentElement!.dispatchEvent(new PointerEvent('click', at(x, y)));
}

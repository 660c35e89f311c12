import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PhotoTag } from '../../../preload/contract/index.ts';
import ViewerHarness from '../viewer/ViewerHarness.svelte';
import { detailsOf, photoIdOf, ViewerLibrary } from '../viewer/viewer-library.ts';
import { drawPicture } from '../viewer/viewer-pictures.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('../concepts/drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

const at = '2026-01-02T03:04:05.000Z';
const grandma: PhotoTag = {
  tag: 'grandma',
  applies: true,
  concept: null,
  reasons: [{ by: 'you', verdict: 'yes', at }],
};
const beach: PhotoTag = {
  tag: 'beach',
  applies: true,
  concept: 3,
  reasons: [{ by: 'concept', concept: 3, version: 3, score: 0.82, model: 'starter', run: 1, at }],
};

const bubble = () => document.querySelector('.tooltip-bubble');
const button = (name: string) => page.getByRole('button', { name, exact: true });

afterEach(() => localStorage.clear());

test.each([
  ['the last tag', [beach, grandma]],
  ['a tag between others', [grandma, beach]],
])('who decided %s is told beside the buttons around it, not over them', async (_, tags) => {
  localStorage.setItem('eidetic.viewer.information', 'open');
  const library = new ViewerLibrary([detailsOf(1, await drawPicture(600, 400, 100), { tags })]);
  await render(ViewerHarness, {
    props: { library, first: photoIdOf(1), sequence: library.sequence(), onsearch: () => {} },
  });
  for (const { tag } of tags) {
    await userEvent.hover(button(tag));
    await expect.poll(() => bubble()?.textContent).toBeTruthy();
    const told = bubble()!.getBoundingClientRect();
    const line = button(tag).element().closest('li')!;
    for (const control of document.querySelectorAll('[data-viewer] button')) {
      if (line.contains(control)) continue;
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const isCovered = left < told.right && right > told.left && top < told.bottom && bottom > told.top;
      expect(isCovered, control.textContent.trim()).toBe(false);
    }
    expect([told.left >= 0, told.top >= 0, told.right <= innerWidth, told.bottom <= innerHeight]).toEqual(
      Array(4).fill(true),
    );
    await userEvent.unhover(button(tag));
    await expect.poll(bubble).toBeNull();
  }
});

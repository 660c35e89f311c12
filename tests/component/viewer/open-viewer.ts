import { beforeEach, expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { PhotoDetails } from '../../../preload/contract/index.ts';
import { addresses } from './pretend-pixels.ts';
import ViewerHarness from './ViewerHarness.svelte';
import { detailsOf, photoIdOf, ViewerLibrary } from './viewer-library.ts';
import { type DrawnPicture, drawPicture } from './viewer-pictures.ts';

export let landscape: DrawnPicture;
let portrait: DrawnPicture;

beforeEach(async () => {
  localStorage.clear();
  landscape ??= await drawPicture(2400, 1600, 200);
  portrait ??= await drawPicture(900, 1600, 20);
});

/** Opens the viewer on the first of some photos, each with a picture of its own unless it is `lost`. */
export async function openViewer(
  changes: Partial<PhotoDetails>[],
  { lost = false, first = 1, concept = null as string | null, query = '', withPicture = false } = {},
) {
  const library = new ViewerLibrary(
    changes.map((change, at) => detailsOf(at + 1, at % 2 === 0 ? landscape : portrait, change)),
  );
  addresses.clear();
  for (const [at, { photo }] of library.photos.entries()) {
    // The part after # tells addresses apart and changes nothing of what lies there.
    if (!lost) addresses.set(photo, `${(at % 2 === 0 ? landscape : portrait).address}#${at + 1}`);
  }
  const onlike = vi.fn();
  const onsearch = vi.fn();
  const props = { library, first: photoIdOf(first), concept, query, withPicture, onlike, onsearch };
  const view = await render(ViewerHarness, { props: { ...props, sequence: library.sequence() } });
  const listAnew = () => {
    library.app.revision += 1;
    return view.rerender({ sequence: library.sequence() });
  };
  return { library, view, onlike, onsearch, listAnew };
}

/** A busy machine may be slow, and slow is not wrong. */
export const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 15_000 });

export const dialog = page.getByRole('dialog', { name: /photo|\.jpg/ });
export const picture = page.getByRole('img', { name: /taken on|file of/ });
export const button = (name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

export async function shownFull(): Promise<void> {
  await eventually(() => document.querySelector('[data-full] img')).toBeTruthy();
}

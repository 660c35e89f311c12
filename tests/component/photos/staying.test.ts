import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import PhotosHarness from './PhotosHarness.svelte';
import { PretendPhotos } from './pretend-photos.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), () => {
  const at = () => 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  return { displayUrl: at, originalUrl: at, thumbnailUrl: at };
});

beforeEach(() => history.replaceState(null, '', '/'));

const scroller = () => document.querySelector<HTMLElement>('.scroller')!;
const box = page.getByRole('combobox');

async function open(days: Readonly<Record<string, number>>) {
  const photos: PretendPhotos = new PretendPhotos(days);
  photos.client.answer({
    'listing.open': ({ search }) => {
      const text = search?.text ?? '';
      return text === '' ? photos.answerAll() : photos.answer(text, 200, 300);
    },
  });
  await render(PhotosHarness, { props: { client: photos.client } });
  await expect.element(page.getByRole('option').first()).toBeVisible();
}

/** The heading that is read at the grid's upper edge, and how far below the edge its words begin. */
function atTop(): { text: string; below: number } | null {
  const { left, top } = scroller().getBoundingClientRect();
  const [found] = document
    .elementsFromPoint(left + 40, top + 20)
    .flatMap((element) => element.closest<HTMLElement>('[data-heading]') ?? []);
  if (!found) return null;
  const words = document.createRange();
  words.selectNodeContents(found);
  return { text: found.textContent.trim(), below: Math.round(words.getBoundingClientRect().top - top) };
}

async function scrollTo(top: number): Promise<void> {
  scroller().scrollTop = top;
  for (let frame = 0; frame < 2; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
}

describe('while scrolling', () => {
  test('the month stays in view, however long it is', async () => {
    await open({ '2019-06-14': 2_000, '2019-05-02': 500 });
    for (const top of [600, 5_000, 30_000]) {
      await scrollTo(top);
      await expect.poll(() => atTop()?.text).toBe('June 2019');
    }
    scroller().scrollTop = scroller().scrollHeight;
    await expect.poll(() => atTop()?.text).toBe('May 2019');
  });

  test('a month is pushed out by the next one, and nothing jumps', async () => {
    await open({ '2019-06-14': 200, '2019-05-02': 500 });
    const may = () =>
      [...document.querySelectorAll<HTMLElement>('.band')].find((band) => band.textContent.includes('May'));
    for (let top = 600; !may() && top < 20_000; top += 600) await scrollTo(top);
    await expect.poll(() => atTop()?.text).toBe('June 2019');
    const border = may()!.offsetTop;
    let before = 1_000;
    for (let step = 60; step >= -60; step -= 12) {
      await scrollTo(border - step);
      const shown = atTop();
      if (shown?.text === 'May 2019') {
        expect(shown.below).toBeLessThanOrEqual(before);
        before = shown.below;
      }
    }
    expect(atTop()?.text).toBe('May 2019');
    expect(atTop()!.below).toBeGreaterThanOrEqual(0);
  });

  test('a click on the heading opens no photo that lies under it', async () => {
    await open({ '2019-06-14': 2_000 });
    await scrollTo(5_000);
    const { left, top } = scroller().getBoundingClientRect();
    document
      .elementFromPoint(left + 60, top + 20)!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: left + 60, clientY: top + 20 }));
    expect(location.search).toBe('');
  });

  test('so does how well the photos match', async () => {
    await open({ '2019-06-14': 600 });
    await userEvent.fill(box, 'dog');
    await expect.element(page.getByText('Strong matches · 200')).toBeVisible();
    await scrollTo(2_000);
    await expect.poll(() => atTop()?.text).toBe('Strong matches · 200');
    scroller().scrollTop = scroller().scrollHeight;
    await expect.poll(() => atTop()?.text).toBe('Possible matches · 300');
  });
});

test('a search is where it was left when a person goes back to it', async () => {
  await open({ '2019-06-14': 600 });
  await userEvent.fill(box, 'dog');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Strong matches · 200')).toBeVisible();
  await scrollTo(2_000);
  // The place is what was seen last, and that is told by the scrolling.
  await new Promise((settled) => setTimeout(settled, 300));
  await userEvent.fill(box, 'cat');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.search).toBe('?q=cat');
  await expect.poll(() => scroller().scrollTop).toBe(0);
  await new Promise((settled) => setTimeout(settled, 300));
  history.back();
  await expect.element(box).toHaveValue('dog');
  await expect.poll(() => Math.abs(scroller().scrollTop - 2_000)).toBeLessThan(2);
});

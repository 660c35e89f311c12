import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { pretendConcept, pretendTile } from '../../fixtures/pretend-concepts.ts';
import { dragLineBefore } from './drag-line.ts';
import { button, isDimmed, line, openConcept, photo, photos } from './one-concept.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('./drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

describe('the line between photos', () => {
  test('stands where Eidetic would draw it, and dims what lies below', async () => {
    await openConcept();
    // A probability of one half and more: the first thirteen.
    await expect.element(line()).toHaveAttribute('aria-valuetext', '13 photos above the line, 47 below');
    await expect.poll(() => isDimmed(12)).toBe(false);
    expect(isDimmed(13)).toBe(true);
  });

  test('moves by one photo, by ten and to its ends with the keys', async () => {
    await openConcept();
    line().element().focus();
    const values = [];
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'PageDown', 'PageUp', 'End', 'Home']) {
      await userEvent.keyboard(`{${key}}`);
      values.push(line().element().getAttribute('aria-valuenow'));
    }
    expect(values).toEqual(['14', '13', '12', '22', '12', '60', '0']);
  });

  test('is dragged between two photos, counts as it goes, and goes back with one click', async () => {
    await openConcept();
    await dragLineBefore(9);
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await expect.poll(() => isDimmed(9)).toBe(true);
    expect(isDimmed(8)).toBe(false);
    await button('Back to Eidetic’s line').click();
    await expect.element(line()).toHaveAttribute('aria-valuenow', '13');
    await expect.element(button('Back to Eidetic’s line')).not.toBeInTheDocument();
  });

  test('is dragged along the rail', async () => {
    await openConcept();
    const thumb = line().element().getBoundingClientRect();
    const track = line().element().parentElement!;
    const box = track.getBoundingClientRect();
    const send = (type: string, x: number) =>
      track.dispatchEvent(
        new PointerEvent(type, {
          bubbles: true,
          clientX: x,
          clientY: thumb.top + 20,
          button: 0,
          pointerId: 1,
        }),
      );
    track.setPointerCapture = () => {};
    send('pointerdown', box.left + box.width / 2);
    send('pointermove', box.left + 1);
    send('pointerup', box.left + 1);
    await expect.poll(() => Number(line().element().getAttribute('aria-valuenow'))).toBeLessThan(3);
  });

  test('opens no photo where it is let go of over one, and the next click does', async () => {
    await openConcept();
    await dragLineBefore(9);
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    expect(location.search).not.toContain('photo');
    await photo(3).click();
    await expect.poll(() => location.search).toContain(pretendTile(3).photo);
  });

  test('is kept where it was drawn when the page is left, until it is applied', async () => {
    await openConcept({ concepts: [pretendConcept({ version: 1, line: 0.5, photos: 13 })] });
    const waits = page.getByText('The line you drew is not applied yet.');
    await expect.element(line()).toHaveAttribute('aria-valuenow', '13');
    await expect.element(waits).not.toBeInTheDocument();
    await dragLineBefore(9);
    await expect.element(waits).toBeVisible();
    await page.getByRole('link', { name: 'All concepts' }).click();
    await expect.element(page.getByRole('link', { name: /^beach/ })).toHaveTextContent(/not applied yet/);
    await page.getByRole('link', { name: /^beach/ }).click();
    await expect.element(line()).toHaveAttribute('aria-valuenow', '9');
    await button('Tag 9 photos').click();
    await expect.element(waits).not.toBeInTheDocument();
  });

  test('is drawn after the photo at hand with L', async () => {
    await openConcept();
    photos().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}l');
    await expect.element(line()).toHaveAttribute('aria-valuenow', '4');
  });

  test('is where the keys begin among the photos when their first ones are not in sight', async () => {
    const pretend = await openConcept({ total: 5_000, scoreOf: (index) => 1 - index / 5_000 });
    const count = Number(line().element().getAttribute('aria-valuenow'));
    photos().element().focus();
    await userEvent.keyboard('y');
    await expect.poll(() => [...pretend.verdicts.keys()]).toEqual([pretendTile(count - 1).photo]);
  });

  test('is found again where it was scrolled away', async () => {
    await openConcept({ total: 5_000 });
    const scroller = document.querySelector<HTMLElement>('.strip .scroller')!;
    scroller.scrollTop = 50_000;
    await button('To the line').click();
    await expect.element(button('To the line')).not.toBeInTheDocument();
    await expect.poll(() => scroller.scrollTop).toBeLessThan(2_000);
  });

  test('lies among a hundred thousand photos, of which few are in the page', async () => {
    await openConcept({ total: 100_000, scoreOf: (index) => (100_000 - index) / 100_000 });
    await expect
      .poll(() => line().element().getAttribute('aria-valuetext'))
      .toMatch(/^50,00\d photos above the line, 49,99\d below$/);
    expect(photos().getByRole('option').all().length).toBeLessThan(150);
    // Two photos in three are as sure as one another: the line goes from one that differs to the next.
    line().element().focus();
    const before = Number(line().element().getAttribute('aria-valuenow'));
    await userEvent.keyboard('{ArrowRight}');
    expect(Number(line().element().getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  });
});

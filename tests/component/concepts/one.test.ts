import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PretendConcepts, pretendConcept, pretendTile } from '../../fixtures/pretend-concepts.ts';
import { button, openConcept, photo, photos } from './one-concept.ts';
import { openConcepts } from './open-concepts.ts';

vi.mock(import('../../../renderer/api/pixels.ts'), async () => {
  const { drawnPixels } = await import('./drawn-pixels.ts');
  return { displayUrl: drawnPixels, originalUrl: drawnPixels, thumbnailUrl: drawnPixels };
});

describe('the concept itself', () => {
  test('gets other words, another deed and another name', async () => {
    const pretend = await openConcept();
    await button('Take out “people at the seaside”').click();
    await expect.element(button('Take out “a sandy beach”')).not.toBeInTheDocument();
    await page.getByRole('combobox', { name: 'With its photos' }).selectOptions('Fills an album');
    await button('More for beach').click();
    await page.getByRole('menuitem', { name: 'Rename…' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('seaside');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'seaside' })).toBeVisible();
    expect(pretend.client.inputs('concepts.edit')).toEqual([
      { concept: 1, phrases: ['a sandy beach'] },
      { concept: 1, action: 'album' },
      { concept: 1, name: 'seaside' },
    ]);
    await expect.element(button('Put 13 photos in')).toBeVisible();
  });

  test('shows veiled photos without their name and without the sign of its tag', async () => {
    const pretend = new PretendConcepts({ concepts: [pretendConcept({ action: 'veil' })] });
    pretend.tagged = new Set([0, 1]);
    pretend.client.answer({
      'listing.rows': () => ({ photos: [pretendTile(0, { veiled: true }), pretendTile(1)] }),
    });
    await openConcepts('/concepts/1', pretend);
    await expect.element(photo(1)).toHaveAccessibleName(/has the tag/);
    expect(photo(1).element().querySelector('.tagged')).not.toBeNull();
    const covered = photos().getByRole('option', { name: /^Hidden behind a veil/ });
    await expect.element(covered).not.toHaveAccessibleName(/photo-0|has the tag/);
    expect(covered.element().querySelector('.tagged')).toBeNull();
  });

  test('that is gone says so and leads back', async () => {
    await openConcepts('/concepts/9', new PretendConcepts({ concepts: [pretendConcept()] }));
    await expect.element(page.getByText('This concept is no longer here')).toBeVisible();
    await button('All concepts').click();
    expect(location.pathname).toBe('/concepts');
  });

  test('is renamed by name in the library it is removed from, and can be had back', async () => {
    const pretend = await openConcept();
    await button('More for beach').click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await button('Remove').click();
    await expect.poll(() => location.pathname).toBe('/concepts');
    await button('Undo').click();
    await expect.poll(() => pretend.client.inputs('changes.undo')).toHaveLength(1);
  });
});

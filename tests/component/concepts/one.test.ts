import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PretendConcepts, pretendConcept } from '../../fixtures/pretend-concepts.ts';
import { button, openConcept } from './one-concept.ts';
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

import type { Page } from 'playwright';

/** The ways a person goes through the window; the same in a browser and in Electron. */

export function searchField(page: Page) {
  return page.getByRole('combobox', { name: 'Search your photos' });
}

export function photoGrid(page: Page) {
  return page.getByRole('listbox', { name: 'Photos', exact: true });
}

export function viewer(page: Page) {
  return page.getByRole('dialog').filter({ has: page.getByRole('img') });
}

/** Types a search and waits until the window says what came of it. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await searchField(page).fill(text);
  await searchField(page).press('Enter');
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: /match|photo|possible/ })
    .waitFor();
}

/** The names of the photos on the screen, in their order. */
export async function namesShown(page: Page): Promise<string[]> {
  const labels = await photoGrid(page)
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('aria-label') ?? ''));
  return labels.map((label) => label.split(',')[0] ?? '');
}

import type { Page } from 'playwright';
import type { Terminal } from '../fixtures/terminal.ts';
import { keepPicture, type Theme } from './album.ts';
import { aside, sidePage } from './screens.ts';

/** Concepts and albums as somebody has them who has used Eidetic for a while. */
export async function fillConcepts(terminal: Terminal): Promise<void> {
  for (const name of ['Water', 'Mountains', 'Snow']) {
    await terminal.run('concept', 'add', name, '--ready-made');
    await terminal.run('concept', 'run', name);
  }
  await terminal.run('concept', 'add', 'sunset', '--phrase', 'a sunset', '--phrase', 'an orange evening sky');
  await terminal.run('album', 'create', 'Norway', '--search', 'folder:"2024-07 Norway"');
  await terminal.run('album', 'create', 'Mountains in snow', '--rule', 'tag:mountains tag:snow');
  await terminal.run('album', 'create', 'Best by the water', '--rule', 'tag:water rating:>=4');
}

/** What a person thinks up, draws a line through, answers and finds in albums. */
export async function conceptsAndAlbums(page: Page, theme: Theme): Promise<void> {
  const candidates = page.getByRole('listbox', { name: /^Photos from sure to unsure/ }).getByRole('option');
  await sidePage(page, theme, 'Concepts', 'concepts');

  await page
    .getByRole('link', { name: /sunset/ })
    .first()
    .click();
  await candidates.nth(3).waitFor();
  await page.getByText(/lie above the line|lies above the line/).waitFor();
  await page.mouse.move(...aside);
  await keepPicture(page, 'concept', theme);

  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('heading', { name: 'Does this show “sunset”?' }).waitFor();
  await page.mouse.move(...aside);
  await keepPicture(page, 'review', theme);

  await page.getByRole('link', { name: 'Concepts' }).first().click();
  await page.getByRole('button', { name: 'New concept' }).first().click();
  await page.getByLabel('What is it called?').fill('forest');
  await candidates.nth(3).waitFor();
  await page.mouse.move(...aside);
  await keepPicture(page, 'concept-new', theme);

  await sidePage(page, theme, 'Albums', 'albums');
  await page
    .getByRole('link', { name: /Norway/ })
    .first()
    .click();
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await page.mouse.move(...aside);
  await keepPicture(page, 'album', theme);
}

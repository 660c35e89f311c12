import type { Page } from 'playwright';
import { photoGrid, searchField, searchFor, viewer } from '../paths/search-and-view.ts';
import { keepPicture, type Theme } from './album.ts';

/** Where the pointer lies on nothing. */
export const aside = [236, 790] as const;

/** What a person meets before there is a library. */
export async function firstSteps(page: Page, theme: Theme): Promise<void> {
  await page.getByRole('button', { name: 'Choose a folder' }).waitFor();
  await keepPicture(page, 'first-run', theme);
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Pictures', { exact: true }).click();
  await page.mouse.move(...aside);
  await dialog.getByText('2024-07 Norway', { exact: true }).waitFor();
  await keepPicture(page, 'folder-browser', theme);
  await page.getByRole('button', { name: 'Add this folder' }).click();
  await page.getByRole('button', { name: /Start/ }).waitFor();
  await keepPicture(page, 'first-run-chosen', theme);
}

/** The photos, searching them, and one of them. */
export async function photosAndSearches(page: Page, theme: Theme, photo: string): Promise<void> {
  const tiles = photoGrid(page).getByRole('option');
  await tiles.first().waitFor();
  await keepPicture(page, 'photos', theme);

  for (const index of [1, 2, 4]) await tiles.nth(index).click({ modifiers: ['Control'] });
  await page.getByText('3 selected').waitFor();
  await keepPicture(page, 'selection', theme);
  await page.keyboard.press('Escape');

  await searchFor(page, 'a sunset over the ocean year:2023..2026');
  await tiles.first().waitFor();
  await page.mouse.move(...aside);
  await keepPicture(page, 'search', theme);

  await tiles.nth(1).click();
  await viewer(page).waitFor();
  await page.keyboard.press('i');
  await page.getByText('How well it matches').waitFor();
  await keepPicture(page, 'viewer-information', theme);
  await page.getByRole('button', { name: 'Why did it match?' }).click();
  await page.getByRole('button', { name: 'Hide why it matched' }).waitFor();
  await page.getByText(/^Most of the match is in/).waitFor();
  await keepPicture(page, 'why-it-matched', theme);
  await page.keyboard.press('i');
  await page.keyboard.press('Escape');

  await searchField(page).fill('a violin concert -water year:2022');
  await searchField(page).press('Enter');
  await page.getByText('Nothing matches well').first().waitFor();
  await keepPicture(page, 'nothing-matches', theme);

  await searchFor(page, photo);
  await tiles.nth(1).click();
  await viewer(page).waitFor();
  await page.mouse.move(640, 300);
  await keepPicture(page, 'viewer', theme);
  await page.keyboard.press('Escape');
  await page.mouse.move(...aside);
  await tiles.nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'More like this' }).waitFor();
  await keepPicture(page, 'photo-menu', theme);
  await page.getByRole('menuitem', { name: 'More like this' }).click();
  await page.getByText('Like this photo').waitFor();
  await tiles.nth(3).waitFor();
  await keepPicture(page, 'more-like-this', theme);

  await page.getByRole('button', { name: 'Clear the search' }).click();
  await searchField(page).click();
  // Ideas are made when they are first asked for, and shown the next time.
  await page.waitForTimeout(2_500);
  await page.keyboard.press('Escape');
  await photoGrid(page).focus();
  await searchField(page).click();
  await page.getByRole('listbox', { name: 'Suggestions' }).waitFor();
  await keepPicture(page, 'suggestions', theme);
}

/** A page that is reached from the side. */
export async function sidePage(page: Page, theme: Theme, name: string, as: string): Promise<void> {
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.mouse.move(...aside);
  await keepPicture(page, as, theme);
}

/** What else the photos could be understood with, and what fetching it means. Nothing is fetched. */
export async function models(page: Page, theme: Theme): Promise<void> {
  await page.getByRole('button', { name: 'Other models…' }).click();
  await page.getByRole('list', { name: 'Every model' }).getByRole('listitem').first().waitFor();
  await page.mouse.move(...aside);
  await keepPicture(page, 'models', theme);
  await page
    .getByRole('button', { name: /^Fetch/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await keepPicture(page, 'model-question', theme);
  await page.keyboard.press('Escape');
}

export async function shortcuts(page: Page, theme: Theme): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await keepPicture(page, 'shortcuts', theme);
  await page.keyboard.press('Escape');
}

import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser, seriousBarriers } from '../../fixtures/window-browser.ts';
import { photoGrid, viewer } from '../../paths/search-and-view.ts';

const goTo = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const album = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true }).last().click();
const one = (page: Page, name: string) =>
  photoGrid(page).getByRole('option', { name: new RegExp(`^${name}`) });

async function select(page: Page, name: string): Promise<void> {
  await one(page, name).hover();
  await one(page, name).locator('[data-select]').click();
}

describe.skipIf(!hasBrowser)('albums', () => {
  it('are filled by hand and by themselves, and what was done is undone', async () => {
    const person = new Person();
    const demo = await demoPictures();
    for (const name of ['birthday-cake-candles.webp', 'golden-dog-in-snow.webp']) {
      person.copiesIn(join(demo, name));
    }
    const { page, problems } = await person.looksAtPictures();

    // By hand, from what is selected.
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(2);
    await select(page, 'golden-dog');
    await page.getByRole('button', { name: 'Add to album…' }).click();
    await page.getByRole('combobox', { name: /Find an album/ }).fill('Winter');
    await page.keyboard.press('Enter');
    await expectPage(page.getByText('1 photo added to “Winter”')).toBeVisible();

    // By itself: nothing has the tag yet, but a tag has to be known before an album can ask for it.
    await page.getByRole('button', { name: 'Tag…' }).click();
    await page.getByRole('combobox', { name: /Find a tag/ }).fill('party');
    await page.keyboard.press('Enter');
    await expectPage(page.getByText('1 photo tagged “party”')).toBeVisible();
    await goTo(page, 'Albums');
    await expectPage(album(page, 'Winter')).toContainText('1 photo');
    await page.getByRole('button', { name: 'New smart album' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Parties');
    await page.getByRole('combobox', { name: 'Search 1' }).fill('tag:party');
    await expectPage(page.getByText('Finds 1 photo')).toBeVisible();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Make album' }).click();
    await expectPage(one(page, 'golden-dog')).toBeVisible();

    // A tag that is given in the viewer fills the album.
    await goTo(page, 'Photos');
    await one(page, 'birthday-cake').click();
    await page.getByRole('button', { name: 'Information' }).click();
    await viewer(page).getByRole('button', { name: 'Add a tag' }).click();
    await viewer(page)
      .getByRole('combobox', { name: /Find a tag/ })
      .fill('party');
    await page.keyboard.press('Enter');
    await expectPage(viewer(page).getByRole('button', { name: 'party', exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).first().click();
    await goTo(page, 'Albums');
    await expectPage(album(page, 'Parties')).toContainText('2 photos');

    // Undone, it is as before.
    await undo(page);
    await expectPage(album(page, 'Parties')).toContainText('1 photo');

    // Taken out by hand, put back, and removed after a question.
    await album(page, 'Winter').click();
    await select(page, 'golden-dog');
    await page.getByRole('button', { name: 'Take out of “Winter”' }).click();
    await expectPage(page.getByText('This album is empty')).toBeVisible();
    await undo(page);
    await expectPage(one(page, 'golden-dog')).toBeVisible();
    await goTo(page, 'Albums');
    await page.getByRole('button', { name: 'More for Winter' }).click();
    await page.getByRole('menuitem', { name: 'Remove…' }).click();
    await page.getByRole('button', { name: 'Remove album' }).click();
    await expectPage(album(page, 'Winter')).toHaveCount(0);
    await undo(page);
    await expectPage(album(page, 'Winter')).toBeVisible();
    expect(problems).toEqual([]);
  });
});

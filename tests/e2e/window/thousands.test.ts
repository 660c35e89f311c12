import { describe, expect, it } from 'vitest';
import { makeBigLibrary } from '../../bench/big-library.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser } from '../../fixtures/window-browser.ts';
import { photoGrid, searchField } from '../../paths/search-and-view.ts';

describe.skipIf(!hasBrowser)('thousands of photos', () => {
  it('are scrolled from end to end, marked all at once, and found again', async () => {
    const person = new Person();
    await makeBigLibrary({ library: person.library, photos: 5_000 });
    const host = await person.startsEidetic();
    const { page, problems } = await person.opens(host.address);
    await expectPage(page.getByText('5,000 photos')).toBeVisible();
    const options = photoGrid(page).getByRole('option');
    await expectPage(options.first()).toHaveAttribute('aria-setsize', '5000');

    await photoGrid(page).focus();
    await page.keyboard.press('End');
    await expectPage(photoGrid(page).locator('[aria-posinset="5000"]')).toBeVisible();
    await expectPage(photoGrid(page).locator('[aria-posinset="5000"] img.loaded')).toBeVisible();
    expect(await options.count()).toBeLessThan(200);

    await page.getByRole('slider', { name: 'Go to a date' }).focus();
    await page.keyboard.press('Home');
    await expectPage(photoGrid(page).locator('[aria-posinset="1"]')).toBeVisible();
    await page.keyboard.press('PageDown');
    await expectPage(photoGrid(page).locator('[aria-posinset="1"]')).toHaveCount(0);

    await photoGrid(page).focus();
    await page.keyboard.press('Control+a');
    await expectPage(page.getByText('5,000 selected')).toBeVisible();
    await page.keyboard.press('f');
    await expectPage(page.getByText('5,000 photos added to favourites')).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expectPage(page.getByText('Undone')).toBeVisible();
    await searchField(page).fill('is:favourite');
    await expectPage(page.getByText('No favourites yet')).toBeVisible();
    expect(problems).toEqual([]);
  });
});

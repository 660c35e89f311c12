import { describe, expect, it } from 'vitest';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser } from '../../fixtures/window-browser.ts';
import { photoGrid, searchField, viewer } from '../../paths/search-and-view.ts';

describe.skipIf(!hasBrowser)('a person who has never seen Eidetic', () => {
  it('chooses a folder, sees the photos come, searches and looks at one', async () => {
    const person = new Person();
    person.receives(await demoPictures());
    const host = await person.startsEidetic();
    const { page, problems } = await person.opens(host.address);

    await expectPage(page.getByRole('heading', { level: 1 })).toHaveText(
      'Find your photos by what is in them',
    );
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await page.getByRole('dialog').getByText('Pictures', { exact: true }).dblclick();
    await expectPage(page.getByRole('dialog').getByText('demo', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Add this folder' }).click();
    await page.getByRole('button', { name: /Start/ }).click();

    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    await searchField(page).fill('a dog in the snow');
    await expectPage(photoGrid(page).getByRole('option').first()).toHaveAccessibleName(/^golden-dog-in-snow/);
    expect(page.url()).toContain('q=a+dog+in+the+snow');

    await photoGrid(page).getByRole('option').first().click();
    const picture = viewer(page)
      .getByRole('img', { name: /golden-dog-in-snow/ })
      .first();
    await expectPage(picture).toBeVisible();
    await page.goBack();
    await expectPage(viewer(page)).toHaveCount(0);
    await page.goBack();
    await expectPage(searchField(page)).toHaveValue('');
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    await page.goForward();
    await expectPage(searchField(page)).toHaveValue('a dog in the snow');
    await expectPage(photoGrid(page).getByRole('option').first()).toHaveAccessibleName(/^golden-dog-in-snow/);
    expect(problems).toEqual([]);
  });

  it('is told what happened when the address of another day is opened', async () => {
    const person = new Person();
    const host = await person.startsEidetic();
    const { page } = await person.opens(`http://127.0.0.1:${host.port}/#token=of-another-day`);
    await expectPage(page.getByText('Open the one that the terminal shows now').last()).toBeVisible({
      timeout: 60_000,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser } from '../../fixtures/window-browser.ts';
import { namesShown, photoGrid, searchField, viewer } from '../../paths/search-and-view.ts';

describe.skipIf(!hasBrowser)('without a mouse', () => {
  it('a person searches, looks, gives stars and a heart, selects and goes back', async () => {
    const person = new Person();
    person.receives(await demoPictures());
    const { page } = await person.looksAtPictures();
    const { keyboard } = page;
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);

    await keyboard.press('/');
    await expectPage(searchField(page)).toBeFocused();
    await keyboard.type('cake', { delay: 30 });
    await keyboard.press('Enter');
    await expectPage(page.getByRole('heading', { level: 1 })).toHaveText(/match|possible/);
    const [first] = await namesShown(page);
    for (
      let tabs = 0;
      tabs < 20 && !(await photoGrid(page).evaluate((grid) => grid === document.activeElement));
      tabs++
    ) {
      await keyboard.press('Tab');
    }
    await expectPage(photoGrid(page)).toBeFocused();
    await keyboard.press('Enter');
    await expectPage(viewer(page)).toBeVisible();
    await keyboard.press('4');
    await keyboard.press('f');
    await keyboard.press('Escape');
    await expectPage(viewer(page)).toHaveCount(0);
    await expectPage(photoGrid(page)).toBeFocused();
    await expectPage(photoGrid(page).getByRole('option', { name: first! })).toHaveAccessibleName(
      /favourite, 4 stars/,
    );

    await keyboard.press('/');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    for (
      let tabs = 0;
      tabs < 20 && !(await photoGrid(page).evaluate((grid) => grid === document.activeElement));
      tabs++
    ) {
      await keyboard.press('Tab');
    }
    await keyboard.press('Home');
    await keyboard.press('Shift+ArrowRight');
    await keyboard.press('Shift+ArrowRight');
    await expectPage(page.getByText('3 selected')).toBeVisible();
    await keyboard.press('Control+a');
    await expectPage(page.getByText('12 selected')).toBeVisible();
    await keyboard.press('Delete');
    await expectPage(page.getByRole('dialog')).toContainText('Move 12 photos to the trash?');
    await keyboard.press('Escape');
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await expectPage(photoGrid(page)).toBeFocused();
    await keyboard.press('Escape');
    await expectPage(page.getByText('12 selected')).toHaveCount(0);

    await keyboard.press('?');
    await expectPage(page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await expectPage(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.press('g');
    await keyboard.press('f');
    expect(new URL(page.url()).pathname).toBe('/folders');
  });
});

import { describe, expect, it } from 'vitest';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser } from '../../fixtures/window-browser.ts';
import { photoGrid } from '../../paths/search-and-view.ts';

describe.skipIf(!hasBrowser)('a window that is still open when Eidetic is started again', () => {
  it('says what to do, and goes on by itself once the new address was opened in another tab', async () => {
    const person = new Person();
    person.receives(await demoPictures());
    const { host, page } = await person.looksAtPictures();
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    await host.end();
    const again = await person.startsEidetic({ port: host.port });
    await page.bringToFront();
    const words = page.getByText('Open the one that the terminal shows now');
    await expectPage(words.first()).toBeVisible({ timeout: 60_000 });

    const other = await page.context().newPage();
    await other.goto(again.address);
    await expectPage(photoGrid(other).getByRole('option')).toHaveCount(12);
    await expectPage(words).toHaveCount(0);
    await photoGrid(page).getByRole('option').first().click();
    await expectPage(page.getByRole('dialog').getByRole('img').first()).toBeVisible();
    expect(new URL(page.url()).port).toBe(String(host.port));
  });
});

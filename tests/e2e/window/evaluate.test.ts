import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser, seriousBarriers } from '../../fixtures/window-browser.ts';
import { photoGrid, searchFor, viewer } from '../../paths/search-and-view.ts';

describe.skipIf(!hasBrowser)('how well it finds things', () => {
  it('is measured on searches whose answers a person marked by keyboard', async () => {
    const person = new Person();
    person.receives(await demoPictures());
    const { host, page, problems } = await person.looksAtPictures();
    const { keyboard } = page;
    const photo = (index: number) => photoGrid(page).getByRole('option').nth(index);

    await searchFor(page, 'a birthday cake');
    await photoGrid(page).focus();
    await keyboard.press('y');
    await expectPage(photo(0)).toHaveAccessibleName(/a right answer/);
    expect(await seriousBarriers(page)).toEqual([]);
    await keyboard.press('Control+z');
    await expectPage(photo(0)).not.toHaveAccessibleName(/answer/);
    await keyboard.press('y');
    await searchFor(page, 'a dog in the snow');
    await photoGrid(page).focus();
    await keyboard.press('Enter');
    await expectPage(viewer(page)).toBeVisible();
    const isRight = page.getByRole('button', { name: 'This is right' });
    await expectPage(isRight).toHaveAttribute('aria-pressed', 'false');
    await keyboard.press('y');
    await expectPage(isRight).toHaveAttribute('aria-pressed', 'true');
    expect(await seriousBarriers(page)).toEqual([]);

    // Another window on the same library sees it at once, and so does this one after a reload.
    const other = await page.context().newPage();
    await other.goto(page.url());
    const right = other.getByRole('button', { name: 'This is right' });
    await expectPage(right).toHaveAttribute('aria-pressed', 'true');
    await other.keyboard.press('y');
    await expectPage(isRight).toHaveAttribute('aria-pressed', 'false');
    await keyboard.press('y');
    await expectPage(right).toHaveAttribute('aria-pressed', 'true');
    await other.close();
    await keyboard.press('Escape');

    await keyboard.press('g');
    await keyboard.press('s');
    await page.getByRole('button', { name: 'Find out…' }).press('Enter');
    await expectPage(page.getByRole('heading', { level: 1 })).toHaveText('How well does it find things?');
    await expectPage(page.getByText('1 right, 0 not it')).toHaveCount(2);
    await page.getByRole('button', { name: 'Try: On your searches' }).press('Enter');
    await expectPage(page.getByRole('heading', { name: 'Result' })).toBeFocused({ timeout: 60_000 });
    await expectPage(page.getByText('2 searches of yours, on 12 photos')).toBeVisible();
    const first = page.getByRole('region', { name: 'First photo is right' });
    // Two tries leave much room for luck: these are Wilson's for none, one and both of them.
    await expectPage(first.getByRole('listitem')).toContainText(
      /(0% \(0% – 66%\)|50% \(9% – 91%\)|100% \(34% – 100%\)) of 2 tries/,
    );
    expect(await seriousBarriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Forget what you said about “a birthday cake”' }).press('Enter');
    await expectPage(page.getByText('1 right, 0 not it')).toHaveCount(1);
    await keyboard.press('Control+z');
    await expectPage(page.getByText('1 right, 0 not it')).toHaveCount(2);
    expect(problems).toEqual([]);
    await host.end();
  });

  it('is measured on a folder that was chosen by looking around', async () => {
    const person = new Person();
    const pictures = await demoPictures();
    person.receives(pictures);
    for (const [kind, file] of [
      ['birthday cake', 'birthday-cake-candles.webp'],
      ['dog', 'golden-dog-in-snow.webp'],
      ['pizza', 'homemade-pizza.webp'],
    ] as const) {
      mkdirSync(join(person.home, 'sorted', kind), { recursive: true });
      cpSync(join(pictures, file), join(person.home, 'sorted', kind, file));
    }
    const { host, page } = await person.looksAtPictures();
    await page.goto(new URL('/evaluate', page.url()).href);
    await expectPage(page.getByText('No search has marked answers yet')).toBeVisible();
    await page.getByRole('button', { name: 'Choose a folder…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Choose a folder of sorted photos' });
    const home = person.home.split('/').at(-1)!;
    await dialog.getByRole('button', { name: home, exact: true }).click();
    await dialog.getByRole('button', { name: 'sorted' }).click();
    await expectPage(dialog).toContainText('3 folders in it, one for each kind of thing');
    await dialog.getByRole('button', { name: 'Choose this folder' }).click();
    await page.getByRole('button', { name: 'Try on sorted' }).click();
    await expectPage(page.getByText('3 photos of 3 kinds')).toBeVisible({ timeout: 60_000 });
    await expectPage(page.getByRole('region', { name: 'First guess is right' })).toContainText('of 3 tries');
    await host.end();
  });
});

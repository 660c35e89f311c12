import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { drawScene } from '../../fixtures/draw-picture.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser } from '../../fixtures/window-browser.ts';
import { namesShown, photoGrid, searchField, searchFor } from '../../paths/search-and-view.ts';

describe.skipIf(!hasBrowser)('the window over a library that lives', () => {
  it('shows and finds a photo that is copied into a folder, and lets one go that is deleted', async () => {
    const person = new Person();
    const dog = join(await demoPictures(), 'golden-dog-in-snow.webp');
    writeFileSync(join(person.pictures, 'scene.jpg'), await drawScene(1));
    const { page } = await person.looksAtPictures();
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(1);
    const copied = person.copiesIn(dog);
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(2);
    await searchFor(page, 'a dog in the snow');
    expect((await namesShown(page))[0]).toBe('golden-dog-in-snow.webp');
    rmSync(copied);
    await searchField(page).fill('');
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(1);
  });

  it('keeps the photos of a folder that goes away, marked, and says so', async () => {
    const person = new Person();
    person.receives(await demoPictures());
    const { page } = await person.looksAtPictures();
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    renameSync(person.pictures, `${person.pictures} unplugged`);
    await page.getByRole('link', { name: 'Folders' }).click();
    await expectPage(page.getByText(/away|not connected/i).first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('link', { name: 'Photos' }).click();
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    await expectPage(photoGrid(page).getByRole('option').first()).toHaveAccessibleName(
      /on a drive that is away/,
    );
    await searchFor(page, 'a dog in the snow');
    expect((await namesShown(page))[0]).toBe('golden-dog-in-snow.webp');
    renameSync(`${person.pictures} unplugged`, person.pictures);
    await expectPage(photoGrid(page).getByRole('option').first()).not.toHaveAccessibleName(/away/, {
      timeout: 60_000,
    });
  });

  it('survives a reload in the middle of reading, and shows two tabs the same', async () => {
    const person = new Person();
    for (let index = 0; index < 60; index++) {
      writeFileSync(join(person.pictures, `scene ${index}.jpg`), await drawScene(index));
    }
    const host = await person.startsEidetic();
    const { page, context } = await person.opens(host.address);
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await page.getByRole('dialog').getByText('Pictures', { exact: true }).dblclick();
    await page.getByRole('button', { name: 'Add this folder' }).click();
    await page.getByRole('button', { name: /Start/ }).click();
    await page.reload();
    const other = await context.newPage();
    await other.goto(`http://127.0.0.1:${host.port}/`);
    for (const tab of [page, other]) {
      await expectPage(tab.getByText('60 photos')).toBeVisible({ timeout: 60_000 });
    }
    await photoGrid(page).focus();
    // The photo that the keys are on has moved down while others came.
    await page.keyboard.press('Home');
    await page.keyboard.press('f');
    await expectPage(photoGrid(other).getByRole('option', { name: /favourite/ })).toHaveCount(1, {
      timeout: 60_000,
    });
  });

  it('comes back by itself when Eidetic is started again', async () => {
    const person = new Person();
    person.receives(await demoPictures());
    await person.readsPictures();
    // One of its own: another test's window might take the usual one while Eidetic is away.
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    const host = await person.startsEidetic({ port });
    const { page } = await person.opens(host.address);
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    await host.kill();
    await expectPage(page.getByText('not answering', { exact: false })).toBeVisible({ timeout: 60_000 });
    const again = await person.startsEidetic({ port });
    // The new start has a new token: the old window is told to be opened anew, and the new address opens it.
    await page.goto(again.address);
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
  });
});

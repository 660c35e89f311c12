import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser, seriousBarriers } from '../../fixtures/window-browser.ts';
import { photoGrid, searchFor, viewer } from '../../paths/search-and-view.ts';

describe.skipIf(!hasBrowser).each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  it('nothing on any screen keeps people out', async () => {
    const person = new Person();
    const empty = await person.startsEidetic();
    const first = await person.opens(empty.address, { colorScheme });
    await expectPage(first.page.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
    expect(await seriousBarriers(first.page)).toEqual([]);
    await empty.end();

    person.receives(await demoPictures());
    writeFileSync(join(person.pictures, 'damaged.jpg'), 'named like a picture, and none');
    await person.readsPictures();
    const host = await person.startsEidetic();
    const { page } = await person.opens(host.address, { colorScheme });
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    expect(await seriousBarriers(page)).toEqual([]);
    await searchFor(page, 'a dog in the snow year:2020..2030');
    expect(await seriousBarriers(page)).toEqual([]);
    await photoGrid(page).getByRole('option').first().click();
    await expectPage(viewer(page)).toBeVisible();
    await page.keyboard.press('i');
    expect(await seriousBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    for (const name of ['Concepts', 'Review', 'Albums', 'Folders', 'Activity', 'Settings']) {
      await page.getByRole('link', { name }).click();
      await expectPage(page.getByRole('heading', { level: 1, name })).toBeVisible();
      expect(await seriousBarriers(page), name).toEqual([]);
    }
    await page.getByRole('button', { name: 'Other models…' }).click();
    await expectPage(
      page.getByRole('list', { name: 'Every model' }).getByRole('listitem').first(),
    ).toBeVisible();
    expect(await seriousBarriers(page), 'Models').toEqual([]);
    await page.keyboard.press('?');
    await expectPage(page.getByRole('dialog')).toBeVisible();
    expect(await seriousBarriers(page)).toEqual([]);
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoPictures } from '../../fixtures/demo-pictures.ts';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { hasBrowser } from '../../fixtures/window-browser.ts';
import { photoGrid } from '../../paths/search-and-view.ts';

const isLinux = process.platform === 'linux';

describe.skipIf(!hasBrowser || !isLinux)('a photo that is not wanted', () => {
  it('goes to the system’s trash when it was asked for, and not when that was undone', async () => {
    const person = new Person();
    const demo = await demoPictures();
    const [cake, dog] = ['birthday-cake-candles.webp', 'golden-dog-in-snow.webp'].map((name) =>
      person.copiesIn(join(demo, name)),
    );
    const { host, page } = await person.looksAtPictures();
    const grid = photoGrid(page);
    const one = (name: string) => grid.getByRole('option', { name: new RegExp(`^${name}`) });
    const moveToTrash = async (name: string) => {
      await one(name).hover();
      await one(name).locator('[data-select]').click();
      await page.getByRole('button', { name: 'Move to trash' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Move to trash' }).click();
      await expectPage(one(name)).toHaveCount(0);
    };

    await expectPage(grid.getByRole('option')).toHaveCount(2);
    await moveToTrash('golden-dog');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expectPage(one('golden-dog')).toBeVisible({ timeout: 60_000 });

    await moveToTrash('birthday-cake');
    expect(existsSync(cake!)).toBe(true);
    // What was asked for happens at the latest when Eidetic ends.
    await host.end();
    expect([existsSync(cake!), existsSync(dog!)]).toEqual([false, true]);
    expect(readdirSync(join(person.home, '.local/share/Trash/files'))).toHaveLength(1);
  });
});

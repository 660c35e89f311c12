import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { expectPage } from '../../fixtures/expect-page.ts';
import { Person } from '../../fixtures/person.ts';
import { sharedFiles, sharedTestdata } from '../../fixtures/shared-testdata.ts';
import { hasBrowser, seriousBarriers } from '../../fixtures/window-browser.ts';

const photographs = sharedFiles('flickr8k/photos');
const captionsFile = photographs.length > 0 ? sharedTestdata('flickr8k', 'captions.json') : null;
const captions: Readonly<Record<string, readonly string[]>> = captionsFile
  ? JSON.parse(readFileSync(captionsFile, 'utf8'))
  : {};

/** What people who looked at it wrote of a photograph: most of them of a dog. */
function showsDog(name: string): boolean {
  return (captions[name] ?? []).filter((caption) => /\bdogs?\b|puppy/i.test(caption)).length >= 3;
}

const strip = (page: Page) => page.getByRole('listbox', { name: /^Photos from sure to unsure/ });
const line = (page: Page) => page.getByRole('slider', { name: 'The line between photos' });

async function dragLineAfter(page: Page, count: number): Promise<void> {
  const knob = page.locator('[data-line] .knob');
  await knob.scrollIntoViewIfNeeded();
  await knob.hover();
  await page.mouse.down();
  const photo = await strip(page)
    .getByRole('option')
    .nth(count - 1)
    .boundingBox();
  await page.mouse.move(photo!.x + photo!.width + 2, photo!.y + photo!.height / 2, { steps: 6 });
  await page.mouse.up();
}

/** Answers what is asked, truthfully. */
async function answers(page: Page, times: number): Promise<void> {
  for (let given = 0; given < times; given++) {
    await expectPage(page.getByText(`${given} answered`)).toBeVisible();
    const label = await page.getByRole('img', { name: /\.jpg/ }).getAttribute('aria-label');
    await page.keyboard.press(showsDog(label!.split(',')[0]!) ? 'y' : 'n');
  }
  await expectPage(page.getByText(`${times} answered`)).toBeVisible();
}

/** How many photos the page of a concept says it has. */
async function photosOf(page: Page): Promise<number> {
  return Number(/(\d+) photos?/.exec((await page.locator('.titles').textContent()) ?? '')?.[1]);
}

describe.skipIf(!hasBrowser || photographs.length === 0)('a concept', () => {
  it('is thought up, drawn a line through, taught, applied, and tags the photo that comes after', async () => {
    const person = new Person();
    const dogs = photographs.filter((path) => showsDog(basename(path)));
    const others = photographs.filter((path) => !showsDog(basename(path)));
    const [late, ...early] = dogs.toReversed();
    for (const path of [...early.slice(0, 14), ...others.slice(0, 26)]) person.copiesIn(path);
    const { page, problems } = await person.looksAtPictures();

    await page.getByRole('link', { name: 'Concepts' }).click();
    await page.getByRole('button', { name: 'New concept' }).first().click();
    await page.getByLabel('What is it called?').fill('dog');
    await expectPage(page.getByRole('group', { name: 'It shows' }).getByRole('button')).not.toHaveCount(1);
    await expectPage(strip(page).getByRole('option').first()).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Create only' }).click();

    await expectPage(page.getByRole('heading', { level: 1, name: 'dog' })).toBeVisible();
    await expectPage(page.getByText('Waiting for your first look')).toBeVisible();
    await dragLineAfter(page, 5);
    await expectPage(line(page)).toHaveAttribute('aria-valuenow', '5');
    await expectPage(page.getByRole('button', { name: 'Tag 5 photos' })).toBeEnabled();
    await page.getByRole('button', { name: 'Back to Eidetic’s line' }).click();
    await expectPage(page.getByRole('button', { name: /^Tag \d+ photos/ })).toBeEnabled();
    expect(await seriousBarriers(page)).toEqual([]);

    await page.getByRole('button', { name: 'Review', exact: true }).click();
    await expectPage(page.getByRole('heading', { name: 'Does this show “dog”?' })).toBeVisible();
    await answers(page, 10);
    await page.getByRole('button', { name: 'Enough for now' }).click();
    await expectPage(page.getByText('Thank you for 10 answers')).toBeVisible();
    await page.getByRole('button', { name: 'Look at what would change: dog' }).click();

    await expectPage(page.getByText(/Of your 10 answers/)).toBeVisible();
    await page.getByRole('button', { name: /^Tag \d+ photos?/ }).click();
    await expectPage(page.getByText('Tags new photos')).toBeVisible();
    const before = await photosOf(page);
    expect(before).toBeGreaterThan(4);

    person.copiesIn(late!);
    await expect.poll(() => photosOf(page)).toBe(before + 1);
    await expectPage(page.getByText(/New photos came, /)).toBeVisible();
    await expectPage(
      strip(page).getByRole('option', { name: new RegExp(`^${basename(late!)}.*has the tag`) }),
    ).toBeAttached({ timeout: 60_000 });

    await page.getByRole('button', { name: 'Take back: 1 photo tagged' }).click();
    await expect.poll(() => photosOf(page)).toBe(before);
    expect(problems).toEqual([]);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect as expectPage } from 'playwright/test';
import { describe, expect, it } from 'vitest';
import { choosesInDialog, desktopCommand, startDesktop } from '../fixtures/desktop-application.ts';
import { lackOfDesktop } from '../fixtures/lack-of-desktop.ts';
import { Person } from '../fixtures/person.ts';
import { sharedTestdata } from '../fixtures/shared-testdata.ts';
import { firstScreenShows } from '../paths/first-screen.ts';
import { namesShown, photoGrid, searchFor, viewer } from '../paths/search-and-view.ts';

const demo = sharedTestdata('demo');

/** The same ways as in a browser, in the desktop window; and what only that has. */
describe.skipIf(lackOfDesktop() !== null || !demo)('the desktop window', () => {
  it('takes a person from the first screen through a search to a photo', async () => {
    const person = new Person();
    person.receives(demo!);
    const application = await startDesktop(person);
    const page = await application.firstWindow();
    await firstScreenShows(page);
    await choosesInDialog(application, person.pictures);
    await page.getByRole('button', { name: 'Choose a folder' }).click();
    await page.getByRole('button', { name: /Start/ }).click();
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12, { timeout: 60_000 });
    await searchFor(page, 'a dog in the snow');
    expect((await namesShown(page))[0]).toBe('golden-dog-in-snow.webp');
    await photoGrid(page).getByRole('option').first().click();
    await expectPage(viewer(page)).toBeVisible();
    const picture = viewer(page).getByRole('img').first();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0);
  });

  it('gives its page no Node, no other window, no network and no device', async () => {
    const person = new Person();
    const application = await startDesktop(person);
    const page = await application.firstWindow();
    await firstScreenShows(page);
    const found = await page.evaluate(async () => ({
      globals: ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
      window: window.open('https://example.org/') === null,
      network: await fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
      device: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        () => 'refused',
      ),
      file: await fetch('eidetic://app/..%2f..%2fpackage.json').then(({ status }) => status),
      photo: await fetch('photo://library/originals/..%2f..%2fetc%2fpasswd').then(({ status }) => status),
    }));
    expect(found).toEqual({
      globals: [],
      window: true,
      network: 'refused',
      device: 'refused',
      file: 404,
      photo: 404,
    });
    await page.evaluate(() => {
      location.href = 'https://example.org/';
    });
    await firstScreenShows(page);
    expect(page.url()).toBe('eidetic://app/');
    expect(application.windows()).toHaveLength(1);
  });

  it('is there once: a second start ends, and the first comes to the front', async () => {
    const person = new Person();
    const application = await startDesktop(person);
    await firstScreenShows(await application.firstWindow());
    const { program, words, environment } = desktopCommand(person);
    const [code] = await once(spawn(program, words, { env: environment, stdio: 'ignore' }), 'exit');
    expect(code).toBe(0);
    expect(application.windows()).toHaveLength(1);
  });

  it('goes on when the library’s process is killed', async () => {
    const person = new Person();
    person.receives(demo!);
    await person.readsPictures();
    const application = await startDesktop(person);
    const page = await application.firstWindow();
    await expectPage(photoGrid(page).getByRole('option')).toHaveCount(12);
    await application.evaluate(({ app }) => {
      const library = app.getAppMetrics().find(({ name }) => name === 'Eidetic library');
      process.kill(library!.pid, 'SIGKILL');
    });
    await expectPage(async () => {
      await searchFor(page, 'a dog in the snow');
      expect((await namesShown(page))[0]).toBe('golden-dog-in-snow.webp');
    }).toPass({ timeout: 30_000 });
  });

  it('goes where its menu says', async () => {
    const person = new Person();
    const application = await startDesktop(person);
    const page = await application.firstWindow();
    await firstScreenShows(page);
    await application.evaluate(({ Menu }) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      items.find(({ label }) => label === 'Settings')?.click();
    });
    await expectPage(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });
});

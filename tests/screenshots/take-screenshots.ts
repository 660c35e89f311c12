import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright';
import { Terminal } from '../fixtures/terminal.ts';
import { launchBrowser, openWindow } from '../fixtures/window-browser.ts';
import { startWindowHost, type WindowHost } from '../fixtures/window-host.ts';
import { photoGrid } from '../paths/search-and-view.ts';
import { keepPicture, type Theme } from './album.ts';
import { conceptsAndAlbums, fillConcepts } from './concept-screens.ts';
import { PersonHome } from './person-home.ts';
import { firstSteps, models, photosAndSearches, shortcuts, sidePage } from './screens.ts';

/**
 * Takes the pictures of the window in docs/images: every screen in both themes, in a home that is drawn for it.
 * Words given narrow it: only the steps whose names hold one of them are taken.
 */
const asked = process.argv.slice(2);
const wanted = (step: string) => asked.length === 0 || asked.some((word) => step.includes(word));
const themes: readonly Theme[] = ['light', 'dark'];
const problems: string[] = [];

type Walk = (page: Page, theme: Theme) => Promise<void>;

const home = new PersonHome();
if (asked.length === 0 || !existsSync(home.pictures)) await home.fill();
const browser = await launchBrowser();
try {
  if (wanted('first-steps')) {
    // A folder that was chosen is in the library: the next person needs an empty one.
    for (const theme of themes) {
      await withHost(`${home.emptyLibrary}-${theme}`, (host) =>
        inThemes([theme], host, 'first-steps', firstSteps),
      );
    }
  }
  const terminal = new Terminal(home.library, { EIDETIC_PROVIDER: 'cpu' });
  if (!existsSync(home.library)) {
    await terminal.run('add', home.pictures, '--later');
    if (wanted('reading')) await reading();
    await terminal.run('index');
    await withHost(home.library, mark);
    await fillConcepts(terminal);
  }
  await withHost(home.library, (host) =>
    inBothThemes(host, 'photos', (page, theme) => photosAndSearches(page, theme, '"dolomites"')),
  );
  await withHost(home.library, (host) => inBothThemes(host, 'concepts', conceptsAndAlbums));
  // What computes is tried here as on any computer, for Settings tell of it.
  await withHost(
    home.library,
    async (host) => {
      await inBothThemes(host, 'pages', async (page, theme) => {
        await sidePage(page, theme, 'Folders', 'folders');
        await sidePage(page, theme, 'Activity', 'activity');
        await sidePage(page, theme, 'Settings', 'settings');
        await models(page, theme);
        await shortcuts(page, theme);
      });
    },
    { EIDETIC_PROVIDER: undefined },
  );
  if (wanted('problems')) await whatGoesWrong(terminal);
} finally {
  await browser.close();
}
if (asked.length === 0) home.remove();
if (problems.length > 0) {
  process.stderr.write(`\nThese could not be taken:\n${problems.join('\n')}\n`);
  process.exitCode = 1;
}

async function withHost(
  library: string,
  work: (host: WindowHost) => Promise<void>,
  environment: NodeJS.ProcessEnv = {},
): Promise<void> {
  const host = await startWindowHost({ library, home: home.folder, environment });
  try {
    await work(host);
  } finally {
    await host.end();
  }
}

async function inBothThemes(host: WindowHost, step: string, walk: Walk): Promise<void> {
  await inThemes(themes, host, step, walk);
}

async function inThemes(shown: readonly Theme[], host: WindowHost, step: string, walk: Walk): Promise<void> {
  if (!wanted(step)) return;
  for (const colorScheme of shown) {
    const { context, page } = await openPage(browser, host, colorScheme);
    try {
      await walk(page, colorScheme);
    } catch (error) {
      problems.push(`${step}, ${colorScheme}: ${error instanceof Error ? error.message : String(error)}`);
    }
    await context.close();
  }
}

async function openPage(on: Browser, host: WindowHost, colorScheme: Theme) {
  const opened = await openWindow(on, host.address, { colorScheme });
  opened.page.setDefaultTimeout(20_000);
  return opened;
}

/** Both themes at once, for the reading is soon over. */
async function reading(): Promise<void> {
  await withHost(home.library, async (host) => {
    const windows = await Promise.all(themes.map((theme) => openPage(browser, host, theme)));
    for (const { page } of windows) await page.getByRole('link', { name: 'Activity' }).click();
    await windows[0]!.page.getByText(/(1\d|[2-9]\d) of \d+ files/).waitFor();
    for (const [index, { page }] of windows.entries()) {
      await keepPicture(page, 'activity-reading', themes[index]!, { moving: true });
    }
    for (const { context } of windows) await context.close();
  });
}

/** Some stars and hearts, as a person gives them. */
async function mark(host: WindowHost): Promise<void> {
  const { context, page } = await openPage(browser, host, 'light');
  await photoGrid(page).getByRole('option').first().waitFor();
  await photoGrid(page).focus();
  await page.keyboard.press('Home');
  for (const [steps, key] of [
    [0, 'f'],
    [0, '5'],
    [3, '4'],
    [4, 'f'],
    [4, '5'],
    [6, 'f'],
    [7, '4'],
  ] as const) {
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press(key);
    await pause(200);
  }
  await context.close();
}

/** A drive that goes away, and files that cannot be read. */
async function whatGoesWrong(terminal: Terminal): Promise<void> {
  const away = `${home.drive} (away)`;
  if (!existsSync(away)) {
    mkdirSync(home.drive, { recursive: true });
    renameSync(join(home.pictures, '2025-02 Morocco'), join(home.drive, '2025-02 Morocco'));
    await terminal.run('add', home.drive);
    await home.addUnreadable();
    await terminal.run('index');
    renameSync(home.drive, away);
  }
  await withHost(home.library, (host) =>
    inBothThemes(host, 'problems', async (page, theme) => {
      await page.getByRole('link', { name: 'Folders' }).click();
      await page.getByText('Away', { exact: true }).waitFor();
      await sidePage(page, theme, 'Folders', 'folders-away');
      await sidePage(page, theme, 'Activity', 'activity-problems');
    }),
  );
}

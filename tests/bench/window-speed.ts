import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, CDPSession, Page } from 'playwright';
import { launchBrowser } from '../fixtures/window-browser.ts';
import { startWindowHost } from '../fixtures/window-host.ts';
import { makeBigLibrary } from './big-library.ts';
import { traceTasks } from './chrome-tasks.ts';

/** What a person waits for in the window, and how smoothly it moves. */
export interface WindowSpeed {
  readonly photos: number;
  /** With a new browser and a library that was just opened. */
  readonly first: Visit;
  /** A page in which nothing of ours runs, in another new browser. */
  readonly emptyPageMs: number;
  /** The same window again, with everything in the cache. */
  readonly second: Visit;
  /** From the last key of a search to its first photo on the screen: the middle of several. */
  readonly keyToResultMs: number;
  /** From the first picture on: the library has not begun to follow its folders. */
  readonly atOnce: ScrollTrace;
  /** While it looks through all of them. */
  readonly whileLooking: ScrollTrace;
  readonly reading: ScrollTrace;
  readonly topToBottom: ScrollTrace;
  /** Of the page's JavaScript after all that. */
  readonly heapMegabytes: number;
  readonly domNodes: number;
}

/** How long a person waits for the first picture, and for what. Milliseconds. */
export interface Visit {
  /** From opening the address to the first thumbnail on the screen. */
  readonly pictureMs: number;
  /** Until the first byte of the page is there: the browser's own start, and one answer of the host. */
  readonly browserMs: number;
  /** From there until the window's frame is painted: its program is loaded and has asked for what it shows. */
  readonly frameMs: number;
  /** From there until every photo has its place. */
  readonly listMs: number;
  /** From there until the first thumbnail is painted. */
  readonly thumbnailMs: number;
}

export interface ScrollTrace {
  readonly frames: number;
  /** Frames that took longer than two of the screen's. */
  readonly late: number;
  readonly medianMs: number;
  readonly worstMs: number;
  /** Tasks of the page's main thread over 50 ms, by Chrome's own trace. */
  readonly longTasks: number;
  readonly longestTaskMs: number;
  /** Looks at the screen that found a place without a photo's box. */
  readonly emptyScreens: number;
}

const frameMs = 1_000 / 60;
const longTaskMs = 50;

/** As fast as a person scrolls who looks at the photos. */
const toRead = { pixels: 24_000, pixelsPerSecond: 3_000 };

/** Measures the window over a generated library of `photos` photos. */
export async function windowSpeed(photos: number): Promise<WindowSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'eidetic-window-'));
  const library = join(folder, 'library');
  await makeBigLibrary({ library, photos });
  const host = await startWindowHost({ library, home: folder });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1_280, height: 800 } });
    await noteMilestones(context);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const first = await visit(page, () => page.goto(host.address));
    const atOnce = await scroll(page, session, toRead);
    // When the window rests, the library begins to look through its folders.
    await toTop(page, 800);
    const whileLooking = await scroll(page, session, toRead);
    await page.waitForTimeout(5_000);
    const second = await visit(page, () => page.reload());
    await toTop(page, 2_500);
    const reading = await scroll(page, session, toRead);
    await toTop(page, 1_500);
    const height = await page.evaluate(() => document.querySelector('.scroller')?.scrollHeight ?? 0);
    const topToBottom = await scroll(page, session, { pixels: height, pixelsPerSecond: height / 30 });
    const { heapMegabytes, domNodes } = await memory(session);
    const keyToResultMs = await keyToResult(page);
    await browser.close();
    return {
      photos,
      first,
      emptyPageMs: await emptyPageOfNewBrowser(host.address),
      second,
      keyToResultMs,
      atOnce,
      whileLooking,
      reading,
      topToBottom,
      heapMegabytes,
      domNodes,
    };
  } finally {
    await browser.close();
    await host.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function emptyPageOfNewBrowser(address: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    return await emptyPageMs(await browser.newPage(), address);
  } finally {
    await browser.close();
  }
}

async function toTop(page: Page, restMs: number): Promise<void> {
  await page.evaluate(() => document.querySelector('.scroller')?.scrollTo(0, 0));
  await page.waitForTimeout(restMs);
}

interface Milestones {
  list?: number;
  picture?: number;
}

type Noting = typeof globalThis & { milestones: Milestones };

/** Has every page of a context note how far it is, before anything of its own runs. */
async function noteMilestones(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const milestones: Milestones = {};
    (globalThis as Noting).milestones = milestones;
    const places = new MutationObserver(() => {
      if (!document.querySelector('[role=option]')) return;
      milestones.list = performance.now();
      places.disconnect();
    });
    places.observe(document, { childList: true, subtree: true });
    const onload = ({ target }: Event) => {
      if (!(target instanceof HTMLImageElement) || !target.closest('[role=option]')) return;
      document.removeEventListener('load', onload, true);
      // A frame to draw it, and one to know that it was drawn.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          milestones.picture = performance.now();
        }),
      );
    };
    document.addEventListener('load', onload, true);
  });
}

/** Opens the window by `go`, and reads what the page noted. */
async function visit(page: Page, go: () => Promise<unknown>): Promise<Visit> {
  const askedAt = performance.timeOrigin + performance.now();
  await go();
  await page.waitForFunction(() => (globalThis as Noting).milestones.picture !== undefined);
  const { beganAt, firstByte, frame, list, picture } = await page.evaluate(() => {
    const { milestones } = globalThis as Noting;
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [painted] = performance.getEntriesByName('first-contentful-paint');
    return {
      beganAt: performance.timeOrigin,
      firstByte: navigation?.responseStart ?? 0,
      frame: painted?.startTime ?? 0,
      list: milestones.list ?? 0,
      picture: milestones.picture ?? 0,
    };
  });
  const browserMs = beganAt - askedAt + firstByte;
  return {
    pictureMs: beganAt - askedAt + picture,
    browserMs,
    frameMs: frame - firstByte,
    listMs: list - frame,
    thumbnailMs: picture - list,
  };
}

/** What an empty page takes that nothing of ours runs in: the time that belongs to the browser alone. */
async function emptyPageMs(page: Page, address: string): Promise<number> {
  const askedAt = performance.timeOrigin + performance.now();
  await page.goto(new URL('/icon.svg', address).href);
  const { beganAt, drawn } = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return { beganAt: performance.timeOrigin, drawn: navigation?.domComplete ?? 0 };
  });
  return beganAt - askedAt + drawn;
}

async function keyToResult(page: Page): Promise<number> {
  const box = page.getByRole('combobox');
  const times: number[] = [];
  for (const text of ['mountains', 'a lake', 'a house on a hill', 'sunset', 'green hills']) {
    await page.evaluate(() => history.pushState(null, '', '/'));
    await box.fill('');
    await page.waitForTimeout(1_200);
    await page.evaluate(() => {
      Object.assign(globalThis, { shownBefore: document.querySelector('main h1')?.textContent });
    });
    await box.pressSequentially(text);
    times.push(
      await page.evaluate(() => {
        const startedAt = performance.now();
        const before = (globalThis as { shownBefore?: string | null }).shownBefore;
        return new Promise<number>((done) => {
          const look = () => {
            const now = document.querySelector('main h1')?.textContent;
            if (now !== before && now !== 'Searching') done(performance.now() - startedAt);
            else requestAnimationFrame(look);
          };
          look();
        });
      }),
    );
  }
  return middle(times);
}

async function memory(session: CDPSession): Promise<{ heapMegabytes: number; domNodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapMegabytes: value('JSHeapUsedSize') / 1e6, domNodes: value('Nodes') };
}

/** Scrolls from the top as a wheel does, while the page counts its frames and Chrome traces its tasks. */
async function scroll(
  page: Page,
  session: CDPSession,
  { pixels, pixelsPerSecond }: { pixels: number; pixelsPerSecond: number },
): Promise<ScrollTrace> {
  const endTrace = await traceTasks(session);
  const frames = await page.evaluate(
    ({ pixels, pixelsPerSecond }) => {
      const scroller = document.querySelector('.scroller')!;
      const { left, top } = scroller.getBoundingClientRect();
      return new Promise<{ times: number[]; empty: number }>((done) => {
        const times: number[] = [];
        let empty = 0;
        let last = performance.now();
        const startedAt = last;
        const step = (now: number) => {
          times.push(now - last);
          last = now;
          // What the frame before asked for is laid out by now. In the middle of the screen there is always a photo,
          // or a heading between two.
          const seen = [300, 360, 420].flatMap((below) => document.elementsFromPoint(left + 60, top + below));
          if (!seen.some((element) => element.closest('[role=option]'))) empty += 1;
          scroller.scrollTop = ((now - startedAt) / 1_000) * pixelsPerSecond;
          const end = Math.min(pixels, scroller.scrollHeight - scroller.clientHeight - 1);
          if (scroller.scrollTop < end) requestAnimationFrame(step);
          else done({ times, empty });
        };
        requestAnimationFrame(step);
      });
    },
    { pixels, pixelsPerSecond },
  );
  const tasks = await endTrace();
  const times = frames.times.slice(1);
  return {
    frames: times.length,
    late: times.filter((time) => time > 2 * frameMs + 1).length,
    medianMs: middle(times),
    worstMs: Math.max(...times),
    longTasks: tasks.filter((task) => task > longTaskMs).length,
    longestTaskMs: Math.max(0, ...tasks),
    emptyScreens: frames.empty,
  };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright';
import { z } from 'zod';
import { launchBrowser } from '../fixtures/window-browser.ts';
import { startWindowHost } from '../fixtures/window-host.ts';
import { makeBigLibrary } from './big-library.ts';

/** What a person waits for in the window, and how smoothly it moves. */
export interface WindowSpeed {
  readonly photos: number;
  /** From opening the address to the first thumbnail on the screen; the same again with everything in the cache. */
  readonly firstPictureMs: number;
  readonly secondVisitMs: number;
  /** From the last key of a search to its first photo on the screen: the middle of several. */
  readonly keyToResultMs: number;
  readonly reading: ScrollTrace;
  readonly topToBottom: ScrollTrace;
  /** Of the page's JavaScript after all that. */
  readonly heapMegabytes: number;
  readonly domNodes: number;
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

/** Measures the window over a generated library of `photos` photos. */
export async function windowSpeed(photos: number): Promise<WindowSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'eidetic-window-'));
  const library = join(folder, 'library');
  await makeBigLibrary({ library, photos });
  const host = await startWindowHost({ library, home: folder });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1_280, height: 800 } });
    const page = await context.newPage();
    const firstPictureMs = await timeToPicture(page, () => page.goto(host.address));
    await page.waitForTimeout(3_000);
    const secondVisitMs = await timeToPicture(page, () => page.reload());
    await page.waitForTimeout(1_000);
    const session = await context.newCDPSession(page);
    const reading = await scroll(page, session, { pixels: 24_000, pixelsPerSecond: 3_000 });
    const height = await page.evaluate(() => document.querySelector('.scroller')?.scrollHeight ?? 0);
    const topToBottom = await scroll(page, session, { pixels: height, pixelsPerSecond: height / 30 });
    const { heapMegabytes, domNodes } = await memory(session);
    const keyToResultMs = await keyToResult(page);
    return {
      photos,
      firstPictureMs,
      secondVisitMs,
      keyToResultMs,
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

async function timeToPicture(page: Page, go: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await go();
  await page.locator('[role=option] img.loaded').first().waitFor();
  return performance.now() - startedAt;
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

/** Scrolls as a wheel does, while the page counts its frames and Chrome traces its tasks. */
async function scroll(
  page: Page,
  session: CDPSession,
  { pixels, pixelsPerSecond }: { pixels: number; pixelsPerSecond: number },
): Promise<ScrollTrace> {
  await page.evaluate(() => document.querySelector('.scroller')?.scrollTo(0, 0));
  await page.waitForTimeout(1_500);
  const endTrace = await startTrace(session);
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

const traceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  dur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).loose().optional(),
});

/** Chrome's trace of tasks. The returned function ends it, and gives the length of the page's own tasks, ms. */
async function startTrace(session: CDPSession): Promise<() => Promise<number[]>> {
  const events: z.infer<typeof traceEvent>[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) {
      const parsed = traceEvent.safeParse(event);
      if (parsed.success) events.push(parsed.data);
    }
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] },
  });
  return async () => {
    const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
    await session.send('Tracing.end');
    await complete;
    session.off('Tracing.dataCollected', collect);
    const mains = new Set(
      events
        .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
        .map(({ pid, tid }) => `${pid} ${tid}`),
    );
    return events
      .filter(
        ({ name, ph, pid, tid }) =>
          (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask') &&
          ph === 'X' &&
          mains.has(`${pid} ${tid}`),
      )
      .map(({ dur }) => (dur ?? 0) / 1_000);
  };
}

async function memory(session: CDPSession): Promise<{ heapMegabytes: number; domNodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heapMegabytes: value('JSHeapUsedSize') / 1e6, domNodes: value('Nodes') };
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { AnsweringLibrary, progressOf } from '../../fixtures/answering-library.ts';
import { builtPage } from '../../fixtures/built-page.ts';
import { TestServer } from '../../fixtures/served-library.ts';
import { soon } from '../../fixtures/soon.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { hasBrowser, launchBrowser } from '../../fixtures/window-browser.ts';

const photo = 'a'.repeat(64);
const picture = Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64');

function library(): AnsweringLibrary {
  const path = join(temporaryFolder(), 'a.gif');
  writeFileSync(path, picture);
  return new AnsweringLibrary({
    'failures.retry': () => ({ files: 3 }),
    'pixels.thumbnail': () => ({ path, type: 'image/gif', name: 'a.gif', immutable: true }),
  });
}

/** What the page of `builtPage` holds, seen from a test. */
interface PageGlobals {
  readonly states: string[];
  readonly violations: string[];
  readonly outside: { library: { call(name: string, input: object): Promise<unknown> } };
  readonly pixels: { thumbnailUrl(photo: string): string };
}

/** A page that is served by another program of this computer. */
async function pageOfAnotherPort(onRequest = (_: IncomingMessage) => {}): Promise<string> {
  const server = createServer((request, response) => {
    onRequest(request);
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>another</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const statesOf = (page: Page) => page.evaluate(() => (globalThis as unknown as PageGlobals).states);
const retryIn = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as PageGlobals).outside.library.call('failures.retry', {}));

describe.skipIf(!hasBrowser)('a page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  async function openPage(address: string): Promise<Page> {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(address);
    return page;
  }

  it('comes in with the token of its address, which is then gone, and stays in when it is loaded again', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const page = await openPage(server.served.address.replace('/#', '/folders?q=a#'));
    expect(await retryIn(page)).toEqual({ files: 3 });
    expect(page.url()).toBe(`${server.origin}/folders?q=a`);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    await page.reload();
    expect(await retryIn(page)).toEqual({ files: 3 });
    expect(await statesOf(page)).toEqual(['connecting', 'open']);
  });

  it('shows pictures, and breaks no rule of its own policy', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const page = await openPage(server.served.address);
    await retryIn(page);
    const width = await page.evaluate(async (id) => {
      const image = new Image();
      image.src = (globalThis as unknown as PageGlobals).pixels.thumbnailUrl(id);
      await image.decode();
      return image.naturalWidth;
    }, photo);
    expect(width).toBe(1);
    expect(await page.evaluate(() => (globalThis as unknown as PageGlobals).violations)).toEqual([]);
  });

  it('cannot run what was not built, nor speak to anybody else', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const other = await TestServer.start();
    const page = await openPage(server.served.address);
    const outcome = await page.evaluate(async (elsewhere) => {
      const inline = document.createElement('script');
      inline.textContent = 'globalThis.inlineRan = true';
      document.body.append(inline);
      const reached = await fetch(elsewhere, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      );
      // Later, for what is evaluated from outside may do what the page may not.
      const evaluated = await new Promise((resolve) =>
        setTimeout(() => {
          try {
            resolve(new Function('return true')());
          } catch {
            resolve(false);
          }
        }),
      );
      return { inline: 'inlineRan' in globalThis, reached, evaluated };
    }, other.origin);
    expect(outcome).toEqual({ inline: false, reached: false, evaluated: false });
  });

  it('is not let in without a token, until one is put into its address', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const page = await openPage(`${server.origin}/`);
    await soon(() => statesOf(page)).toEqual(['connecting', 'refused']);
    await page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(server.served.address).hash);
    await soon(() => statesOf(page)).toEqual(['connecting', 'refused', 'open']);
    expect(page.url()).toBe(`${server.origin}/`);
  });

  it('is in already when it has an old token and a session', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const page = await openPage(server.served.address);
    await retryIn(page);
    await page.goto('about:blank');
    await page.goto(`${server.origin}/#token=of-another-day`);
    expect(await retryIn(page)).toEqual({ files: 3 });
  });

  it('comes back when the server does', async () => {
    const rendererFolder = await builtPage();
    const server = await TestServer.start({ library: library(), rendererFolder });
    const page = await openPage(server.served.address);
    await retryIn(page);
    await server.served.dispose();
    await soon(async () => (await statesOf(page)).at(-1)).toBe('lost');
    const waiting = retryIn(page);
    const after = library();
    await TestServer.start({
      library: after,
      rendererFolder,
      port: server.served.port,
      access: server.access,
    });
    expect(await waiting).toEqual({ files: 3 });
    expect(await statesOf(page)).toEqual(['connecting', 'open', 'lost', 'open']);
    after.emit('progress', progressOf(4));
  });

  it('comes in with its second tab and at its second visit without the token', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const page = await openPage(server.served.address);
    await retryIn(page);
    const context = page.context();
    const second = await context.newPage();
    await second.goto(`${server.origin}/folders`);
    expect(await retryIn(second)).toEqual({ files: 3 });
    await page.close();
    await second.close();
    const later = await context.newPage();
    await later.goto(`${server.origin}/`);
    expect(await retryIn(later)).toEqual({ files: 3 });
  });

  it('is refused by a host that was started again, until one of its tabs has the new address', async () => {
    const rendererFolder = await builtPage();
    const server = await TestServer.start({ library: library(), rendererFolder });
    const page = await openPage(server.served.address);
    const other = await page.context().newPage();
    await other.goto(`${server.origin}/`);
    await Promise.all([retryIn(page), retryIn(other)]);
    await server.served.dispose();
    const again = await TestServer.start({ library: library(), rendererFolder, port: server.served.port });
    for (const tab of [page, other]) await soon(async () => (await statesOf(tab)).at(-1)).toBe('refused');
    await page.evaluate((hash) => {
      location.hash = hash;
    }, new URL(again.served.address).hash);
    for (const tab of [page, other]) await soon(async () => (await statesOf(tab)).at(-1)).toBe('open');
    expect(await retryIn(other)).toEqual({ files: 3 });
    const addresses = await other.evaluate((id) => {
      const { pixels } = globalThis as unknown as PageGlobals;
      return pixels.thumbnailUrl(id);
    }, photo);
    expect(addresses).toBe(again.own(`/thumbnails/${photo}`));
  });

  it('sends no key to another port of the same name, whatever is asked for there', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const page = await openPage(server.served.address);
    await retryIn(page);
    const heard: string[] = [];
    const elsewhere = await pageOfAnotherPort((request) => heard.push(request.headers.cookie ?? ''));
    const evil = await page.context().newPage();
    await evil.goto(elsewhere);
    const readable = await evil.evaluate(async () => {
      for (const path of ['/', '/own/', '/session', '/contract', `/thumbnails/${'a'.repeat(64)}`])
        await fetch(path);
      return [document.cookie, JSON.stringify(localStorage)];
    });
    expect(heard.length).toBeGreaterThan(5);
    expect([...heard, ...readable].join()).not.toMatch(/eidetic/);
    expect(await retryIn(page)).toEqual({ files: 3 });
  });

  it('is come to by a link of another page', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const page = await openPage(await pageOfAnotherPort());
    await page.evaluate((address) => {
      const link = document.createElement('a');
      link.href = address;
      document.body.append(link);
      link.click();
    }, server.served.address);
    await page.waitForURL(`${server.origin}/`);
    expect(await retryIn(page)).toEqual({ files: 3 });
  });

  it('of another origin gets nothing: no picture, no contract, no frame', async () => {
    const server = await TestServer.start({ library: library(), rendererFolder: await builtPage() });
    const page = await openPage(server.served.address);
    await retryIn(page);
    // The same browser, with the session's cookie, on a page of another port.
    const evil = await page.context().newPage();
    await evil.goto(await pageOfAnotherPort());
    const got = await evil.evaluate(
      // Also if it knew the place.
      async ({ own, origin, photo: id }) => {
        const image = new Image();
        image.src = `${own}/thumbnails/${id}`;
        const picture = await image.decode().then(
          () => true,
          () => false,
        );
        const socket = new WebSocket(`${own.replace('http', 'ws')}/contract`);
        const contract = await new Promise((resolve) => {
          socket.onopen = () => resolve(true);
          socket.onclose = () => resolve(false);
        });
        const frame = document.createElement('iframe');
        frame.src = origin;
        document.body.append(frame);
        await new Promise((resolve) => {
          frame.onload = resolve;
        });
        return { picture, contract };
      },
      { origin: server.origin, own: server.origin + server.own(''), photo },
    );
    expect(got).toEqual({ picture: false, contract: false });
    expect(evil.frames().map((frame) => frame.url())).not.toContain(`${server.origin}/`);
    expect(server.log.lines).toContainEqual(expect.objectContaining({ because: 'origin' }));
    expect(server.log.lines).toContainEqual(expect.objectContaining({ because: 'cross-site' }));
    expect(await retryIn(page)).toEqual({ files: 3 });
  });
});

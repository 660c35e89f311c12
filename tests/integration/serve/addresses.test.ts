import { existsSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { EideticError, type PixelFile } from '../../../preload/contract/index.ts';
import { AnsweringLibrary } from '../../fixtures/answering-library.ts';
import { TestServer } from '../../fixtures/served-library.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { windowFolder } from '../../fixtures/window-folder.ts';

const photo = '0123456789abcdef'.repeat(4);

/** A library whose every picture is one file of a hundred digits. */
function libraryWithPicture(more: Partial<PixelFile> = {}): AnsweringLibrary {
  const path = join(temporaryFolder(), '.hidden name #1 100%.jpg');
  writeFileSync(path, '0123456789'.repeat(10));
  const file = { path, type: 'image/jpeg', name: 'Ömmа "1".jpg', immutable: true, ...more };
  return new AnsweringLibrary({
    'pixels.thumbnail': () => file,
    'pixels.display': () => file,
    'pixels.original': () => file,
  });
}

describe('a picture', () => {
  it.each([
    ['thumbnails', 'pixels.thumbnail'],
    ['photos', 'pixels.display'],
    ['originals', 'pixels.original'],
  ])('of %s is what the library’s %s names', async (kind, call) => {
    const library = libraryWithPicture();
    const server = await TestServer.start({ library });
    const answer = await server.ask(server.own(`/${kind}/${photo}`), { headers: server.honest() });
    expect(answer.status).toBe(200);
    expect(answer.body).toHaveLength(100);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg',
      etag: `"${photo}"`,
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect(library.asked).toContainEqual({ name: call, input: { photo } });
  });

  it('is not sent again to who has it', async () => {
    const server = await TestServer.start({ library: libraryWithPicture() });
    const headers = { ...server.honest(), 'If-None-Match': `"${photo}"` };
    const answer = await server.ask(server.own(`/thumbnails/${photo}`), { headers });
    expect([answer.status, answer.body]).toEqual([304, '']);
  });

  it('is asked for again where its address may come to hold another', async () => {
    const server = await TestServer.start({ library: libraryWithPicture({ immutable: false }) });
    const { headers } = await server.ask(server.own(`/photos/${photo}`), { headers: server.honest() });
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.etag).not.toContain(photo);
  });

  it('is sent in parts', async () => {
    const server = await TestServer.start({ library: libraryWithPicture() });
    const part = (range: string) =>
      server.ask(server.own(`/originals/${photo}`), { headers: { ...server.honest(), Range: range } });
    const middle = await part('bytes=10-14');
    expect([middle.status, middle.body, middle.headers['content-range']]).toEqual([
      206,
      '01234',
      'bytes 10-14/100',
    ]);
    const beyond = await part('bytes=200-');
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, 'bytes */100']);
  });

  it('is saved under its own name', async () => {
    const server = await TestServer.start({ library: libraryWithPicture() });
    const { headers } = await server.ask(server.own(`/originals/${photo}`), { headers: server.honest() });
    expect(headers['content-disposition']).toBe(
      `attachment; filename="_mm_ _1_.jpg"; filename*=UTF-8''%C3%96mm%D0%B0%20%221%22.jpg`,
    );
    const shown = await server.ask(server.own(`/photos/${photo}`), { headers: server.honest() });
    expect(shown.headers['content-disposition']).toBeUndefined();
  });

  it('that the library does not have is not found, with its reason', async () => {
    const library = new AnsweringLibrary({
      'pixels.display': () => {
        throw new EideticError('photo.away', { name: 'a.jpg', path: '/media/stick/a.jpg' });
      },
    });
    const server = await TestServer.start({ library });
    const answer = await server.ask(server.own(`/photos/${photo}`), { headers: server.honest() });
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(answer.body).toContain('a.jpg lies on a drive');
  });

  it('whose file is gone is not found', async () => {
    const server = await TestServer.start({ library: libraryWithPicture({ path: '/nowhere/at all.jpg' }) });
    const answer = await server.ask(server.own(`/originals/${photo}`), { headers: server.honest() });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-disposition']).toBeUndefined();
    expect(answer.headers.etag).toBeUndefined();
  });

  it('that nobody foresaw fails alone, and is logged', async () => {
    const server = await TestServer.start({ library: new AnsweringLibrary() });
    const answer = await server.ask(server.own(`/photos/${photo}`), { headers: server.honest() });
    expect(answer.status).toBe(500);
    expect(answer.body).not.toContain('no answer for');
    expect(server.log.text()).toContain('no answer for pixels.display');
    expect((await server.ask('/')).status).toBe(200);
  });
});

describe('an id', () => {
  it.each([
    photo.slice(1),
    `${photo}0`,
    photo.toUpperCase(),
    `${photo.slice(1)}g`,
    `${photo}/`,
    `${photo}?`,
    `${photo}?size=1`,
    `${photo}#x`,
    `${photo}%00`,
    `${photo}.jpg`,
    `%30${photo.slice(1)}`,
    `%2e%2e/${photo}`,
    `../thumbnails/${photo}`,
    `../../../../../etc/passwd`,
    `..%2f..%2f..%2fetc%2fpasswd`,
    `%2e%2e%2f%2e%2e%2fetc%2fpasswd`,
    `..\\..\\..\\windows\\win.ini`,
    `....//....//etc/passwd`,
    `/${photo}`,
    '',
    '%',
    'x'.repeat(5_000),
  ])('that is none asks the library nothing: %s', async (id) => {
    const library = libraryWithPicture();
    const server = await TestServer.start({ library });
    for (const kind of ['thumbnails', 'photos', 'originals']) {
      const answer = await server.ask(server.own(`/${kind}/${id}`), { headers: server.honest() });
      expect([answer.status, answer.body.length < 100]).toEqual([404, true]);
    }
    expect(library.asked).toEqual([]);
  });
});

describe('the window', () => {
  it.each(['/', '/index.html', '/photos', '/folders', '/settings/', '/?q=a%20dog&photo=1', '/photos?q=.%2e'])(
    'is one page, also at %s',
    async (path) => {
      const server = await TestServer.start();
      const answer = await server.ask(path);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.body).toContain('<title>Eidetic</title>');
    },
  );

  it('may load its own files and pictures, and nobody may frame it', async () => {
    const server = await TestServer.start();
    const { headers } = await server.ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy.split('; ')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "img-src 'self' blob: data:",
        `connect-src 'self' ws://127.0.0.1:${server.served.port}`,
        "frame-ancestors 'none'",
        "form-action 'none'",
        "base-uri 'none'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe-(eval|hashes)|https?:|\*/);
    expect(policy.split('; ').find((rule) => rule.startsWith('script-src'))).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('keeps what its name says will never change', async () => {
    const server = await TestServer.start();
    const script = await server.ask('/assets/index-Ab12Cd34.js');
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await server.ask('/icon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('that was built anew has its new files', async () => {
    const rendererFolder = windowFolder();
    const server = await TestServer.start({ rendererFolder });
    writeFileSync(join(rendererFolder, 'assets', 'index-New.js'), '1');
    await server.ask('/');
    expect((await server.ask('/assets/index-New.js')).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/etc/passwd%00.html',
    '/secret.txt',
    '/index.html%00',
    '/.env',
    '/assets/',
    '/assets',
    '/package.json',
    '/main.ts',
    'http://evil.example/secret.txt',
  ])('has no file %s', async (path) => {
    const rendererFolder = windowFolder();
    const server = await TestServer.start({ rendererFolder });
    const answer = await server.ask(path);
    expect(existsSync(join(rendererFolder, '..', 'secret.txt'))).toBe(true);
    expect(answer.body).not.toContain('not for the window');
    if (answer.status === 200) expect(answer.body).toContain('<title>Eidetic</title>');
    else expect([400, 404]).toContain(answer.status);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
    'cannot be %sed',
    async (method) => {
      const server = await TestServer.start({ library: libraryWithPicture() });
      for (const path of ['/', server.own(`/photos/${photo}`), server.own('/contract')]) {
        expect((await server.ask(path, { method, headers: server.honest() })).status).toBe(405);
      }
    },
  );

  it('is not served to who does not say whom they speak to', async () => {
    const server = await TestServer.start();
    const socket = connect(server.served.port, '127.0.0.1');
    socket.end('GET / HTTP/1.0\r\n\r\n');
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 421 /);
  });

  it('answers on after bytes that are no HTTP', async () => {
    const server = await TestServer.start();
    const socket = connect(server.served.port, '127.0.0.1');
    socket.end(Buffer.from([0x16, 0x03, 0x01, 0x00, 0xff, 0x0a, 0x0a]));
    await text(socket);
    expect((await server.ask('/')).status).toBe(200);
  });

  it('must have been built', async () => {
    await expect(TestServer.start({ rendererFolder: temporaryFolder() })).rejects.toMatchObject({
      code: 'window.not-built',
    });
  });
});

describe('the port', () => {
  it('is said to be taken when another has it', async () => {
    const server = await TestServer.start();
    await expect(TestServer.start({ port: server.served.port })).rejects.toMatchObject({
      code: 'window.port-taken',
      details: { port: server.served.port },
    });
  });

  it('is free again when it is let go', async () => {
    const server = await TestServer.start();
    await server.honestSocket();
    await server.served.dispose();
    const again = await TestServer.start({ port: server.served.port });
    expect((await again.ask('/')).status).toBe(200);
  });
});

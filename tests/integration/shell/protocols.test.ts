import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { answerFile } from '../../../main/shell/protocols/file-answer.ts';
import { answerPicture } from '../../../main/shell/protocols/photo-protocol.ts';
import { answerWindowFile } from '../../../main/shell/protocols/window-protocol.ts';
import { problemPage } from '../../../main/shell/window/problem-page.ts';
import { wordsFor } from '../../../main/shell/words.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { AnsweringLibrary } from '../../fixtures/answering-library.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const photo = 'ab'.repeat(32);
const bytes = Uint8Array.from({ length: 200_000 }, (_, index) => index % 251);

const request = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Request(url, { headers, method });

/** Compared as one value: the comparison of arrays looks at every element. */
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString('latin1');
const text = (wanted: Uint8Array) => Buffer.from(wanted).toString('latin1');

describe('a file', () => {
  const file = (immutable = true) => ({
    path: put(join(temporaryFolder(), 'a.webp'), bytes),
    type: 'image/webp',
    immutable,
  });
  const ask = (headers: Record<string, string>, method = 'GET', given = file()) =>
    answerFile(request('photo://library/x', headers, method), given);

  test('is sent whole, with its type, its tag and for how long it may be kept', async () => {
    const answer = await ask({});
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': '200000',
      'accept-ranges': 'bytes',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[0-9a-f]+-[0-9a-f]+"$/),
    });
    expect(await bytesOf(answer)).toBe(text(bytes));
  });

  test('that may change is asked for again, and not sent again', async () => {
    const given = file(false);
    const first = await ask({}, 'GET', given);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    await first.body?.cancel();
    const tag = first.headers.get('etag') ?? '';
    const again = await ask({ 'if-none-match': `"other", W/${tag}` }, 'GET', given);
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    writeFileSync(given.path, 'other');
    expect((await ask({ 'if-none-match': tag }, 'GET', given)).status).toBe(200);
  });

  test('is sent in part', async () => {
    const answer = await ask({ range: 'bytes=100-199' });
    expect(answer.status).toBe(206);
    expect(answer.headers.get('content-range')).toBe('bytes 100-199/200000');
    expect(answer.headers.get('content-length')).toBe('100');
    expect(await bytesOf(answer)).toBe(text(bytes.slice(100, 200)));
  });

  test('is sent whole to who has a part of an older one', async () => {
    const answer = await ask({ range: 'bytes=100-199', 'if-range': '"old"' });
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
  });

  test('has nothing behind its end', async () => {
    const answer = await ask({ range: 'bytes=200000-' });
    expect(answer.status).toBe(416);
    expect(answer.headers.get('content-range')).toBe('bytes */200000');
  });

  test('is only described to who asks for its head, and not changed by anybody', async () => {
    const head = await ask({}, 'HEAD');
    expect(head.headers.get('content-length')).toBe('200000');
    expect(await head.text()).toBe('');
    expect((await ask({}, 'POST')).status).toBe(405);
  });

  test('that is empty, or no file, does no harm', async () => {
    const folder = temporaryFolder();
    const empty = { path: put(join(folder, 'empty'), ''), type: 'image/webp', immutable: true };
    expect(await (await ask({}, 'GET', empty)).text()).toBe('');
    await expect(ask({}, 'GET', { ...empty, path: folder })).rejects.toThrow();
  });
});

describe('photo://', () => {
  const path = () => put(join(temporaryFolder(), 'a.webp'), bytes);
  const library = (immutable = true) => {
    const file = { path: path(), type: 'image/webp', name: 'a.webp', immutable };
    return new AnsweringLibrary({ 'pixels.thumbnail': () => file, 'pixels.original': () => file });
  };

  test('sends what the library says lies under an id, and may run nothing', async () => {
    const asked = library();
    const answer = await answerPicture(request(`photo://library/thumbnails/${photo}`), asked);
    expect(asked.asked).toEqual([{ name: 'pixels.thumbnail', input: { photo } }]);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(answer.headers.get('access-control-allow-origin')).toBe('eidetic://app');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await bytesOf(answer)).toBe(text(bytes));
  });

  test('asks the library for nothing but ids', async () => {
    const asked = library();
    for (const address of [
      'photo://library/thumbnails/../../etc/passwd',
      'photo://library/originals//etc/passwd',
      `photo://library/files/${photo}`,
    ]) {
      expect((await answerPicture(request(address), asked)).status).toBe(404);
    }
    expect(asked.asked).toEqual([]);
  });

  test.each([
    ['photo.unknown', 404],
    ['photo.away', 404],
    ['photo.not-shown', 415],
    ['connection.lost', 503],
    ['internal', 500],
  ] as const)('answers %s with %i, which is not kept', async (code, status) => {
    const failing = new AnsweringLibrary({
      'pixels.original': () => {
        throw new EideticError(code);
      },
    });
    const answer = await answerPicture(request(`photo://library/originals/${photo}`), failing);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('says nothing of the disk when a file is gone', async () => {
    const file = { path: '/secret/place/a.webp', type: 'image/webp', name: 'a', immutable: true };
    const answer = await answerPicture(
      request(`photo://library/thumbnails/${photo}`),
      new AnsweringLibrary({ 'pixels.thumbnail': () => file }),
    );
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('secret');
  });
});

describe('eidetic://app', () => {
  const built = () => {
    const outer = temporaryFolder();
    const folder = join(outer, 'renderer');
    put(join(folder, 'index.html'), '<p>hello</p>');
    put(join(folder, 'assets', 'index-Ab1.js'), 'let a;');
    put(join(folder, 'notes.txt'), 'no part of a build');
    put(join(outer, 'secret.json'), '{}');
    symlinkSync(join(outer, 'secret.json'), join(folder, 'link.json'));
    return folder;
  };
  const ask = (address: string, problem: string | null = null, folder = built()) =>
    answerWindowFile(request(address), { folder, problemPage: () => problem });

  test.each(['/', '/folders', '/?q=dog', '/settings#x'])(
    '%s is the window’s page, under its policy',
    async (path) => {
      const answer = await ask(`eidetic://app${path}`);
      expect(await answer.text()).toBe('<p>hello</p>');
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    },
  );

  test('what the build names by its contents is kept', async () => {
    const answer = await ask('eidetic://app/assets/index-Ab1.js');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toBe('let a;');
  });

  test.each([
    '/..%2fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/link.json',
    '/notes.txt',
    '/missing.js',
    '/assets',
    '/%2e%2e/secret.json',
  ])('nothing else is served: %s', async (path) => {
    const answer = await ask(`eidetic://app${path}`);
    expect(['', '<p>hello</p>']).toContain(await answer.text());
    if (path.includes('.')) expect(answer.status).toBe(404);
  });

  test('another host is nobody', async () => {
    expect((await ask('eidetic://elsewhere/')).status).toBe(404);
  });

  test('a window that was not built is not found', async () => {
    expect((await ask('eidetic://app/', null, join(temporaryFolder(), 'renderer'))).status).toBe(404);
  });

  test('the page that says what is wrong is there while something is', async () => {
    const told = problemPage(new EideticError('library.damaged'), wordsFor('en').problem, 'en');
    const policy = (await ask('eidetic://app/problem', told)).headers.get('content-security-policy');
    const [, style = ''] = /<style>(.*)<\/style>/s.exec(told) ?? [];
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(policy).not.toContain('unsafe');
    const wrong = await ask('eidetic://app/problem', '<p>wrong</p>');
    expect(await wrong.text()).toBe('<p>wrong</p>');
    expect(wrong.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await (await ask('eidetic://app/problem')).text()).toBe('<p>hello</p>');
  });
});

import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, first, hasAllOf, openModelLab, shortPatience, visionOf } from '../../fixtures/model-lab.ts';
import { cutAfter, type Fault, otherBytes, redirect, status } from '../../fixtures/model-mirror.ts';

describe('answers that are not the file', () => {
  const refusals: readonly (readonly [string, Fault, string])[] = [
    ['404', status(404), 'model.not-there'],
    ['410', status(410), 'model.not-there'],
    ['401', status(401), 'model.refused'],
    ['403', status(403), 'model.refused'],
    ['a number of its own', status(418), 'model.odd-answer'],
    ['511, sign in', status(511), 'model.login-page'],
    [
      'a web page',
      ({ response }) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end('<!-- a portal --><p>Welcome aboard'),
      'model.login-page',
    ],
    [
      'a web page that does not say so',
      ({ response }) => void response.writeHead(200).end('\n<!DOCTYPE html><title>Welcome aboard</title>'),
      'model.login-page',
    ],
    [
      'another length, announced',
      ({ response }) => void response.writeHead(200, { 'content-length': '12' }).end('x'.repeat(12)),
      'model.wrong-length',
    ],
    [
      'more than was pinned, not announced',
      ({ response, bytes }) => void response.writeHead(200).end(Buffer.concat([bytes, bytes])),
      'model.wrong-length',
    ],
    [
      'packed bytes',
      ({ response }) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
      'model.odd-answer',
    ],
    [
      'a circle',
      ({ request, response }) => redirect(request.url!)({ response } as never),
      'model.odd-answer',
    ],
    ['a way to somebody else', redirect('https://portal.example/login'), 'model.redirected-away'],
    ['a way to somebody else, in clear', redirect('http://portal.example/login'), 'model.redirected-away'],
  ];

  test.each(refusals)('%s ends it at once', async (_, fault, code) => {
    const { store, mirror, folder } = await openModelLab();
    mirror.always(fault);
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code });
    expect(mirror.asked.length).toBeLessThanOrEqual(6);
    expect(existsSync(visionOf(folder))).toBe(false);
    expect(await store.show(first.id)).not.toMatchObject({ state: 'installed' });
    mirror.always(null);
    await store.install(first.id, mirror.host);
    expect(hasAllOf(folder, first)).toBe(true);
  });

  test('a web page costs nothing of what has come', async () => {
    const { store, mirror, folder } = await openModelLab();
    mirror.once(
      cutAfter(50_000),
      ({ response }) => void response.writeHead(200).end('<html>Welcome aboard</html>'),
    );
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.login-page' });
    expect(statSync(`${visionOf(folder)}.partial`).size).toBe(50_000);
  });

  test('wrong bytes are thrown away', async () => {
    const { store, mirror, folder } = await openModelLab();
    mirror.once(otherBytes);
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({
      code: 'model.wrong-hash',
      details: { file: 'onnx/vision.onnx', host: mirror.host },
    });
    expect(filesIn(join(folder, first.id))).toEqual([]);
    expect(mirror.asked.length).toBe(1);
  });

  test('the hub says beforehand that it has other bytes: none of them is fetched', async () => {
    const { store, mirror } = await openModelLab();
    mirror.once(status(302, { location: `${mirror.address}/x`, 'x-linked-etag': `"${'0'.repeat(64)}"` }));
    mirror.holds('/x', Buffer.from('never read'));
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.wrong-hash' });
  });

  test('500, 429 and 416 pass by', async () => {
    const { store, mirror, folder } = await openModelLab();
    mirror.once(status(503), status(429, { 'retry-after': '0' }), cutAfter(50_000), status(416));
    await store.install(first.id, mirror.host);
    expect(mirror.asked[4]!.range).toBeUndefined();
    expect(hasAllOf(folder, first)).toBe(true);
  });

  test('500 again and again is told', async () => {
    const { store, mirror } = await openModelLab();
    mirror.always(status(500));
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({
      code: 'model.host-busy',
      details: { status: 500 },
    });
    expect(mirror.asked.length).toBe(shortPatience.attempts);
  });

  test('a host that wants to be left alone for an hour is left alone', async () => {
    const { store, mirror } = await openModelLab();
    mirror.always(status(429, { 'retry-after': '3600' }));
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.host-busy' });
    expect(mirror.asked.length).toBe(1);
  });
});

import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  filesIn,
  fillMirror,
  first,
  hasAllOf,
  openModelLab,
  second,
  shortPatience,
} from '../../fixtures/model-lab.ts';
import {
  cutAfter,
  type Fault,
  ModelMirror,
  otherBytes,
  redirect,
  serve,
  stallAfter,
  status,
} from '../../fixtures/model-mirror.ts';

const wholeModel = ['eidetic-model.json', 'onnx/text.onnx', 'onnx/vision.onnx', 'tokenizer.json'];
const visionOf = (folder: string) => join(folder, first.id, 'onnx/vision.onnx');

test('a model is fetched, verified and put in its place, and the second time nothing is asked', async () => {
  const { store, mirror, folder, progress } = await openModelLab();
  const info = await store.install(first.id, mirror.host);
  expect(info).toMatchObject({ state: 'installed', bytesHere: 265_000 });
  expect(filesIn(join(folder, first.id))).toEqual(wholeModel);
  expect(hasAllOf(folder, first)).toBe(true);
  expect(progress.at(-1)).toMatchObject({ state: 'done', bytes: 265_000, totalBytes: 265_000 });
  const askedBefore = mirror.asked.length;
  await store.install(first.id, mirror.host);
  expect(askedBefore).toBe(3);
  expect(mirror.asked.length).toBe(3);
});

test('looking at models and planning connect to nothing', async () => {
  const { store, mirror, folder } = await openModelLab();
  await store.list();
  await store.show(first.id);
  const plan = await store.plan(first.id);
  expect(plan).toMatchObject({ host: mirror.host, totalBytes: 265_000, bytesToFetch: 265_000, proxy: null });
  expect(plan.neededBytes).toBeGreaterThan(plan.bytesToFetch);
  expect(plan.freeBytes).toBeGreaterThan(0);
  expect(mirror.asked).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

test('only the host that was agreed to is asked', async () => {
  const { store, mirror } = await openModelLab();
  await expect(store.install(first.id, 'huggingface.co')).rejects.toMatchObject({
    code: 'model.plan-changed',
  });
  expect(mirror.asked).toEqual([]);
});

describe('what comes in part', () => {
  test('is gone on from with Range and If-Range', async () => {
    const { store, mirror, folder } = await openModelLab();
    mirror.once(cutAfter(50_000), cutAfter(70_000));
    await store.install(first.id, mirror.host);
    expect(hasAllOf(folder, first)).toBe(true);
    const [begin, again, third] = mirror.asked;
    expect(begin!.range).toBeUndefined();
    expect(again!.range).toBe('bytes=50000-');
    expect(again!.ifRange).toMatch(/^".+"$/);
    expect(third!.range).toBe('bytes=120000-');
  });

  test('is kept when the attempts are over, is no model, and is gone on from by another start', async () => {
    const { store, mirror, folder, reopen } = await openModelLab();
    mirror.once(cutAfter(50_000));
    mirror.always(cutAfter(0));
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.cut-off' });
    expect(existsSync(visionOf(folder))).toBe(false);
    expect(statSync(`${visionOf(folder)}.partial`).size).toBe(50_000);
    const later = reopen();
    expect(await later.show(first.id)).toMatchObject({ state: 'begun', bytesHere: 50_000 });
    expect(await later.plan(first.id)).toMatchObject({ bytesHere: 50_000, bytesToFetch: 215_000 });
    mirror.always(null);
    const askedBefore = mirror.asked.length;
    await later.install(first.id, mirror.host);
    expect(mirror.asked[askedBefore]!.range).toBe('bytes=50000-');
    expect(hasAllOf(folder, first)).toBe(true);
    expect(filesIn(join(folder, first.id))).toEqual(wholeModel);
  });

  test('many cuts are borne as long as something comes', async () => {
    const { store, mirror, folder } = await openModelLab();
    mirror.once(...Array.from({ length: 9 }, () => cutAfter(20_000)));
    await store.install(first.id, mirror.host);
    expect(hasAllOf(folder, first)).toBe(true);
  });

  test('a host that always begins anew is given up, not asked for ever', async () => {
    const { store, mirror } = await openModelLab();
    mirror.always((visit) => cutAfter(100_000)({ ...visit, from: 0 }));
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.cut-off' });
    expect(mirror.asked.length).toBeLessThanOrEqual(shortPatience.attempts + 1);
  });

  test('of a file that changed is thrown away: the host says so itself', async () => {
    const { store, mirror, folder } = await openModelLab();
    mirror.once((visit) => cutAfter(50_000)({ ...visit, bytes: Buffer.alloc(visit.bytes.length, 1) }));
    await store.install(first.id, mirror.host);
    expect(mirror.asked[1]!.range).toBe('bytes=50000-');
    expect(hasAllOf(folder, first)).toBe(true);
  });

  test('of a file that changed is thrown away: the host does not heed If-Range', async () => {
    const { store, mirror, folder } = await openModelLab();
    mirror.once(
      (visit) => cutAfter(50_000)({ ...visit, bytes: Buffer.alloc(visit.bytes.length, 1) }),
      ({ request, ...visit }) => {
        delete request.headers['if-range'];
        serve({ request, ...visit });
      },
    );
    await store.install(first.id, mirror.host);
    expect(mirror.asked.slice(0, 3).map(({ range }) => range)).toEqual([
      undefined,
      'bytes=50000-',
      undefined,
    ]);
    expect(hasAllOf(folder, first)).toBe(true);
  });

  test('halves that do not fit, from a host without ETags, are fetched once more', async () => {
    const { store, mirror, folder } = await openModelLab();
    const nameless: Fault = ({ response, bytes, from }) => {
      const range = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
      response.writeHead(from > 0 ? 206 : 200, from > 0 ? range : {});
      response.end(bytes.subarray(from));
    };
    mirror.once(({ response, bytes }) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(Buffer.alloc(50_000, 3), () => setTimeout(() => response.destroy(), 30));
    }, nameless);
    await store.install(first.id, mirror.host);
    expect(mirror.asked[1]).toMatchObject({ range: 'bytes=50000-', ifRange: undefined });
    expect(mirror.asked[2]!.range).toBeUndefined();
    expect(hasAllOf(folder, first)).toBe(true);
  });

  test('of an older version of the file is not gone on from', async () => {
    const { store, mirror, folder } = await openModelLab();
    mkdirSync(dirname(visionOf(folder)), { recursive: true });
    writeFileSync(`${visionOf(folder)}.partial`, Buffer.alloc(50_000, 5));
    const notes = { sha256: '0'.repeat(64), sizeBytes: 200_000, etag: null };
    writeFileSync(`${visionOf(folder)}.partial.json`, JSON.stringify(notes));
    expect(await store.plan(first.id)).toMatchObject({ bytesHere: 0 });
    await store.install(first.id, mirror.host);
    expect(mirror.asked[0]!.range).toBeUndefined();
    expect(hasAllOf(folder, first)).toBe(true);
  });

  test('a host that stalls is asked again', async () => {
    const { store, mirror, folder, progress } = await openModelLab();
    mirror.once(stallAfter(50_000));
    await store.install(first.id, mirror.host);
    expect(mirror.asked[1]!.range).toBe('bytes=50000-');
    expect(hasAllOf(folder, first)).toBe(true);
    expect(progress.find(({ state }) => state === 'waiting')?.problem).toContain('sent nothing');
  });

  test('a host that only stalls is given up', async () => {
    const { store, mirror } = await openModelLab({ patience: { ...shortPatience, attempts: 2 } });
    mirror.always(() => {});
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.stalled' });
    expect(mirror.asked.length).toBe(2);
  });

  test('ends when a person says so, and is kept', async () => {
    const { store, mirror, folder, progress } = await openModelLab({
      patience: { ...shortPatience, stallMs: 60_000 },
    });
    mirror.once(stallAfter(50_000));
    const installing = store.install(first.id, mirror.host);
    const outcome = expect(installing).rejects.toMatchObject({ code: 'model.cancelled' });
    await expect
      .poll(() => statSync(`${visionOf(folder)}.partial`, { throwIfNoEntry: false })?.size)
      .toBe(50_000);
    expect((await store.list()).models.find(({ id }) => id === first.id)?.state).toBe('fetching');
    expect(await store.cancel(first.id)).toBe(true);
    await outcome;
    expect(progress.at(-1)?.state).toBe('stopped');
    expect(await store.cancel(first.id)).toBe(false);
    expect(statSync(`${visionOf(folder)}.partial`).size).toBe(50_000);
    await store.install(first.id, mirror.host);
    expect(mirror.asked[1]!.range).toBe('bytes=50000-');
  });
});

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

test('a redirect to another host of this computer is followed, and parts are asked for there', async () => {
  const { store, mirror, folder } = await openModelLab();
  const content = await ModelMirror.open();
  fillMirror(content);
  mirror.always(({ request, response }) =>
    redirect(`${content.address}${request.url}`)({ response } as never),
  );
  content.once(cutAfter(50_000));
  await store.install(first.id, mirror.host);
  expect(content.asked.slice(0, 2).map(({ range }) => range)).toEqual([undefined, 'bytes=50000-']);
  expect(hasAllOf(folder, first)).toBe(true);
});

test('nobody at the host', async () => {
  const { store, mirror } = await openModelLab({ patience: { ...shortPatience, attempts: 2 } });
  const { host } = mirror;
  mirror.close();
  await expect(store.install(first.id, host)).rejects.toMatchObject({ code: 'model.host-unreachable' });
});

test('a file that another model has is copied, not fetched', async () => {
  const { store, mirror, folder } = await openModelLab();
  await store.install(first.id, mirror.host);
  expect(await store.plan(second.id)).toMatchObject({ bytesHere: 65_000, bytesToFetch: 150_000 });
  await store.install(second.id, mirror.host);
  expect(mirror.asked.length).toBe(4);
  expect(hasAllOf(folder, second)).toBe(true);
});

test('a file that lies in its place without proof is read, and replaced when it is another', async () => {
  const { store, mirror, folder } = await openModelLab();
  mkdirSync(dirname(visionOf(folder)), { recursive: true });
  writeFileSync(visionOf(folder), Buffer.alloc(200_000, 9));
  writeFileSync(
    join(folder, first.id, 'tokenizer.json'),
    readFileSync(import.meta.filename).subarray(0, 100),
  );
  expect(await store.show(first.id)).toMatchObject({ state: 'begun' });
  await store.install(first.id, mirror.host);
  expect(hasAllOf(folder, first)).toBe(true);
});

test('a manifest alone makes no model', async () => {
  const { store, mirror, folder, reopen } = await openModelLab();
  await store.install(first.id, mirror.host);
  writeFileSync(visionOf(folder), 'cut');
  expect(await reopen().show(first.id)).toMatchObject({ state: 'begun' });
  await store.install(first.id, mirror.host);
  expect(hasAllOf(folder, first)).toBe(true);
});

describe('room on the disk', () => {
  test('is asked for before anything is fetched', async () => {
    const huge = {
      ...first,
      id: 'huge',
      files: [{ ...first.files[0]!, sizeBytes: 2 ** 52 }],
    };
    const { store, mirror } = await openModelLab({ catalogue: [huge] });
    await expect(store.install('huge', mirror.host)).rejects.toMatchObject({ code: 'model.disk-full' });
    expect(mirror.asked).toEqual([]);
  });

  // A device that is always full: every write to it fails with ENOSPC.
  test.skipIf(!existsSync('/dev/full'))('that ends while writing is told', async () => {
    const { store, mirror, folder } = await openModelLab();
    mkdirSync(dirname(visionOf(folder)), { recursive: true });
    symlinkSync('/dev/full', `${visionOf(folder)}.partial`);
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({ code: 'model.disk-full' });
  });

  test('a folder that is a file is told', async () => {
    const { store, mirror, folder } = await openModelLab();
    writeFileSync(folder, 'no folder');
    await expect(store.install(first.id, mirror.host)).rejects.toMatchObject({
      code: 'model.folder-not-writable',
    });
  });
});

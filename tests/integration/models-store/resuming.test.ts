import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  filesIn,
  first,
  hasAllOf,
  openModelLab,
  shortPatience,
  visionOf,
  wholeModel,
} from '../../fixtures/model-lab.ts';
import { cutAfter, type Fault, serve, stallAfter } from '../../fixtures/model-mirror.ts';

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

import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PhotoPlace } from '../../../main/library/catalog/photo-places.ts';
import { defaultLimits } from '../../../main/library/ingest/decode/decode-limits.ts';
import { RenditionHost } from '../../../main/library/pixels/rendition-host.ts';
import { RenditionShelf } from '../../../main/library/pixels/rendition-shelf.ts';
import { Renditions } from '../../../main/library/pixels/renditions.ts';
import { sceneOf } from '../../fixtures/draw-picture.ts';
import { hashOf } from '../../fixtures/new-catalogue.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

async function placeOf(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<PhotoPlace> {
  const { size, mtimeMs } = statSync(put(path, bytes));
  return {
    file: 1,
    photoId: 1,
    hash: await sha256(bytes),
    path,
    root: 1,
    rootPath: '/',
    sizeBytes: size,
    mtimeMs,
    offline: false,
    rootIsAway: false,
    needsReading: false,
  };
}

function newRenditions(mostBytes?: number) {
  const folder = join(temporaryFolder(), 'renditions');
  const renditions = new Renditions({
    folder,
    log: pino({ level: 'silent' }),
    ...(mostBytes === undefined ? {} : { mostBytes }),
  });
  onTestFinished(() => renditions.dispose());
  return { folder, renditions };
}

const tiff = async (seed: number) =>
  Uint8Array.from(await sceneOf(seed, { width: 200, height: 150 }).tiff().toBuffer());

describe('a rendition', () => {
  it('is made once for all who ask', async () => {
    const { folder, renditions } = newRenditions();
    const place = await placeOf(join(temporaryFolder(), 'scan.tif'), await tiff(1));
    const [one, other] = await Promise.all([renditions.get(place), renditions.get(place)]);
    expect(one).toBe(other);
    const madeAt = statSync(one).ino;
    await renditions.get(place);
    expect(statSync(one).ino).toBe(madeAt);
    expect(readdirSync(folder, { recursive: true })).toHaveLength(2);
  });

  it('of a damaged file says why there is none, and hurts no other', async () => {
    const { renditions } = newRenditions();
    const folder = temporaryFolder();
    const good = await placeOf(join(folder, 'good.tif'), await tiff(1));
    const bytes = (await tiff(2)).slice(0, 120);
    const bad = await placeOf(join(folder, 'bad.tif'), bytes);
    const [one, other] = await Promise.allSettled([renditions.get(bad), renditions.get(good)]);
    expect(one).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'photo.not-shown',
        details: { name: 'bad.tif', problem: expect.stringMatching(/^the picture is/) },
      },
    });
    expect(other.status).toBe('fulfilled');
  });

  it('is of the photo or of nothing', async () => {
    const { folder, renditions } = newRenditions();
    const place = await placeOf(join(temporaryFolder(), 'scan.tif'), await tiff(1));
    await expect(renditions.get({ ...place, hash: hashOf('another') })).rejects.toMatchObject({
      code: 'photo.not-shown',
    });
    expect(existsSync(folder)).toBe(false);
  });

  it('is not waited for when the library is closed', async () => {
    const { renditions } = newRenditions();
    const folder = temporaryFolder();
    const places = await Promise.all(
      [1, 2, 3, 4].map(async (seed) => placeOf(join(folder, `${seed}.tif`), await tiff(seed))),
    );
    const asked = Promise.allSettled(places.map((place) => renditions.get(place)));
    renditions.dispose();
    for (const answer of await asked) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'reader.unavailable' } });
    }
  });
});

it('a process that dies over a picture is replaced for the next one', async () => {
  const host = new RenditionHost(pino({ level: 'silent' }));
  onTestFinished(() => host.end());
  const { path, sizeBytes, mtimeMs, hash } = await placeOf(
    join(temporaryFolder(), 'scan.tif'),
    await tiff(1),
  );
  const job = {
    path,
    sizeBytes,
    mtimeMs,
    hash,
    target: join(temporaryFolder(), 'made.jpg'),
    limits: defaultLimits,
  };
  const answer = host.make(job);
  process.kill(host.pid ?? 0, 'SIGKILL');
  expect(await answer).toBeNull();
  expect(await host.make(job)).toEqual({ type: 'made', sizeBytes: statSync(job.target).size });
});

describe('the shelf of renditions', () => {
  const shelfOf = (mostBytes: number) => {
    const folder = temporaryFolder();
    const shelf = new RenditionShelf(folder, mostBytes);
    const add = async (name: string, bytes: number) => {
      put(shelf.fileOf(hashOf(name)), new Uint8Array(bytes));
      await shelf.added(hashOf(name), bytes);
    };
    const has = (name: string) => existsSync(shelf.fileOf(hashOf(name)));
    return { folder, shelf, add, has };
  };

  it('keeps what was used last, up to its size', async () => {
    const { shelf, add, has } = shelfOf(250);
    await add('a', 100);
    await add('b', 100);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await shelf.use(hashOf('a'))).toBe(true);
    await add('c', 100);
    expect(['a', 'b', 'c'].map(has)).toEqual([true, false, true]);
    expect(await shelf.use(hashOf('b'))).toBe(false);
  });

  it('keeps one that is larger than all of it while it is wanted', async () => {
    const { add, has } = shelfOf(50);
    await add('huge', 100);
    expect(has('huge')).toBe(true);
    await add('small', 10);
    expect(has('huge')).toBe(false);
  });

  it('knows at the next start what was used when, and clears drafts away', async () => {
    const { folder, shelf, add } = shelfOf(1_000);
    await add('old', 100);
    await add('new', 100);
    utimesSync(shelf.fileOf(hashOf('old')), new Date(), new Date(2001, 1, 1));
    const draft = put(`${shelf.fileOf(hashOf('draft'))}.123.new`, 'half');
    const again = new RenditionShelf(folder, 250);
    put(again.fileOf(hashOf('third')), new Uint8Array(100));
    await again.added(hashOf('third'), 100);
    expect(existsSync(again.fileOf(hashOf('old')))).toBe(false);
    expect(existsSync(again.fileOf(hashOf('new')))).toBe(true);
    expect(existsSync(draft)).toBe(false);
  });

  it('lets go of photos that are gone', async () => {
    const { shelf, add, has } = shelfOf(1_000);
    await add('a', 10);
    await add('b', 10);
    await shelf.remove([hashOf('a'), hashOf('unknown')]);
    expect([has('a'), has('b')]).toEqual([false, true]);
  });
});

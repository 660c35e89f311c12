import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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
  visionOf,
  wholeModel,
} from '../../fixtures/model-lab.ts';
import { cutAfter, ModelMirror, redirect } from '../../fixtures/model-mirror.ts';

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

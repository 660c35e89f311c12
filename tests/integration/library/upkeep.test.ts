import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Catalogue } from '../../../main/library/catalog/catalogue.ts';
import { thumbnailFile } from '../../../main/library/ingest/thumbnail-file.ts';
import { Upkeep } from '../../../main/library/upkeep.ts';
import type { VectorStore } from '../../../main/library/vectors/vector-store.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** A library with the photo `known`, and vectors of `known` and `stray`; nothing waits. */
function newUpkeep() {
  const catalogue = newCatalogue();
  const root = catalogue.roots.add('/photos');
  catalogue.roots.markScanned(root, '2026-01-01T00:00:00.000Z');
  const file = addPhoto(catalogue, root, 'known');
  const removed: string[] = [];
  const vectors = { remove: async (hashes: string[]) => void removed.push(...hashes) };
  const embedded = new Set([hashOf('known'), hashOf('stray')]);
  const thumbnailsFolder = temporaryFolder();
  const upkeep = new Upkeep({
    catalogue,
    vectors: vectors as unknown as VectorStore,
    embedded,
    thumbnailsFolder,
    renditions: { remove: async () => {} },
    log: pino({ level: 'silent' }),
  });
  return { catalogue, root, file, removed, embedded, thumbnailsFolder, upkeep };
}

function addPhoto(catalogue: Catalogue, root: number, name: string): number {
  const file = addFile(catalogue, root, `${name}.jpg`);
  const photo = catalogue.photos.describe(hashOf(name), describedPhoto());
  catalogue.database
    .prepare('UPDATE files SET photo_id = ?, needs_reading = 0 WHERE id = ?')
    .run(photo, file);
  return file;
}

/** A file that could not be read, for now or for good. */
function fail(catalogue: Catalogue, root: number, transient: boolean): void {
  addFile(catalogue, root, `${transient ? 'locked' : 'broken'}.jpg`);
  const [file] = catalogue.readingList.next(0, 1);
  if (file) catalogue.failures.record(file, { code: 'file.damaged', details: {}, detail: '', transient });
}

/** Gives photos and their files other numbers. */
function renumber(catalogue: Catalogue, from: number, by: number): void {
  catalogue.database.exec(`PRAGMA foreign_keys = OFF;
    UPDATE photos SET id = id + ${by} WHERE id >= ${from};
    UPDATE files SET photo_id = photo_id + ${by} WHERE photo_id >= ${from};
    PRAGMA foreign_keys = ON`);
}

it('vectors of photos that nobody knows go only when they are asked about', async () => {
  const { upkeep, removed, embedded } = newUpkeep();
  await upkeep.sweep();
  expect(removed).toEqual([]);
  await upkeep.sweepStrays();
  expect(removed).toEqual([hashOf('stray')]);
  expect([...embedded]).toEqual([hashOf('known')]);
});

it('a file that is broken for good keeps no stray vector; one that may be read later does', async () => {
  const { catalogue, root, upkeep, removed } = newUpkeep();
  fail(catalogue, root, true);
  await upkeep.sweepStrays();
  expect(removed).toEqual([]);
  catalogue.database.prepare('DELETE FROM files WHERE path = ?').run('locked.jpg');
  fail(catalogue, root, false);
  await upkeep.sweepStrays();
  expect(removed).toEqual([hashOf('stray')]);
});

it('no vector is a stray while there is no folder, one is away, or one was not looked through', async () => {
  const { catalogue, root, upkeep, removed } = newUpkeep();
  catalogue.roots.setState(root, 'offline', 'The folder is not there.');
  await upkeep.sweepStrays();
  catalogue.roots.setState(root, 'ready', null);
  const other = catalogue.roots.add('/more');
  await upkeep.sweepStrays();
  for (const id of [root, other]) catalogue.roots.remove(id);
  await upkeep.sweepStrays();
  expect(removed).toEqual([]);
});

it('forgets photos without files, with vector and thumbnail, wherever they stand in the catalogue', async () => {
  const { catalogue, root, file, upkeep, removed, thumbnailsFolder } = newUpkeep();
  renumber(catalogue, 1, 70_000);
  addPhoto(catalogue, root, 'other');
  const thumbnail = put(thumbnailFile(thumbnailsFolder, hashOf('known')), '');
  catalogue.database.prepare('DELETE FROM files WHERE id = ?').run(file);
  expect(await upkeep.sweep()).toBe(0);
  expect(await upkeep.sweep(0)).toBe(1);
  expect(removed).toEqual([hashOf('known')]);
  expect(existsSync(thumbnail)).toBe(false);
  expect(catalogue.photos.visibleHashes()).toEqual([hashOf('other')]);
});

it('a photo that lost its vector or its thumbnail is read again', async () => {
  const { catalogue, root, upkeep, embedded, thumbnailsFolder } = newUpkeep();
  for (const name of ['bare', 'unseen', 'whole']) addPhoto(catalogue, root, name);
  for (const name of ['unseen', 'whole']) embedded.add(hashOf(name));
  for (const name of ['bare', 'whole', 'known']) put(thumbnailFile(thumbnailsFolder, hashOf(name)), '');
  await upkeep.findMissing();
  const waiting = catalogue.readingList.next(0, 10).map(({ path }) => path);
  expect(waiting).toEqual([join('/photos', 'bare.jpg'), join('/photos', 'unseen.jpg')]);
});

it('thumbnails that belong to no photo go, and drafts that a killed reader left', async () => {
  const { upkeep, thumbnailsFolder } = newUpkeep();
  const known = put(thumbnailFile(thumbnailsFolder, hashOf('known')), '');
  const stray = put(thumbnailFile(thumbnailsFolder, hashOf('stray')), '');
  const draft = put(`${known}.4711.new`, '');
  await upkeep.findMissing();
  expect([known, stray, draft].map((path) => existsSync(path))).toEqual([true, false, false]);
});

it('thumbnails are kept while a photo they belong to may be found again', async () => {
  const { catalogue, root, upkeep, thumbnailsFolder } = newUpkeep();
  const stray = put(thumbnailFile(thumbnailsFolder, hashOf('stray')), '');
  addFile(catalogue, root, 'unread.jpg');
  await upkeep.findMissing();
  expect(existsSync(stray)).toBe(true);
});

it('upkeep of many photos lets others have their turn', async () => {
  const { catalogue, root, upkeep, embedded } = newUpkeep();
  catalogue.database.exec('BEGIN');
  for (let index = 0; index < 12_000; index++) {
    addPhoto(catalogue, root, `photo ${index}`);
    embedded.add(hashOf(`photo ${index}`));
  }
  catalogue.database.exec('COMMIT');
  renumber(catalogue, 6_000, 50_000);
  for (const work of [() => upkeep.sweep(), () => upkeep.sweepStrays(), () => upkeep.findMissing()]) {
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    await work();
    clearInterval(others);
    expect(turns).toBeGreaterThan(0);
  }
});

import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../main/library/catalog/catalogue.ts';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import { ChangeList } from '../../../main/library/photos/change-list.ts';
import type { TrashFiles } from '../../../main/library/photos/move-to-trash.ts';
import { PhotoTrash } from '../../../main/library/photos/photo-trash.ts';
import { filledLibrary, namesOf, tilesOf } from '../../fixtures/filled-library.ts';
import { describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';
import { isLinux, ownTrash } from '../../fixtures/own-trash.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

describe.runIf(isLinux)('photos that are thrown away', () => {
  it('are hidden at once and can be had back; when the library closes they are in the trash', async () => {
    const trash = ownTrash();
    const { photos, folder, library } = await filledLibrary(4);
    put(join(photos, '!photo-*.jpg'), readFileSync(join(photos, 'photo-000.jpg')));
    put(join(photos, '[1] *.jpg'), readFileSync(join(photos, 'photo-001.jpg')));
    await library.call('index.run', {});
    const [first] = (await tilesOf(library)).filter(({ name }) => name === '!photo-*.jpg');
    const { listing } = await library.call('listing.open', { search: null });
    const before = await library.call('library.status', {});

    const all = await library.call('photos.trash', { selection: { listing, runs: [[0, 4]] } });
    expect(all).toMatchObject({ photos: 4, files: 6 });
    expect(all.undoWithinMs).toBeGreaterThan(1_000);
    expect(await namesOf(library)).toEqual([]);
    expect(await library.call('library.status', {})).toMatchObject({ photos: 0, files: 0 });
    expect(await library.call('changes.undo', { change: all.change })).toEqual({ photos: 4 });
    const after = await library.call('library.status', {});
    expect({ photos: after.photos, files: after.files }).toEqual({
      photos: before.photos,
      files: before.files,
    });

    const change = await library.call('photos.trash', { selection: { photos: [first?.photo ?? ''] } });
    expect(change).toMatchObject({ photos: 1, files: 2 });
    // Nothing is written yet: for anybody else, as for the next start after a crash, all is as it was.
    expect(trash.names()).toEqual([]);
    const reader = await openLibrary({ place: libraryPlace({ folder }), mode: 'read', command: 'a test' });
    expect(await namesOf(reader)).toHaveLength(4);
    await reader.dispose();

    await library.dispose();
    expect(trash.names()).toEqual(['!photo-*.jpg', 'photo-000.jpg']);
    expect(readdirSync(photos).sort()).toEqual([
      '[1] *.jpg',
      'photo-001.jpg',
      'photo-002.jpg',
      'photo-003.jpg',
    ]);
    const again = await openLibrary({ place: libraryPlace({ folder }), mode: 'write', command: 'a test' });
    expect(await namesOf(again)).toEqual(['[1] *.jpg', 'photo-002.jpg', 'photo-003.jpg']);
    expect(await again.call('library.status', {})).toMatchObject({ photos: 3, files: 4, pending: 0 });
    await again.dispose();
  });
});

/** Photos `a` and `b` of one real file each, and what is said of throwing them away. */
function lab(trash: TrashFiles, undoWithinMs = 5) {
  const catalogue = newCatalogue();
  const folder = temporaryFolder();
  const root = catalogue.roots.add(folder);
  const ids = ['a', 'b'].map((name) => addRealPhoto(catalogue, root, folder, name));
  const notices: string[] = [];
  const moved: string[] = [];
  const changes = new ChangeList();
  const photoTrash = new PhotoTrash({
    catalogue,
    changes,
    notify: (_, text) => notices.push(text),
    onChange: () => {},
    onMoved: (path) => moved.push(path),
    trash,
    undoWithinMs,
  });
  return { catalogue, folder, root, ids, notices, moved, changes, photoTrash };
}

function addRealPhoto(catalogue: Catalogue, root: number, folder: string, name: string): number {
  const { size, mtimeMs } = statSync(put(join(folder, `${name}.jpg`), name));
  const id = catalogue.photos.describe(hashOf(name), describedPhoto());
  catalogue.database
    .prepare(
      'INSERT INTO files (root_id, path, size_bytes, mtime_ms, photo_id, needs_reading) VALUES (?, ?, ?, ?, ?, 0)',
    )
    .run(root, `${name}.jpg`, size, mtimeMs, id);
  return id;
}

/** A trash that is a folder. */
function folderTrash(): TrashFiles {
  const trash = temporaryFolder();
  return async (paths) => {
    const { rename } = await import('node:fs/promises');
    for (const path of paths) await rename(path, join(trash, path.split('/').at(-1) ?? ''));
  };
}

describe('moving to the trash', () => {
  it('happens a little later, and is then too late to undo', async () => {
    const { catalogue, folder, ids, moved, changes, photoTrash, notices } = lab(folderTrash());
    const { change } = photoTrash.throwAway(ids.slice(0, 1));
    expect(await photoTrash.settled(change)).toBe(1);
    expect(moved).toEqual([join(folder, 'a.jpg')]);
    await photoTrash.dispose();
    expect(() => changes.undo(change)).toThrow(expect.objectContaining({ code: 'change.too-late' }));
    expect(readdirSync(folder)).toEqual(['b.jpg']);
    expect(catalogue.photos.countVisible()).toBe(1);
    expect(notices).toEqual([]);
  });

  it('that was taken back does not happen', async () => {
    const { folder, ids, changes, photoTrash } = lab(folderTrash(), 60_000);
    const { change } = photoTrash.throwAway(ids);
    const settled = photoTrash.settled(change);
    expect(changes.undo(change)).toBe(2);
    expect(await settled).toBe(0);
    await photoTrash.dispose();
    expect(readdirSync(folder)).toEqual(['a.jpg', 'b.jpg']);
  });

  it('that fails half-way shows what stayed, and says why', async () => {
    const half: TrashFiles = async ([first = '']) => {
      await folderTrash()([first]);
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    };
    const { catalogue, ids, notices, photoTrash } = lab(half);
    photoTrash.throwAway(ids);
    expect(catalogue.photos.countVisible()).toBe(0);
    await photoTrash.dispose();
    expect(catalogue.photos.countVisible()).toBe(1);
    expect(catalogue.countFiles()).toBe(1);
    expect(notices).toEqual([
      expect.stringMatching(
        /^b\.jpg could not be moved to the trash: Eidetic is not allowed to change the folder\./,
      ),
    ]);
  });

  it('leaves a file alone that holds something else by now, or came since', async () => {
    const { catalogue, folder, root, ids, notices, photoTrash } = lab(folderTrash(), 60_000);
    photoTrash.throwAway(ids);
    writeFileSync(join(folder, 'a.jpg'), 'another picture');
    mkdirSync(join(folder, 'new'));
    copyFileSync(join(folder, 'b.jpg'), join(folder, 'new', 'copy.jpg'));
    const { size, mtimeMs } = statSync(join(folder, 'new', 'copy.jpg'));
    catalogue.database
      .prepare(
        'INSERT INTO files (root_id, path, size_bytes, mtime_ms, photo_id, needs_reading) VALUES (?, ?, ?, ?, ?, 0)',
      )
      .run(root, 'new/copy.jpg', size, mtimeMs, ids[1] ?? 0);
    await photoTrash.dispose();
    expect(readdirSync(folder).sort()).toEqual(['a.jpg', 'new']);
    expect(readdirSync(join(folder, 'new'))).toEqual(['copy.jpg']);
    expect(notices).toEqual([expect.stringContaining('the file has changed since')]);
    expect(catalogue.photos.countVisible()).toBe(2);
  });

  it('reads a file that waits to be read before it takes it for the photo', async () => {
    const { catalogue, folder, ids, photoTrash } = lab(folderTrash(), 60_000);
    writeFileSync(join(folder, 'a.jpg'), 'x');
    const { size, mtimeMs } = statSync(join(folder, 'a.jpg'));
    catalogue.database
      .prepare('UPDATE files SET size_bytes = ?, mtime_ms = ?, needs_reading = 1 WHERE photo_id = ?')
      .run(size, mtimeMs, ids[0] ?? 0);
    photoTrash.throwAway(ids);
    await photoTrash.dispose();
    expect(readdirSync(folder)).toEqual(['a.jpg']);
  });

  it('hides no photo that has the number of one that went meanwhile', async () => {
    const { catalogue, changes, folder, root, ids, notices, photoTrash } = lab(folderTrash(), 60_000);
    const [, last = 0] = ids;
    const { change } = photoTrash.throwAway([last]);
    catalogue.database.prepare('DELETE FROM files WHERE photo_id = ?').run(last);
    catalogue.database.prepare('DELETE FROM photos WHERE id = ?').run(last);
    expect(addRealPhoto(catalogue, root, folder, 'c')).toBe(last);
    expect(catalogue.photos.countVisible()).toBe(2);
    // Thrown away itself, it stays hidden whatever becomes of the other.
    photoTrash.throwAway([last]);
    changes.undo(change);
    expect(catalogue.photos.countVisible()).toBe(1);
    await photoTrash.dispose();
    expect(readdirSync(folder).sort()).toEqual(['a.jpg', 'b.jpg']);
    expect({ visible: catalogue.photos.countVisible(), notices }).toEqual({ visible: 1, notices: [] });
  });

  it('leaves drives alone that are away, and says so', async () => {
    const { catalogue, folder, root, ids, notices, photoTrash } = lab(folderTrash());
    catalogue.roots.setState(root, 'offline', 'away');
    expect(photoTrash.throwAway(ids)).toMatchObject({ photos: 2, files: 0 });
    await photoTrash.dispose();
    expect(readdirSync(folder)).toEqual(['a.jpg', 'b.jpg']);
    expect(notices).toEqual(['2 files are on drives that are not connected, and not in the trash.']);
    expect(catalogue.photos.countVisible()).toBe(2);
  });
});

import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../main/library/catalog/catalogue.ts';
import type { FileToRead } from '../../../main/library/catalog/reading-list.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

function only(catalogue: Catalogue): FileToRead {
  const [file, ...others] = catalogue.readingList.next(0, 10);
  expect(others).toEqual([]);
  return file!;
}

function read(catalogue: Catalogue, name: string): string | null {
  const photo = catalogue.photos.describe(hashOf(name), describedPhoto());
  return catalogue.readingList.finish(only(catalogue), photo);
}

describe('the reading list', () => {
  it('holds files nobody has read, until they are', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    addFile(catalogue, root, 'summer/a.jpg');
    expect(only(catalogue)).toMatchObject({ path: '/photos/summer/a.jpg', photoId: null, strikes: 0 });
    expect(read(catalogue, 'a')).toBe('added');
    expect(catalogue.readingList.count()).toBe(0);
  });

  it('keeps a file that changed while it was read', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    const id = addFile(catalogue, root, 'a.jpg');
    const file = only(catalogue);
    catalogue.database.prepare('UPDATE files SET size_bytes = 2000 WHERE id = ?').run(id);
    const photo = catalogue.photos.describe(hashOf('a'), describedPhoto());
    catalogue.readingList.finish(file, photo);
    expect(catalogue.readingList.count()).toBe(1);
  });

  it('keeps a file whose sidecar changed while it was read', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    const id = addFile(catalogue, root, 'a.jpg');
    const file = only(catalogue);
    catalogue.database.prepare('UPDATE files SET sidecar_mtime_ms = 7000 WHERE id = ?').run(id);
    catalogue.readingList.finish(file, catalogue.photos.describe(hashOf('a'), describedPhoto()));
    expect(catalogue.readingList.count()).toBe(1);
  });

  it('calls a new file with the content of a missing one moved, and drops the missing one', () => {
    const catalogue = newCatalogue();
    const [from, to] = [catalogue.roots.add('/one'), catalogue.roots.add('/two')];
    const old = addFile(catalogue, from, 'a.jpg');
    read(catalogue, 'a');
    catalogue.database.prepare("UPDATE files SET missing_since = '2026-01-01' WHERE id = ?").run(old);
    addFile(catalogue, to, 'b.jpg');
    expect(read(catalogue, 'a')).toBe('moved');
    expect(catalogue.countFiles()).toBe(1);
    expect(catalogue.photos.countVisible()).toBe(1);
  });

  it('calls a second copy of a photo added, not moved', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    addFile(catalogue, root, 'a.jpg');
    read(catalogue, 'a');
    addFile(catalogue, root, 'copy of a.jpg');
    expect(read(catalogue, 'a')).toBe('added');
    expect(catalogue.countFiles()).toBe(2);
    expect(catalogue.photos.countVisible()).toBe(1);
  });

  it('leaves out files of folders that are away, and files that are gone', () => {
    const catalogue = newCatalogue();
    const [near, away] = [catalogue.roots.add('/near'), catalogue.roots.add('/away')];
    addFile(catalogue, away, 'a.jpg');
    const gone = addFile(catalogue, near, 'b.jpg');
    catalogue.roots.setState(away, 'offline', 'The drive is not connected.');
    catalogue.database.prepare("UPDATE files SET missing_since = '2026-01-01' WHERE id = ?").run(gone);
    expect(catalogue.readingList.count()).toBe(0);
    catalogue.roots.setState(away, 'ready', null);
    expect(catalogue.readingList.count()).toBe(1);
  });

  it('puts photos without a vector back, one file each', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    addFile(catalogue, root, 'a.jpg');
    read(catalogue, 'a');
    addFile(catalogue, root, 'copy.jpg');
    read(catalogue, 'a');
    catalogue.readingList.rereadPhotos([hashOf('a')]);
    expect(catalogue.readingList.count()).toBe(1);
  });

  it('forgets nothing of a file that stopped being a picture but its photo', () => {
    const catalogue = newCatalogue();
    const id = addFile(catalogue, catalogue.roots.add('/photos'), 'a');
    read(catalogue, 'a');
    catalogue.database.prepare('UPDATE files SET needs_reading = 1 WHERE id = ?').run(id);
    catalogue.readingList.setAsNoPicture(only(catalogue));
    expect(catalogue.readingList.count()).toBe(0);
    expect(catalogue.photos.countVisible()).toBe(0);
    expect(catalogue.countFiles()).toBe(1);
  });

  it('says so when a file was taken out while it was read', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    addFile(catalogue, root, 'a.jpg');
    const file = only(catalogue);
    catalogue.roots.remove(root);
    expect(
      catalogue.readingList.finish(file, catalogue.photos.describe(hashOf('a'), describedPhoto())),
    ).toBeNull();
  });
});

import { expect, it } from 'vitest';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

it('counts a folder’s files and photos, whichever folders share them', () => {
  const catalogue = newCatalogue();
  const { database, photos, roots } = catalogue;
  const [one, two] = [roots.add('/a'), roots.add('/b')];
  roots.add('/empty');
  const hold = (root: number, path: string, name: string) => {
    const photo = photos.describe(hashOf(name), describedPhoto());
    const link = database.prepare('UPDATE files SET photo_id = ?, needs_reading = 0 WHERE id = ?');
    link.run(photo, addFile(catalogue, root, path));
  };
  hold(one, '1.jpg', 'sea');
  hold(one, '2.jpg', 'sea');
  hold(one, '3.jpg', 'hill');
  hold(two, '1.jpg', 'sea');
  database.exec(`UPDATE files SET missing_since = '2026' WHERE path = '3.jpg'`);
  addFile(catalogue, two, 'unread.jpg');
  const [broken] = catalogue.readingList.next(0, 1);
  catalogue.failures.record(broken!, { code: 'file.damaged', details: {}, detail: '', transient: false });
  addFile(catalogue, two, 'later.jpg');

  const counts = roots
    .overview()
    .map(({ path, files, photos: held, pending, failed, missing }) => [
      path,
      files,
      held,
      pending,
      failed,
      missing,
    ]);
  expect(counts).toEqual([
    ['/a', 3, 2, 0, 0, 1],
    ['/b', 3, 1, 1, 1, 0],
    ['/empty', 0, 0, 0, 0, 0],
  ]);
});

import { expect, it } from 'vitest';
import { describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

it('what leaves with a folder is told apart from what other folders hold too', () => {
  const catalogue = newCatalogue();
  const [mine, other] = ['/mine', '/other'].map((path) => catalogue.roots.add(path)) as [number, number];
  const insert = catalogue.database.prepare(
    'INSERT INTO files (root_id, path, size_bytes, mtime_ms, photo_id, needs_reading) VALUES (?, ?, 1, 1, ?, ?)',
  );
  const photo = (name: string) => catalogue.photos.describe(hashOf(name), describedPhoto());
  const [alone, twice, shared] = [photo('alone'), photo('twice'), photo('shared')];
  for (const [path, id] of [
    ['alone.jpg', alone],
    ['twice.jpg', twice],
    ['twice again.jpg', twice],
    ['shared.jpg', shared],
  ] as const)
    insert.run(mine, path, id, 0);
  insert.run(mine, 'not read yet.jpg', null, 1);
  insert.run(other, 'shared.jpg', shared, 0);
  expect(catalogue.roots.countRemoval(mine)).toEqual({ files: 5, photos: 2, elsewhere: 1 });
  expect(catalogue.roots.countRemoval(other)).toEqual({ files: 1, photos: 0, elsewhere: 1 });
});

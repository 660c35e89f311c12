import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { Catalogue } from '../../../main/library/catalog/catalogue.ts';
import { readLibraryState, waitingNotes } from '../../../main/library/search/library-state.ts';
import { newPlaces, openTestLibrary } from '../../fixtures/open-test-library.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';

it('a photo without a vector whose file waits to be read is one thing to do, not two', async () => {
  const { photos, library: folder } = newPlaces();
  await drawPhotos(photos, 4);
  const library = await openTestLibrary(folder);
  await library.call('roots.add', { path: photos });
  await library.call('index.run', {});
  const { vectors, model } = await library.call('library.status', {});
  expect(vectors).toBe(4);
  await library.dispose();

  // Behind its back: two photos lose their vectors, and one of those is found to need reading.
  const { database } = new Catalogue(new DatabaseSync(join(folder, 'catalogue.sqlite')));
  const [first, second] = database.prepare('SELECT id, hash FROM photos ORDER BY id').all();
  database.prepare('UPDATE files SET needs_reading = 1 WHERE photo_id = ?').run(Number(first?.['id']));
  const { connect } = await import('@lancedb/lancedb');
  const connection = await connect(join(folder, 'vectors'));
  const table = await connection.openTable(model.vectorTable);
  await table.delete(`photo IN ('${first?.['hash']}', '${second?.['hash']}')`);
  table.close();
  connection.close();

  expect(waitingNotes(readLibraryState(database, 2))).toEqual([
    '2 photos are still waiting to be read and may be missing here.',
  ]);
  database.close();
  const again = await openTestLibrary(folder);
  expect((await again.call('library.status', {})).pending).toBe(2);
});

import { expect, it } from 'vitest';
import { AskedPhotos } from '../../../main/library/photos/asked-photos.ts';
import { filledLibrary, namesOf } from '../../fixtures/filled-library.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

const expired = expect.objectContaining({ code: 'question.expired' });

/** A catalogue of photos `a` and `b`, and the questions about them. */
function lab() {
  const catalogue = newCatalogue();
  const root = catalogue.roots.add('/photos');
  const add = (name: string) => {
    const id = catalogue.photos.describe(hashOf(name), describedPhoto());
    const file = addFile(catalogue, root, `${name}.jpg`);
    catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(id, file);
    return id;
  };
  return { catalogue, add, ids: ['a', 'b'].map(add), asked: new AskedPhotos(catalogue.database) };
}

it('a question is about its photos also when their list was let go of long ago', async () => {
  const { library } = await filledLibrary(3);
  const { listing } = await library.call('listing.open', { search: null });
  const selection = { listing, runs: [[0, 2] as [number, number]] };
  const { asked, photos } = await library.call('photos.count', { selection });
  expect(photos).toBe(2);
  // While photos are read, windows open their list again and again.
  for (let again = 0; again < 70; again += 1) await library.call('listing.open', { search: null });
  await expect(library.call('photos.trash', { selection })).rejects.toMatchObject({
    code: 'listing.expired',
  });
  const { change, ...done } = await library.call('photos.trash', { selection: { asked } });
  expect(done).toMatchObject({ photos: 2, files: 2 });
  expect(await namesOf(library)).toHaveLength(1);
  await library.call('changes.undo', { change });
});

it('what was hidden since is not meant any more', () => {
  const { catalogue, asked, ids } = lab();
  const question = asked.ask(ids);
  catalogue.hidden.hide(ids.slice(0, 1));
  expect(asked.about(question)).toEqual(ids.slice(1));
});

it('a photo that has the number of one that went is not meant', async () => {
  const { catalogue, add, asked, ids } = lab();
  const [, last = 0] = ids;
  const question = asked.ask(ids);
  catalogue.database.exec(
    `DELETE FROM files WHERE photo_id = ${last}; DELETE FROM photos WHERE id = ${last}`,
  );
  // Times are kept to the millisecond.
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(add('c')).toBe(last);
  expect(asked.about(question)).toEqual(ids.slice(0, 1));
});

it('of questions that nobody answered the oldest goes, and says so', () => {
  const { asked, ids } = lab();
  const [first = '', ...others] = Array.from({ length: 17 }, () => asked.ask(ids));
  expect(() => asked.about(first)).toThrow(expired);
  expect(asked.about(others[0] ?? '')).toEqual(ids);
  expect(() => asked.about('another')).toThrow(expired);
});

import { expect, it } from 'vitest';
import { VisibleIndex } from '../../../main/library/catalog/visible-index.ts';
import { aspectOfByte } from '../../../preload/contract/index.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

it('knows who is visible, is kept across writes that hide and show nobody, and not across others', async () => {
  const catalogue = newCatalogue();
  const { database, photos } = catalogue;
  const root = catalogue.roots.add('/photos');
  const add = (name: string) => {
    const id = photos.describe(hashOf(name), describedPhoto({ width: 400, height: 200 }));
    const file = addFile(catalogue, root, `${name}.jpg`);
    database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(id, file);
    return id;
  };
  const [one, two] = [add('one'), add('two')];
  photos.describe(hashOf('of no file'), describedPhoto());
  const index = new VisibleIndex(database);
  const first = await index.photos();
  expect([...first.places.keys()].sort()).toEqual([hashOf('one'), hashOf('two')].sort());
  expect(first.ids[first.places.get(hashOf('two'))!]).toBe(two);
  expect(aspectOfByte(first.aspects[0]!)).toBe(2);
  expect(await index.photos()).toBe(first);

  index.keptAcross(() => catalogue.settings.set('x', 1));
  expect(await index.photos()).toBe(first);
  catalogue.hidden.hide([one]);
  const second = await index.photos();
  expect([...second.places.keys()]).toEqual([hashOf('two')]);
  catalogue.hidden.show(new Map([[one, hashOf('one')]]));
  // It was out of date before the write, and still is.
  index.keptAcross(() => catalogue.settings.set('x', 2));
  expect((await index.photos()).places.size).toBe(2);
});

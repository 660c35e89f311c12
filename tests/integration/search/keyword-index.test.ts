import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../main/library/catalog/catalogue.ts';
import { KeywordIndex } from '../../../main/library/catalog/keyword-index.ts';
import { addFile, describedPhoto, hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';

function addPhoto(catalogue: Catalogue, name: string, path: string, keywords: string[] = []): number {
  const photo = catalogue.photos.describe(
    hashOf(name),
    describedPhoto({ keywords: keywords.map((keyword) => ({ keyword, source: 'iptc' })) }),
  );
  const root = catalogue.roots.list()[0]?.id ?? catalogue.roots.add('/home/anna/Summer Pictures');
  const file = addFile(catalogue, root, path);
  catalogue.database.prepare('UPDATE files SET photo_id = ? WHERE id = ?').run(photo, file);
  return photo;
}

function indexed(photos: Record<string, [path: string, ...keywords: string[]]>) {
  const catalogue = newCatalogue();
  const keywords = new KeywordIndex(catalogue.database);
  keywords.ensure();
  for (const [name, [path, ...words]] of Object.entries(photos)) {
    keywords.indexPhoto(addPhoto(catalogue, name, path, words));
  }
  const names = new Map(Object.keys(photos).map((name) => [hashOf(name), name]));
  const find = (terms: string[], beginning = false) =>
    keywords.search(terms, { beginning }).map(({ photo }) => names.get(photo));
  return { catalogue, keywords, find };
}

describe('the keyword index', () => {
  it('finds names, folders and keywords; keywords count most, folders least', () => {
    const { find } = indexed({
      folder: ['harbour/1.jpg'],
      name: ['harbour_at_night.jpg'],
      keyword: ['2.jpg', 'harbour'],
      other: ['3.jpg'],
    });
    expect(find(['harbour'])).toEqual(['keyword', 'name', 'folder']);
    expect(find(['summer'])).toHaveLength(4);
    expect(find(['anna'])).toEqual([]);
  });

  it('wants every term, wherever it stands', () => {
    const { find } = indexed({ both: ['snow/dog.jpg'], one: ['dog.jpg'] });
    expect(find(['dog', 'snow'])).toEqual(['both']);
  });

  it('takes a term of several words as a phrase', () => {
    const { find } = indexed({ phrase: ['red balloon.jpg'], apart: ['balloon red.jpg'] });
    expect(find(['red balloon'])).toEqual(['phrase']);
  });

  it('finds the beginning of a name where asked to', () => {
    const { find } = indexed({ camera: ['IMG_2041.jpg'] });
    expect(find(['IMG_20'], true)).toEqual(['camera']);
    expect(find(['IMG_20'])).toEqual([]);
    expect(find(['img 2041.JPG'], true)).toEqual(['camera']);
  });

  it('names the photos that hold any of some terms', () => {
    const { keywords } = indexed({
      name: ['IMG_2041 red balloon.jpg'],
      keyword: ['2.jpg', 'harbour'],
      other: ['balloon red.jpg'],
    });
    expect(keywords.photosWithAny(['red balloon', 'harb'])).toEqual(
      new Set([hashOf('name'), hashOf('keyword')]),
    );
    expect(keywords.photosWithAny(['!', '"'])).toEqual(new Set());
  });

  it('knows one word in its forms, without accents', () => {
    const { find } = indexed({ dogs: ['running dogs.jpg'], city: ['Zürich.jpg'] });
    expect(find(['dog'])).toEqual(['dogs']);
    expect(find(['runs'])).toEqual(['dogs']);
    expect(find(['zurich'])).toEqual(['city']);
  });

  it.each(['"', '*', 'a OR b', 'names:x', 'NEAR(a b)', "'; DROP TABLE photos", '()', '-'])(
    'takes %s as text, not as a query of its own',
    (text) => {
      const { find } = indexed({ plain: ['plain.jpg'] });
      expect(find([text], true)).toEqual([]);
    },
  );

  it('follows photos that are read again, lose a file, or go', () => {
    const { catalogue, keywords, find } = indexed({ a: ['old.jpg', 'cat'], b: ['b.jpg'] });
    const photo = addPhoto(catalogue, 'a', 'copy.jpg', ['dog']);
    keywords.indexPhoto(photo);
    expect(find(['cat'])).toEqual([]);
    expect(find(['dog', 'old', 'copy'])).toEqual(['a']);
    catalogue.database.exec("DELETE FROM files WHERE path = 'old.jpg'");
    expect(find(['old'])).toEqual([]);
    expect(find(['copy'])).toEqual(['a']);
    catalogue.database.exec("DELETE FROM files WHERE path = 'copy.jpg'");
    expect(find(['dog'])).toEqual([]);
    catalogue.database.exec('DELETE FROM files; DELETE FROM photos');
    keywords.ensure();
    expect(find(['b'])).toEqual([]);
  });

  it('loses the words of a folder that is removed', () => {
    const { catalogue, find } = indexed({ a: ['a.jpg'] });
    catalogue.roots.remove(catalogue.roots.list()[0]!.id);
    expect(find(['a'])).toEqual([]);
  });

  it('is filled from a catalogue that was written without it', () => {
    const catalogue = newCatalogue();
    addPhoto(catalogue, 'a', 'lake.jpg');
    const keywords = new KeywordIndex(catalogue.database);
    expect(keywords.available).toBe(false);
    expect(keywords.reason).toContain('have not been indexed yet');
    expect(keywords.search(['lake'], { beginning: false })).toEqual([]);
    keywords.ensure();
    expect(keywords.available).toBe(true);
    addPhoto(catalogue, 'b', 'lake 2.jpg');
    keywords.ensure();
    expect(keywords.search(['lake'], { beginning: false })).toHaveLength(2);
  });

  it('says so where SQLite has no full-text search, and gets in nobody’s way', () => {
    const { database } = newCatalogue();
    const without = new Proxy(database, {
      get(target, name) {
        if (name === 'prepare') {
          return (sql: string) =>
            target.prepare(sql.includes('pragma_module_list') ? 'SELECT 1 WHERE FALSE' : sql);
        }
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const keywords = new KeywordIndex(without);
    keywords.ensure();
    keywords.indexPhoto(1);
    expect(keywords.available).toBe(false);
    expect(keywords.reason).toContain('FTS5');
    expect(keywords.search(['a'], { beginning: true })).toEqual([]);
  });
});

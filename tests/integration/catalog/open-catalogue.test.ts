import { closeSync, existsSync, openSync, readdirSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../../main/library/catalog/catalogue.ts';
import {
  closeCatalogue,
  openCatalogueForReading,
  openCatalogueForWriting,
} from '../../../main/library/catalog/open-catalogue.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

function newFile(): string {
  const file = join(temporaryFolder(), 'catalogue.sqlite');
  const { database } = openCatalogueForWriting(file);
  const { roots } = new Catalogue(database);
  for (let index = 0; index < 500; index++) roots.add(`/photos/folder number ${index}`);
  closeCatalogue(database, file);
  return file;
}

function scribbleOver(file: string): void {
  const handle = openSync(file, 'r+');
  const garbage = Buffer.alloc(2_048, 0xaa);
  for (let at = 4_096; at < statSync(file).size; at += 8_192)
    writeSync(handle, garbage, 0, garbage.length, at);
  closeSync(handle);
}

describe('opening the catalogue', () => {
  it('keeps what was written', () => {
    const file = newFile();
    const { database, setAside } = openCatalogueForWriting(file);
    expect(setAside).toBeNull();
    expect(new Catalogue(database).roots.list()).toHaveLength(500);
    closeCatalogue(database, file);
  });

  it('sets a damaged file aside by name and begins a new one', () => {
    const file = newFile();
    scribbleOver(file);
    const { database, setAside } = openCatalogueForWriting(file);
    expect(setAside).toMatch(/catalogue\.damaged-.*\.sqlite$/);
    expect(existsSync(String(setAside))).toBe(true);
    expect(new Catalogue(database).roots.list()).toEqual([]);
    closeCatalogue(database, file);
  });

  it('sets aside what is no database at all', () => {
    const file = newFile();
    writeFileSync(file, 'this was a catalogue once');
    const { database, setAside } = openCatalogueForWriting(file);
    expect(setAside).not.toBeNull();
    closeCatalogue(database, file);
  });

  it('says that a damaged one is damaged when it may only read, and changes nothing', () => {
    const file = newFile();
    scribbleOver(file);
    expect(() => openCatalogueForReading(file, { check: true })).toThrow(/damaged/);
    expect(readdirSync(join(file, '..')).some((name) => name.includes('damaged'))).toBe(false);
  });

  it('refuses one from a newer Eidetic, for reading and for writing', () => {
    const file = newFile();
    const newer = new DatabaseSync(file);
    newer.exec('PRAGMA user_version = 999');
    newer.close();
    expect(() => openCatalogueForReading(file, { check: true })).toThrow(
      /newer Eidetic \(catalogue version 999/,
    );
    expect(() => openCatalogueForWriting(file)).toThrow(/newer Eidetic/);
  });

  it('says where there is none', () => {
    const folder = temporaryFolder();
    const open = () => openCatalogueForReading(join(folder, 'catalogue.sqlite'), { check: true });
    expect(open).toThrow(`There is no library in ${folder} yet.`);
  });

  it('reads beside a writer', () => {
    const file = newFile();
    const { database } = openCatalogueForWriting(file);
    const reader = openCatalogueForReading(file, { check: false });
    new Catalogue(database).roots.add('/photos/late');
    expect(new Catalogue(reader).roots.list()).toHaveLength(501);
    reader.close();
    closeCatalogue(database, file);
  });
});

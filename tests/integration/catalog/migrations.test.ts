import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { catalogueVersion, migrate } from '../../../main/library/catalog/migrate.ts';
import { migrations, newestVersion } from '../../../main/library/catalog/migrations/index.ts';

function tables(database: DatabaseSync): string[] {
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .all()
    .map((row) => String(row['name']));
}

describe('migrations', () => {
  it('are numbered from one without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  });

  it('1 (first) makes the tables of folders, files, photos, failures, settings and audit', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 1));
    expect(catalogueVersion(database)).toBe(1);
    expect(tables(database)).toEqual([
      'audit',
      'failures',
      'files',
      'keywords',
      'photos',
      'roots',
      'settings',
    ]);
  });

  it('1 (first) refuses values the library never writes', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database);
    const insert = (state: string) =>
      database.prepare("INSERT INTO roots (path, added_at, state) VALUES ('/p', 'now', ?)").run(state);
    expect(() => insert('mislaid')).toThrow(/CHECK/);
    insert('offline');
  });

  it('leaves a catalogue that is up to date alone', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database);
    database.exec("INSERT INTO settings VALUES ('key', '1')");
    migrate(database);
    expect(database.prepare('SELECT count(*) AS rows FROM settings').get()).toMatchObject({ rows: 1 });
  });

  it('keeps nothing of a migration that fails half-way', () => {
    const database = new DatabaseSync(':memory:');
    const broken = { version: 1, name: 'broken', sql: 'CREATE TABLE half (id); CREATE TABLE half (id)' };
    expect(() => migrate(database, [broken])).toThrow();
    expect(tables(database)).toEqual([]);
    expect(catalogueVersion(database)).toBe(0);
  });

  it('refuses a catalogue from a newer Eidetic and touches nothing', () => {
    const database = new DatabaseSync(':memory:');
    database.exec(`PRAGMA user_version = ${newestVersion + 3}`);
    expect(() => migrate(database)).toThrow(/newer Eidetic/);
    expect(tables(database)).toEqual([]);
  });
});

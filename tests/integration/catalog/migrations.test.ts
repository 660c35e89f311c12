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

  it('2 (marks) keeps what there is, takes marks, and lists by time from its index alone', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 1));
    database.exec(`
      INSERT INTO photos (hash, kind, size_bytes, width, height, thumbhash, taken_local, taken_source, added_at)
      VALUES ('abc', 'jpeg', 1, 3, 2, x'00', '2019-06-14T12:00:00', 'exif', '2026-01-01')`);
    migrate(database, migrations.slice(0, 2));
    expect(catalogueVersion(database)).toBe(2);
    expect(database.prepare('SELECT hash, width FROM photos').all()).toEqual([{ hash: 'abc', width: 3 }]);
    const mark = (rating: number | null, favourite: number) =>
      database.prepare("INSERT OR REPLACE INTO marks VALUES ('abc', ?, ?, 'now')").run(rating, favourite);
    mark(5, 0);
    mark(null, 1);
    expect(() => mark(6, 0)).toThrow(/CHECK/);
    expect(() => mark(null, 2)).toThrow(/CHECK/);
    const [plan] = database
      .prepare(
        'EXPLAIN QUERY PLAN SELECT id, taken_local, width, height FROM photos ORDER BY taken_local DESC, hash',
      )
      .all();
    expect(plan?.['detail']).toBe('SCAN photos USING COVERING INDEX photos_newest_first');
  });

  it('3 (kept files) keeps what there is: of files that are missing nobody has decided anything', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 2));
    database.exec(`
      INSERT INTO roots (id, path, added_at) VALUES (1, '/p', 'now');
      INSERT INTO files (root_id, path, size_bytes, mtime_ms, missing_since) VALUES (1, 'a.jpg', 1, 2, 'then')`);
    migrate(database, migrations.slice(0, 3));
    expect(catalogueVersion(database)).toBe(3);
    expect(database.prepare('SELECT path, missing_since, is_kept FROM files').all()).toEqual([
      { path: 'a.jpg', missing_since: 'then', is_kept: 0 },
    ]);
    expect(() => database.exec('UPDATE files SET is_kept = 2')).toThrow(/CHECK/);
  });

  it('4 (concepts) keeps what there is, and gives no number out twice', () => {
    const database = new DatabaseSync(':memory:');
    database.exec('PRAGMA foreign_keys = ON');
    migrate(database, migrations.slice(0, 3));
    database.exec("INSERT INTO marks VALUES ('abc', 5, 1, 'now')");
    migrate(database, migrations.slice(0, 4));
    expect(catalogueVersion(database)).toBe(4);
    expect(database.prepare('SELECT hash, rating FROM marks').all()).toEqual([{ hash: 'abc', rating: 5 }]);
    const add = (name: string) =>
      database.prepare('INSERT INTO tags (name, key) VALUES (?, ?) RETURNING id').get(name, name)?.['id'];
    expect(add('beach')).toBe(1);
    expect(() => add('beach')).toThrow(/UNIQUE/);
    database.exec("INSERT INTO verdicts VALUES (1, 'abc', 'yes', 'now')");
    expect(() => database.exec("INSERT INTO verdicts VALUES (1, 'def', 'maybe', 'now')")).toThrow(/CHECK/);
    expect(() => database.exec("INSERT INTO verdicts VALUES (7, 'abc', 'yes', 'now')")).toThrow(/FOREIGN/);
    database.exec('DELETE FROM tags');
    expect(database.prepare('SELECT * FROM verdicts').all()).toEqual([]);
    expect(add('dog')).toBe(2);
  });

  it('5 (search marks) keeps what there is, and one mark a photo and search', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 4));
    database.exec("INSERT INTO marks VALUES ('abc', 5, 1, 'now')");
    migrate(database, migrations.slice(0, 5));
    expect(catalogueVersion(database)).toBe(5);
    expect(database.prepare('SELECT hash, rating FROM marks').all()).toEqual([{ hash: 'abc', rating: 5 }]);
    database.exec("INSERT INTO search_marks VALUES ('a dog', 'abc', 'right', 'now')");
    expect(() => database.exec("INSERT INTO search_marks VALUES ('a dog', 'abc', 'wrong', 'now')")).toThrow(
      /UNIQUE/,
    );
    expect(() => database.exec("INSERT INTO search_marks VALUES ('a cat', 'abc', 'maybe', 'now')")).toThrow(
      /CHECK/,
    );
  });

  it('6 (photo views) keeps what there is, and lets views go with their photo', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 5));
    database.exec(`
      INSERT INTO photos (hash, kind, size_bytes, width, height, thumbhash, taken_local, taken_source, added_at)
      VALUES ('abc', 'jpeg', 1, 3, 2, x'00', '2019-06-14T12:00:00', 'exif', '2026-01-01')`);
    migrate(database, migrations.slice(0, 6));
    expect(catalogueVersion(database)).toBe(6);
    expect(database.prepare('SELECT hash FROM photos').all()).toEqual([{ hash: 'abc' }]);
    database.exec("INSERT INTO photo_views VALUES ('abc', 2, 'now'), ('def', 1, 'now')");
    expect(() => database.exec("INSERT INTO photo_views VALUES ('ghi', 0, 'now')")).toThrow(/CHECK/);
    database.exec('DELETE FROM photos');
    expect(database.prepare('SELECT hash FROM photo_views').all()).toEqual([{ hash: 'def' }]);
  });

  it('7 (arrival times) keeps what runs changed, which was when they were', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, migrations.slice(0, 6));
    database.exec(`
      INSERT INTO tags VALUES (1, 'beach', 'beach');
      INSERT INTO concepts (id, tag_id, phrases, contrasts, action, active, review_only, created_at)
        VALUES (1, 1, '[]', '[]', 'tag', 1, 0, 'now');
      INSERT INTO runs VALUES (1, 1, 'arrived', 1, 0.5, 'one', 1, 1, 1, 0, 'then', NULL);
      INSERT INTO run_changes VALUES (1, 'abc', NULL, NULL, 0.9)`);
    migrate(database, migrations.slice(0, 7));
    expect(catalogueVersion(database)).toBe(7);
    expect(database.prepare('SELECT hash, score_after, at FROM run_changes').all()).toEqual([
      { hash: 'abc', score_after: 0.9, at: null },
    ]);
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

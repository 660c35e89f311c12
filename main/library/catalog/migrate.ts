import type { DatabaseSync } from 'node:sqlite';
import { EideticError } from '../../../preload/contract/index.ts';
import { migrations as allMigrations, type Migration } from './migrations/index.ts';
import { inTransaction } from './transaction.ts';

/** The catalogue's version: 0 for a new file. SQLite keeps it in the file's header (`user_version`). */
export function catalogueVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get();
  return Number(row?.['user_version'] ?? 0);
}

/**
 * Brings a catalogue up to the newest version, one migration a transaction.
 *
 * @throws EideticError `library.newer-version` when the file comes from a later Eidetic; nothing is touched
 */
export function migrate(database: DatabaseSync, migrations: readonly Migration[] = allMigrations): void {
  const found = catalogueVersion(database);
  const known = migrations.length;
  if (found > known) throw new EideticError('library.newer-version', { found, known });
  for (const migration of migrations.slice(found)) {
    inTransaction(database, () => {
      database.exec(migration.sql);
      database.exec(`PRAGMA user_version = ${migration.version}`);
    });
  }
}

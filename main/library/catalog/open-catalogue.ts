import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { EideticError } from '../../../preload/contract/index.ts';
import { breakSeal, findDamage, isDamage, sealCatalogue } from './integrity.ts';
import { catalogueVersion, migrate } from './migrate.ts';
import { newestVersion } from './migrations/index.ts';

export interface OpenedCatalogue {
  readonly database: DatabaseSync;
  /** Where the damaged catalogue was put, when one had to be set aside; else null. */
  readonly setAside: string | null;
}

/**
 * Opens the catalogue for writing: checked for damage, brought to the newest version, WAL on. A damaged file
 * is set aside by name and a new one begun; the caller fills it again from the folders.
 *
 * @throws EideticError `library.newer-version`
 */
export function openCatalogueForWriting(catalogueFile: string): OpenedCatalogue {
  let setAside: string | null = null;
  if (existsSync(catalogueFile) && findDamage(catalogueFile) !== null) setAside = setAsideFile(catalogueFile);
  breakSeal(catalogueFile);
  try {
    return { database: openAndMigrate(catalogueFile), setAside };
  } catch (error) {
    if (!isDamage(error) || setAside) throw error;
    setAside = setAsideFile(catalogueFile);
    return { database: openAndMigrate(catalogueFile), setAside };
  }
}

/**
 * Opens the catalogue for reading, beside whoever writes to it. An older catalogue is opened as it is: see
 * `catalogueVersion`.
 *
 * @throws EideticError `library.absent`, `library.newer-version`, `library.damaged`
 */
export function openCatalogueForReading(catalogueFile: string, { check }: { check: boolean }): DatabaseSync {
  if (!existsSync(catalogueFile)) throw new EideticError('library.absent', { path: dirname(catalogueFile) });
  if (check && findDamage(catalogueFile) !== null) throw new EideticError('library.damaged');
  try {
    const database = openReadOnly(catalogueFile);
    const found = catalogueVersion(database);
    if (found <= newestVersion) return database;
    database.close();
    throw new EideticError('library.newer-version', { found, known: newestVersion });
  } catch (error) {
    if (isDamage(error)) throw new EideticError('library.damaged', {}, { cause: error });
    throw error;
  }
}

/**
 * A catalogue in a folder that may not be written to cannot be read in the usual way: SQLite's WAL wants a file
 * for its readers beside it. Where no log waits to be played in, nobody writes, and it can be read as it is.
 */
function openReadOnly(catalogueFile: string): DatabaseSync {
  const usual = new DatabaseSync(catalogueFile, { readOnly: true, timeout: 5_000 });
  try {
    catalogueVersion(usual);
    return usual;
  } catch (error) {
    usual.close();
    if (!isForbidden(error) || existsSync(`${catalogueFile}-wal`)) throw error;
    const asItIs = pathToFileURL(catalogueFile);
    asItIs.searchParams.set('immutable', '1');
    return new DatabaseSync(asItIs, { readOnly: true });
  }
}

/** Whether SQLite said that it may not write or make a file (SQLITE_READONLY, SQLITE_CANTOPEN). */
function isForbidden(error: unknown): boolean {
  const sqliteReadOnly = 8;
  const sqliteCannotOpen = 14;
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const primaryCode = Number(error.errcode) & 0xff;
  return primaryCode === sqliteReadOnly || primaryCode === sqliteCannotOpen;
}

/** Closes a catalogue in good order, so that the next start need not look through it. */
export function closeCatalogue(database: DatabaseSync, catalogueFile: string): void {
  database.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  sealCatalogue(catalogueFile);
}

function openAndMigrate(catalogueFile: string): DatabaseSync {
  const database = new DatabaseSync(catalogueFile, { timeout: 5_000 });
  try {
    // NORMAL is safe with WAL: a power cut may lose the last moments, which are work that is done again.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function setAsideFile(catalogueFile: string): string {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const target = catalogueFile.replace(/\.sqlite$/, `.damaged-${stamp}.sqlite`);
  renameSync(catalogueFile, target);
  for (const suffix of ['-wal', '-shm']) {
    // The log belongs to the damaged file: left here, SQLite would play it into the new one.
    if (existsSync(catalogueFile + suffix)) renameSync(catalogueFile + suffix, target + suffix);
    rmSync(catalogueFile + suffix, { force: true });
  }
  return target;
}

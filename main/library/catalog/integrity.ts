import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const sealSchema = z.object({ sizeBytes: z.number(), mtimeMs: z.number() });
const sealFile = (catalogueFile: string) => `${catalogueFile}.sealed`;

/**
 * Remembers how the catalogue looked when it was closed in good order. A file that still looks like that is
 * not checked again: reading all of it costs most of a second at 500,000 photos, at every start.
 */
export function sealCatalogue(catalogueFile: string): void {
  const { size, mtimeMs } = statSync(catalogueFile);
  writeFileSync(sealFile(catalogueFile), JSON.stringify({ sizeBytes: size, mtimeMs }));
}

export function breakSeal(catalogueFile: string): void {
  rmSync(sealFile(catalogueFile), { force: true });
}

function isSealed(catalogueFile: string): boolean {
  try {
    const seal = sealSchema.parse(JSON.parse(readFileSync(sealFile(catalogueFile), 'utf8')));
    const { size, mtimeMs } = statSync(catalogueFile);
    return seal.sizeBytes === size && seal.mtimeMs === mtimeMs;
  } catch {
    // No seal or an unreadable one means only that the catalogue must be looked through.
    return false;
  }
}

/** What is wrong with a catalogue file, in SQLite's words; null when it is sound. */
export function findDamage(catalogueFile: string): string | null {
  if (isSealed(catalogueFile)) return null;
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(catalogueFile);
    const rows = database.prepare('PRAGMA quick_check(1)').all();
    const verdict = String(rows[0]?.['quick_check'] ?? 'no answer');
    return verdict === 'ok' ? null : verdict;
  } catch (error) {
    if (isDamage(error)) return error instanceof Error ? error.message : String(error);
    throw error;
  } finally {
    database?.close();
  }
}

/** Whether SQLite said that the file itself is broken (SQLITE_CORRUPT, SQLITE_NOTADB). */
export function isDamage(error: unknown): boolean {
  const sqliteCorrupt = 11;
  const sqliteNotADatabase = 26;
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  const primaryCode = Number(error.errcode) & 0xff;
  return primaryCode === sqliteCorrupt || primaryCode === sqliteNotADatabase;
}

import { constants, existsSync } from 'node:fs';
import { access, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection, Table } from '@lancedb/lancedb';
import type { Schema } from 'apache-arrow';
import { EideticError } from '../../../preload/contract/index.ts';
import { readPhotos, vectorSchema } from './vector-rows.ts';

export interface OpenedTable {
  readonly table: Table;
  /** Where a damaged table was put; null when there was none. */
  readonly setAside: string | null;
}

/**
 * Opens the table for its one writer, creating it when it is not there. A damaged one is set aside and a new
 * one begun: vectors can be made again from the photos, and the library does so by itself.
 *
 * @throws EideticError `vectors.not-readable`
 */
export async function openForWriting(
  connection: Connection,
  place: { folder: string; name: string; dims: number },
): Promise<OpenedTable> {
  const path = join(place.folder, `${place.name}.lance`);
  let setAside: string | null = null;
  if (existsSync(path)) {
    const table = await openSound(connection, place);
    if (table) {
      await dropBrokenIndexes(table, place.dims);
      return { table, setAside };
    }
    setAside = await moveAside(place.folder, place.name);
  }
  const table = await connection.createEmptyTable(place.name, vectorSchema(place.dims));
  return { table, setAside };
}

/**
 * Opens the table beside its writer; null when it is not there yet, or damaged and waiting for its writer.
 *
 * @throws EideticError `vectors.not-readable`
 */
export async function openForReading(
  connection: Connection,
  place: { folder: string; name: string; dims: number },
): Promise<Table | null> {
  if (!existsSync(join(place.folder, `${place.name}.lance`))) return null;
  return openSound(connection, place);
}

/**
 * The table, or null when its files are damaged. Touches every data file: each ends in a footer without which
 * its keys cannot be read, so a file that is missing or cut off shows here.
 *
 * @throws EideticError `vectors.not-readable`
 */
async function openSound(
  connection: Connection,
  { folder, name, dims }: { folder: string; name: string; dims: number },
): Promise<Table | null> {
  let table: Table | null = null;
  try {
    table = await connection.openTable(name);
    if (shapeOf(await table.schema()) !== shapeOf(vectorSchema(dims))) throw new Error('another shape');
    for await (const batch of table.query().select(['photo'])) readPhotos(batch);
    return table;
  } catch (error) {
    table?.close();
    const path = join(folder, `${name}.lance`);
    if (await isForbidden(path)) throw new EideticError('vectors.not-readable', { path }, { cause: error });
    // Whatever else LanceDB said, a table that cannot be read through is of no use.
    return null;
  }
}

/**
 * Whether something of a table may not be read by this user: LanceDB writes its data for the user alone who runs it,
 * whatever the folder’s permissions say. Nothing is damaged then.
 */
async function isForbidden(path: string): Promise<boolean> {
  try {
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    for (const entry of entries) await access(join(entry.parentPath, entry.name), constants.R_OK);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
  }
}

/** Takes indexes out that can no longer be read: the rows are all there, and upkeep builds indexes again. */
async function dropBrokenIndexes(table: Table, dims: number): Promise<void> {
  const indexes = await table.listIndices();
  if (indexes.length === 0) return;
  try {
    await table.query().where(`photo = ''`).select(['photo']).toArrow();
    const anyVector = new Float32Array(dims).fill(1);
    await table
      .query()
      .nearestTo(anyVector)
      .distanceType('cosine')
      .limit(1)
      .select(['photo', '_distance'])
      .toArrow();
  } catch {
    // Which of them failed does not matter: each is made in seconds.
    for (const { name } of indexes) await table.dropIndex(name);
  }
}

/** Names and types of the columns, in words: LanceDB may bring an Arrow of its own, whose classes are others. */
function shapeOf(schema: Schema): string {
  return schema.fields.map(({ name, type }) => `${name}: ${type}`).join(', ');
}

/** Renames a table's folder out of LanceDB's sight. Only the newest damaged one is kept. */
async function moveAside(folder: string, name: string): Promise<string> {
  const prefix = `${name}.damaged-`;
  for (const entry of await readdir(folder)) {
    if (entry.startsWith(prefix)) await rm(join(folder, entry), { recursive: true, force: true });
  }
  const target = join(folder, prefix + new Date().toISOString().replaceAll(/[:.]/g, '-'));
  await rename(join(folder, `${name}.lance`), target);
  return target;
}

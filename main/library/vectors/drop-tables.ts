import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLanceDb } from './lancedb.ts';
import { removeProbePlan } from './probe-plan.ts';
import { tableNameFor, type VectorIdentity } from './table-identity.ts';

/** Where the vectors of a model lie in the folder of all vectors. */
export function tablePath(folder: string, identity: VectorIdentity): string {
  return join(folder, `${tableNameFor(identity)}.lance`);
}

/** Takes a model's vectors away, where there are any. Nobody in this process may have the table open. */
export async function dropTable(folder: string, identity: VectorIdentity): Promise<void> {
  const name = tableNameFor(identity);
  const { connect } = await loadLanceDb();
  const connection = await connect(folder);
  try {
    if ((await connection.tableNames()).includes(name)) await connection.dropTable(name);
  } finally {
    connection.close();
  }
  // What a damaged table leaves is no table to LanceDB.
  await rm(tablePath(folder, identity), { recursive: true, force: true });
  await removeProbePlan(join(folder, `${name}.probes.json`));
}

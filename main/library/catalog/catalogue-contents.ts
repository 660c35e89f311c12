import type { DatabaseSync } from 'node:sqlite';

/**
 * A name for what the catalogue holds now: the same as before exactly if neither this connection nor another one has
 * written to it since.
 */
export function catalogueContents(database: DatabaseSync): string {
  const { data_version: byOthers } = database.prepare('PRAGMA data_version').get() ?? {};
  const { changes } = database.prepare('SELECT total_changes() AS changes').get() ?? {};
  return `${byOthers} ${changes}`;
}

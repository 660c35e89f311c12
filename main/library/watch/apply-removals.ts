import type { DatabaseSync } from 'node:sqlite';
import { FileTable, type Loss } from '../catalog/file-table.ts';
import { PhotoTable } from '../catalog/photo-table.ts';
import { inTransaction } from '../catalog/transaction.ts';

/** Losing more than this share of a root's files at once looks like an accident (issue 3, section 3). */
const sudden = 1 / 3;

/** What to do about missing files. One file is never an accident, whatever its share. */
export function judgeLoss({ missing, known }: Loss): 'nothing-missing' | 'remove' | 'hold' {
  if (missing === 0) return 'nothing-missing';
  return missing > 1 && missing > known * sudden ? 'hold' : 'remove';
}

/** Why a root's removals wait, for people. */
export function heldReason({ missing, known }: Loss): string {
  const share = missing >= known ? 'All' : `${missing} of`;
  return `${share} ${known} files are gone from this folder. Their photos are kept until you confirm that they may go.`;
}

/**
 * Takes a root's missing files out, and notes since when photos that no file holds any more are orphans.
 * Whether that is right must have been judged before.
 *
 * @param at ISO 8601
 * @param which see `FileTable.removeMissing`
 * @returns the removed files' paths, relative to the root
 */
export function removeMissing(
  database: DatabaseSync,
  rootId: number,
  at: string,
  which: 'lost' | 'all' = 'lost',
): string[] {
  return inTransaction(database, () => {
    const removed = new FileTable(database).removeMissing(rootId, which);
    if (removed.length > 0) new PhotoTable(database).markOrphans(at);
    return removed;
  });
}

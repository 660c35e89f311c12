import type { Catalogue } from './catalogue.ts';

/**
 * Whether the catalogue knows all that its folders hold: there are folders, each of them is there and was looked
 * through, and every file was read or is broken for good. Only then is what it does not know of nobody's use; a
 * catalogue that is being rebuilt may yet find it again.
 */
export function everythingIsKnown({ database, readingList }: Catalogue): boolean {
  if (readingList.count() > 0) return false;
  const row = database
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM roots) AS has_folders,
              EXISTS (SELECT 1 FROM roots WHERE state <> 'ready' OR scanned_at IS NULL) AS is_folder_unknown,
              EXISTS (SELECT 1 FROM failures WHERE transient = 1) AS is_file_unknown`,
    )
    .get();
  return row?.['has_folders'] === 1 && row['is_folder_unknown'] === 0 && row['is_file_unknown'] === 0;
}

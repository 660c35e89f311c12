import { existsSync } from 'node:fs';
import { z } from 'zod';
import { defaultModelId } from '../../../models/catalog/index.ts';
import { openCatalogueForReading } from '../catalog/open-catalogue.ts';
import { Settings } from '../catalog/settings.ts';
import type { LibraryPlace } from '../place.ts';

/** Where a library keeps the id of the model that it answers with; nothing there means the one that ships. */
export const modelInUseKey = 'model in use';

/**
 * The model that a library answers with, without opening the library: it must be possible to bring back a model whose
 * files are gone, without which the library does not open. The default where there is no library yet.
 */
export function modelInUseOf(place: LibraryPlace): string {
  if (!existsSync(place.catalogueFile)) return defaultModelId;
  const database = openCatalogueForReading(place.catalogueFile, { check: false });
  try {
    return new Settings(database).get(modelInUseKey, z.string()) ?? defaultModelId;
  } finally {
    database.close();
  }
}

import { existsSync } from 'node:fs';
import { defaultModelId } from '../../../models/catalog/index.ts';
import { openCatalogueForReading } from '../catalog/open-catalogue.ts';
import { Settings } from '../catalog/settings.ts';
import type { LibraryPlace } from '../place.ts';
import { type ModelStanding, readStanding } from './model-standing.ts';

/**
 * What a library has to do with models, without opening it: a model whose files are gone must be brought back first. A
 * library that is not there answers with the model that ships.
 */
export function standingOf(place: LibraryPlace): ModelStanding {
  if (!existsSync(place.catalogueFile)) {
    const inUse = { model: defaultModelId, textTower: null };
    return { inUse, wanted: null, before: null, ended: null };
  }
  const database = openCatalogueForReading(place.catalogueFile, { check: false });
  try {
    return readStanding(new Settings(database));
  } finally {
    database.close();
  }
}

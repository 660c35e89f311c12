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
  const inUse = { model: defaultModelId, textTower: null };
  return settingsOf(place, readStanding) ?? { inUse, wanted: null, before: null, ended: null };
}

/** Something of a library's settings, without opening it; null where it is not there. */
export function settingsOf<Result>(place: LibraryPlace, read: (settings: Settings) => Result): Result | null {
  if (!existsSync(place.catalogueFile)) return null;
  const database = openCatalogueForReading(place.catalogueFile, { check: false });
  try {
    return read(new Settings(database));
  } finally {
    database.close();
  }
}

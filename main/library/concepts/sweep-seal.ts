import { z } from 'zod';
import type { Settings } from '../catalog/settings.ts';

/** As of a version of a vector table, the concepts whose tags every photo in it was looked at for. */
const sealSchema = z.object({
  table: z.string(),
  version: z.number().nullable(),
  /** The number of each concept → the version it was looked at with. */
  concepts: z.record(z.string(), z.number()),
});

type Seal = z.infer<typeof sealSchema>;

const key = 'concepts swept';

/**
 * Remembers for which concepts a sweep would find nothing, as the seal of the catalogue does for its check: looking at
 * 100,000 photos for a hundred concepts takes a while, and after a good end there is nothing to repair. A table that was
 * written to behind its back breaks it.
 */
export class SweepSeal {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** The versions of concepts that need no sweep while the table is at this version. */
  read(table: string, version: number | null): Map<number, number> {
    const seal = this.#settings.get(key, sealSchema);
    if (seal?.table !== table || seal.version !== version) return new Map();
    return new Map(Object.entries(seal.concepts).map(([id, applied]) => [Number(id), applied]));
  }

  write(table: string, version: number | null, concepts: ReadonlyMap<number, number>): void {
    const seal: Seal = { table, version, concepts: Object.fromEntries(concepts) };
    const known = this.#settings.get(key, sealSchema);
    if (JSON.stringify(known) !== JSON.stringify(seal)) this.#settings.set(key, seal);
  }

  /** A concept needs a sweep again. */
  breakFor(conceptId: number): void {
    const known = this.#settings.get(key, sealSchema);
    if (!known || !Object.hasOwn(known.concepts, conceptId)) return;
    const { [String(conceptId)]: _, ...others } = known.concepts;
    this.#settings.set(key, { ...known, concepts: others });
  }
}

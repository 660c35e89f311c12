import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { providerKey } from '../../../models/runtime/choose-provider.ts';
import { type ModelMeasure, type ProviderChoice, providerChoice } from '../../../preload/contract/index.ts';
import type { Settings } from '../catalog/settings.ts';
import { writeTextDurably } from './write-durably.ts';

const schema = z.object({ key: z.string(), choice: providerChoice });

/** Like the models, measurements are one computer's and not one library's. */
const fileOf = (modelsFolder: string, { id }: Pick<ModelEntry, 'id'>) =>
  join(modelsFolder, 'measured', `${id}.json`);

/** What the last self-test of a model came to; null where there was none, or the computer has changed since. */
export function measuredChoice(modelsFolder: string, entry: ModelEntry): ProviderChoice | null {
  const kept = lastTest(modelsFolder, entry);
  return kept?.key === providerKey(entry) ? kept.choice : null;
}

/** What a library came to by itself, when it first read photos with a model or when one failed; null where it did not. */
export function libraryChoice(settings: Settings, entry: ModelEntry): ProviderChoice | null {
  return settings.get(libraryKey(entry), providerChoice);
}

export function keepLibraryChoice(settings: Settings, entry: ModelEntry, choice: ProviderChoice): void {
  settings.set(libraryKey(entry), choice);
}

/**
 * How quickly a model is here, by the newer of the last self-test and what a library measured. What another computer or
 * driver gave is told as such.
 */
export function measureOf(
  modelsFolder: string,
  entry: ModelEntry,
  own: ProviderChoice | null,
): ModelMeasure | null {
  const kept = lastTest(modelsFolder, entry);
  // What the environment asks for changes what is used, not what was measured.
  const isCurrent = kept?.key === providerKey(entry, null);
  const measures = [own && measureIn(own, true), kept && measureIn(kept.choice, isCurrent)];
  return measures
    .filter((measure) => measure !== null)
    .reduce<ModelMeasure | null>(
      (newest, measure) => (newest && newest.measuredAt >= measure.measuredAt ? newest : measure),
      null,
    );
}

function measureIn(
  { provider, measuredAt, trials }: ProviderChoice,
  isCurrent: boolean,
): ModelMeasure | null {
  const trial = trials.find((one) => one.provider === provider);
  if (!trial?.photosPerSecond || measuredAt === null) return null;
  const { photosPerSecond, agreement } = trial;
  return { provider, photosPerSecond, agreement, measuredAt, isCurrent };
}

function libraryKey(entry: ModelEntry): string {
  return `provider ${providerKey(entry)}`;
}

function lastTest(modelsFolder: string, entry: ModelEntry): z.infer<typeof schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(modelsFolder, entry), 'utf8')));
  } catch {
    // It can be measured again.
    return null;
  }
}

/** @throws Error of Node where the models' folder cannot be written to */
export async function keepMeasuredChoice(
  modelsFolder: string,
  entry: ModelEntry,
  choice: ProviderChoice,
): Promise<void> {
  mkdirSync(join(modelsFolder, 'measured'), { recursive: true });
  await writeTextDurably(
    fileOf(modelsFolder, entry),
    `${JSON.stringify({ key: providerKey(entry), choice }, null, 2)}\n`,
  );
}

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { providerKey } from '../../../models/runtime/choose-provider.ts';
import { type ProviderChoice, providerChoice } from '../../../preload/contract/index.ts';
import { writeTextDurably } from './write-durably.ts';

const schema = z.object({ key: z.string(), choice: providerChoice });

/** Like the models, measurements are one computer's and not one library's. */
const fileOf = (modelsFolder: string, { id }: Pick<ModelEntry, 'id'>) =>
  join(modelsFolder, 'measured', `${id}.json`);

/** What the last self-test of a model came to; null where there was none, or the computer has changed since. */
export function measuredChoice(modelsFolder: string, entry: ModelEntry): ProviderChoice | null {
  try {
    const { key, choice } = schema.parse(JSON.parse(readFileSync(fileOf(modelsFolder, entry), 'utf8')));
    return key === providerKey(entry) ? choice : null;
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

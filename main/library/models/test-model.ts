import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { type ChooseProviderOptions, chooseProvider } from '../../../models/runtime/choose-provider.ts';
import { modelFolder } from '../../../models/runtime/model-files.ts';
import { requestedProvider } from '../../../models/runtime/requested-provider.ts';
import { EideticError, type ModelTest } from '../../../preload/contract/index.ts';
import { type Downloadable, entryOf } from './downloadable.ts';
import { keepMeasuredChoice } from './measured-choice.ts';

interface TestModelOptions {
  readonly model: string;
  /** One to measure beside the CPU; by default every one that this platform has. */
  readonly provider?: string | undefined;
  readonly catalogue: readonly Downloadable[];
  readonly modelsFolder: string;
  /** Tries one provider; by default in a process of its own. For tests. */
  readonly probe?: ChooseProviderOptions['probe'];
}

/** Long enough for a large model on a graphics card that is computed in software. */
const timeoutMs = 600_000;

/**
 * The self-test: runs a model's image tower over the bundled test pictures on the CPU and on every accelerator, each to
 * the end and in a process of its own, and compares what comes out, how fast it comes, and with how many pictures at a time.
 *
 * The result of a test of all providers is kept, and used from then on; that of a single one is only told, and so is any
 * while `EIDETIC_PROVIDER` settles what is used.
 *
 * @throws EideticError `model.unknown`; `model.not-testable` for a text tower alone; `model.not-here`
 */
export async function testModel(options: TestModelOptions): Promise<ModelTest> {
  const { model, provider, catalogue, modelsFolder, probe } = options;
  const entry = entryOf(catalogue, model);
  if (!('image' in entry)) throw new EideticError('model.not-testable', { model: entry.name });
  const choice = await chooseProvider(entry, folderOf(entry, modelsFolder), {
    timeoutMs,
    thorough: provider === undefined ? 'all' : [provider],
    ...(probe && { probe }),
  });
  // A test without a result would take the place of one that has one.
  const hasWorked = choice.trials.some(({ outcome }) => outcome === 'trusted');
  const mayKeep = provider === undefined && requestedProvider() === null && hasWorked;
  const isKept = mayKeep && (await isKeptFor(modelsFolder, entry, choice));
  return { model: entry.id, name: entry.name, choice, isKept };
}

async function isKeptFor(folder: string, entry: ModelEntry, choice: ModelTest['choice']): Promise<boolean> {
  try {
    await keepMeasuredChoice(folder, entry, choice);
    return true;
  } catch {
    // It was still measured, and can be told.
    return false;
  }
}

function folderOf(entry: ModelEntry, modelsFolder: string): string {
  try {
    return modelFolder(entry, modelsFolder);
  } catch (error) {
    if (!(error instanceof EideticError) || error.code !== 'model.file-missing') throw error;
    throw new EideticError('model.not-here', { model: entry.name, id: entry.id }, { cause: error });
  }
}

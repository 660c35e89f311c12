import { join } from 'node:path';
import { EideticError, type ImportedModel } from '../../../preload/contract/index.ts';
import { copyVerified, type Reading } from './copy-verified.ts';
import { type Downloadable, wholeSize } from './downloadable.ts';
import { type FoundFiles, lookForFiles } from './look-for-files.ts';
import { writeManifest } from './manifest.ts';
import { matchFiles } from './match-files.ts';
import { ModelMeter } from './model-meter.ts';
import { type ModelOnDisk, modelOnDisk } from './model-on-disk.ts';
import { forgetPartial } from './partial-file.ts';
import { isProven } from './prove-file.ts';
import { demandRoom, onDisk } from './storage-problem.ts';

interface ImportRequest {
  readonly path: string;
  /** The one model that the files are for; null for whichever they fit. */
  readonly only: Downloadable | null;
  readonly catalogue: readonly Downloadable[];
  readonly modelsFolder: string;
  readonly signal: AbortSignal;
  readonly emit: ConstructorParameters<typeof ModelMeter>[0]['emit'];
  /** Keeps others from a model's folder until it is let go. */
  readonly lock: (entry: Downloadable) => { dispose(): void };
}

/**
 * Takes files of models from a folder, or one file: copies those that are needed, verified as a download is, and writes
 * the manifest of each model that is whole then.
 *
 * @throws EideticError `model.import-…`, `model.busy`, `model.disk-full`, `model.folder-not-writable`
 */
export async function importFiles(
  request: ImportRequest,
): Promise<{ models: ImportedModel[]; damaged: string[] }> {
  const { path, only, modelsFolder, signal, emit } = request;
  const catalogue = only ? [only] : request.catalogue.filter(({ origin }) => origin !== null);
  const found = await lookForFiles(path, catalogue, { emit, signal });
  const onDiskNow = new Map<Downloadable, ModelOnDisk>();
  for (const entry of catalogue) onDiskNow.set(entry, await modelOnDisk(modelsFolder, entry));
  const models: ImportedModel[] = [];
  for (const entry of meantModels(path, found, catalogue, onDiskNow)) {
    const lock = request.lock(entry);
    try {
      models.push(await importInto(entry, found, request));
    } finally {
      lock.dispose();
    }
  }
  return { models, damaged: found.damaged.map((one) => one.path) };
}

function meantModels(
  path: string,
  found: FoundFiles,
  catalogue: readonly Downloadable[],
  onDiskNow: ReadonlyMap<Downloadable, ModelOnDisk>,
): readonly Downloadable[] {
  const match = matchFiles(
    catalogue,
    new Set(found.byHash.keys()),
    (entry, sha256) => {
      const here = onDiskNow.get(entry)?.files.find((one) => one.file.sha256 === sha256);
      return here?.state === 'verified' || here?.state === 'unproven';
    },
    (entry) => onDiskNow.get(entry)?.isBegun ?? false,
  );
  if (match.kind === 'models') return match.entries;
  if (match.kind === 'ambiguous') {
    const models = match.entries.map(({ id }) => id).join(', ');
    throw new EideticError('model.import-ambiguous', { path, models });
  }
  const [damaged] = found.damaged;
  if (damaged) throw new EideticError('model.import-damaged', { ...damaged });
  throw new EideticError('model.import-nothing', { path, files: found.lookedAt });
}

async function importInto(
  entry: Downloadable,
  found: FoundFiles,
  { modelsFolder, signal, emit }: ImportRequest,
): Promise<ImportedModel> {
  const { files, isWhole } = await modelOnDisk(modelsFolder, entry);
  const meter = new ModelMeter({ model: entry.id, totalBytes: wholeSize(entry), emit });
  const reading: Reading = { onBytes: (bytes) => meter.came(bytes), signal };
  const added: string[] = [];
  const missing: string[] = [];
  try {
    for (const one of files) {
      if (await isProven(one, { meter, signal })) continue;
      const { file, target } = one;
      const from = found.byHash.get(file.sha256);
      if (from === undefined) {
        missing.push(file.path);
        continue;
      }
      await demandRoom(modelsFolder, file.sizeBytes);
      meter.begin('copying', file.path, 0);
      const isRight = await onDisk(target, file.sizeBytes, () => copyVerified(from, target, file, reading));
      // It changed between the two times that it was read.
      if (!isRight) throw new EideticError('model.import-damaged', { path: from, model: entry.name });
      await forgetPartial(target);
      meter.settled(file.sizeBytes);
      added.push(file.path);
    }
    const folder = join(modelsFolder, entry.id);
    if (missing.length === 0 && !isWhole) {
      await onDisk(folder, 0, () => writeManifest(folder, entry, 'import'));
    }
    meter.end('done');
    return { model: entry.id, added, missing };
  } catch (error) {
    meter.end('stopped');
    throw error;
  }
}

import { join } from 'node:path';
import type { ModelPlan } from '../../../preload/contract/index.ts';
import { type Downloadable, wholeSize } from './downloadable.ts';
import { modelOnDisk, sameFileBeside } from './model-on-disk.ts';
import { modelSource } from './model-source.ts';
import { proxySettings, shownProxy } from './proxy-settings.ts';
import { freeBytes, neededBytes } from './storage-problem.ts';

/**
 * What fetching a model will do. Connects to nothing.
 *
 * @throws EideticError `model.mirror-invalid`, `model.proxy`
 */
export async function planModel(options: {
  readonly entry: Downloadable;
  readonly catalogue: readonly Downloadable[];
  readonly modelsFolder: string;
  readonly environment: NodeJS.ProcessEnv;
}): Promise<ModelPlan> {
  const { entry, catalogue, modelsFolder, environment } = options;
  const source = modelSource(environment);
  const { files } = await modelOnDisk(modelsFolder, entry);
  let toWriteBytes = 0;
  const planned = [];
  for (const { file, bytes } of files) {
    const { path, sizeBytes, sha256 } = file;
    toWriteBytes += sizeBytes - bytes;
    const isBeside = bytes < sizeBytes && (await sameFileBeside(modelsFolder, catalogue, file)) !== null;
    planned.push({ path, sizeBytes, sha256, bytesHere: isBeside ? sizeBytes : bytes });
  }
  const totalBytes = wholeSize(entry);
  const bytesHere = planned.reduce((sum, file) => sum + file.bytesHere, 0);
  return {
    model: entry.id,
    host: source.host,
    handsOnTo: [...source.handsOnTo],
    proxy: shownProxy(proxySettings(environment, source.host), source.host),
    files: planned,
    totalBytes,
    bytesHere,
    bytesToFetch: totalBytes - bytesHere,
    folder: join(modelsFolder, entry.id),
    freeBytes: await freeBytes(modelsFolder),
    neededBytes: neededBytes(toWriteBytes),
  };
}

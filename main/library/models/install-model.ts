import { join } from 'node:path';
import { copyVerified } from './copy-verified.ts';
import type { Downloadable } from './downloadable.ts';
import { fetchFile } from './fetch-file.ts';
import { writeManifest } from './manifest.ts';
import type { ModelDoor } from './model-door.ts';
import type { ModelMeter } from './model-meter.ts';
import { type FileOnDisk, modelOnDisk, sameFileBeside } from './model-on-disk.ts';
import type { Patience } from './patience.ts';
import { isProven } from './prove-file.ts';
import { demandRoom, onDisk } from './storage-problem.ts';

export interface Installation {
  readonly entry: Downloadable;
  readonly catalogue: readonly Downloadable[];
  readonly modelsFolder: string;
  readonly patience: Patience;
  readonly meter: ModelMeter;
  readonly signal: AbortSignal;
  /** Opened when something has to be fetched, and not before. */
  readonly openDoor: () => ModelDoor;
}

/**
 * Brings a model's folder to the point where every file is there and verified, and says so in its manifest, last of
 * all. What is here is looked at first; what another model has is copied; the rest is fetched.
 *
 * @throws EideticError one of the `model.…` codes
 */
export async function installModel(installation: Installation): Promise<void> {
  const { entry, modelsFolder, openDoor } = installation;
  const { files, isWhole, bytes } = await modelOnDisk(modelsFolder, entry);
  if (isWhole) return;
  const whole = entry.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  await demandRoom(modelsFolder, whole - bytes);
  let door: ModelDoor | null = null;
  try {
    for (const one of files) {
      if (await isProven(one, installation)) continue;
      if (await copyFromBeside(one, installation)) continue;
      door ??= openDoor();
      await fetchFile({ ...installation, door, file: one.file, target: one.target });
    }
    const folder = join(modelsFolder, entry.id);
    const from = door?.source.host ?? 'here';
    await onDisk(folder, 0, () => writeManifest(folder, entry, from));
  } finally {
    door?.dispose();
  }
}

async function copyFromBeside({ file, target }: FileOnDisk, installation: Installation): Promise<boolean> {
  const { catalogue, modelsFolder, meter, signal } = installation;
  const beside = await sameFileBeside(modelsFolder, catalogue, file);
  if (beside === null) return false;
  meter.begin('copying', file.path, 0);
  const reading = { onBytes: (bytes: number) => meter.came(bytes), signal };
  const isRight = await onDisk(target, file.sizeBytes, () => copyVerified(beside, target, file, reading));
  if (isRight) meter.settled(file.sizeBytes);
  return isRight;
}

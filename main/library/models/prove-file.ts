import { rm } from 'node:fs/promises';
import { hashFile } from './copy-verified.ts';
import type { ModelMeter } from './model-meter.ts';
import type { FileOnDisk } from './model-on-disk.ts';
import { onDisk } from './storage-problem.ts';

/**
 * Whether a file is in its place with the pinned contents, which are read unless the manifest vouches for them. One with
 * other contents is taken away.
 */
export async function isProven(
  { file, target, state }: FileOnDisk,
  { meter, signal }: { readonly meter: ModelMeter; readonly signal: AbortSignal },
): Promise<boolean> {
  if (state === 'partial' || state === 'absent') return false;
  if (state === 'unproven') {
    meter.begin('checking', file.path, 0);
    const hash = await hashFile(target, { onBytes: (bytes) => meter.came(bytes), signal });
    if (hash !== file.sha256) {
      await onDisk(target, 0, () => rm(target));
      return false;
    }
  }
  meter.settled(file.sizeBytes);
  return true;
}

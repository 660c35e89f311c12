import { setTimeout as sleep } from 'node:timers/promises';
import { EideticError } from '../../../preload/contract/index.ts';
import type { Downloadable, ModelFile } from './downloadable.ts';
import { fetchOnce } from './fetch-once.ts';
import { FetchProblem } from './fetch-problem.ts';
import type { ModelDoor } from './model-door.ts';
import type { ModelMeter } from './model-meter.ts';
import { fileAddress } from './model-source.ts';
import { PartialFile } from './partial-file.ts';
import { delayMs, type Patience } from './patience.ts';
import { onDisk } from './storage-problem.ts';

export interface FileRequest {
  readonly door: ModelDoor;
  readonly entry: Downloadable;
  readonly file: ModelFile;
  readonly target: string;
  readonly patience: Patience;
  readonly meter: ModelMeter;
  readonly signal: AbortSignal;
}

/**
 * Fetches one file into its place: goes on from what has come, tries again when something passing goes wrong, verifies the
 * SHA-256, and only then gives it its name.
 *
 * @throws EideticError one of the `model.…` codes; what has come stays for the next time, unless its contents are wrong
 */
export async function fetchFile(request: FileRequest): Promise<void> {
  const { door, entry, file, target, meter, signal } = request;
  const address = fileAddress(door.source, entry, file);
  meter.begin('checking', file.path, 0);
  await onDisk(target, file.sizeBytes, async () => {
    const partial = await PartialFile.open(target, file, (bytes) => meter.came(bytes), signal);
    try {
      await fetchAll(request, partial, address);
      if (!partial.isRight() && partial.resumed) {
        // Two halves that do not fit: one of another version, or of a disk that lost power.
        await partial.restart();
        await fetchAll(request, partial, address);
      }
      if (!partial.isRight()) {
        await partial.discard();
        throw new EideticError('model.wrong-hash', { file: file.path, host: door.source.host });
      }
      await partial.settle();
    } finally {
      await partial.close();
    }
  });
  meter.settled(file.sizeBytes);
}

/** Attempt after attempt, until all bytes are here. */
async function fetchAll(request: FileRequest, partial: PartialFile, address: URL): Promise<void> {
  const { door, file, patience, meter, signal } = request;
  let fruitless = 0;
  // What was lost again and has to come a second time is no gain.
  let furthestBytes = partial.size;
  while (!partial.isWhole) {
    signal.throwIfAborted();
    meter.begin('fetching', file.path, partial.size);
    try {
      await fetchOnce({ door, address, file, partial, signal, onBytes: (bytes) => meter.came(bytes) });
    } catch (error) {
      if (!(error instanceof FetchProblem)) throw error;
      const gainedBytes = partial.size - furthestBytes;
      furthestBytes = Math.max(furthestBytes, partial.size);
      fruitless = gainedBytes >= patience.worthBytes ? 1 : fruitless + 1;
      if (!error.passing || fruitless >= patience.attempts) throw error.told;
      // From now on the file is made of parts.
      partial.resumed = partial.size > 0;
      meter.waits(error.told.message);
      await sleep(delayMs(patience, fruitless, error.waitMs), undefined, { signal }).catch(() => {});
    }
  }
  signal.throwIfAborted();
}

import { availableParallelism } from 'node:os';
import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { halvingTower } from '../../../models/runtime/halving-tower.ts';
import type { ImageTower } from '../../../models/runtime/image-tower.ts';
import { requiredAgreement } from '../../../models/runtime/judge-provider.ts';
import type { SessionOptions } from '../../../models/runtime/open-session.ts';
import { type SpotCheck, spotCheck } from '../../../models/runtime/spot-check.ts';
import { batchLimitSeconds, type EverySecond, timedTower } from '../../../models/runtime/timed-tower.ts';
import type { ReaderSettings } from './reader-protocol.ts';

export type OpenTower = (entry: ModelEntry, folder: string, options: SessionOptions) => Promise<ImageTower>;

interface TowersOptions {
  readonly openTower: OpenTower;
  readonly everySecond?: EverySecond;
  /** Memory does not suffice for more pictures at a time than this. */
  onSmallerBatch(batchSize: number): void;
  /** The accelerator failed at a single picture, which the CPU then embedded. */
  onProviderFailed(problem: string): void;
}

/** The image tower of a reader, and what stands beside it where it is not the CPU's. */
export interface ReaderTowers {
  /** For photos that are read: fails where its provider does. */
  readonly tower: ImageTower;
  /** Null on the CPU, which is what the others are checked against. */
  readonly check: SpotCheck | null;
  /** For pictures that somebody waits for: where the provider fails, the CPU takes over, for good. */
  readonly surely: ImageTower;
}

/** Drivers compile their kernels with the first batch: CoreML takes a minute for a large model. */
const firstBatchSeconds = 120;

/** @throws what `openTower` throws */
export async function openReaderTowers(
  { model, batchSize }: Pick<ReaderSettings, 'model' | 'batchSize'>,
  { openTower, everySecond, onSmallerBatch, onProviderFailed }: TowersOptions,
): Promise<ReaderTowers> {
  const { entry, folder, provider, photosPerSecond = null } = model;
  const threads = availableParallelism();
  const opened = halvingTower(await openTower(entry, folder, { provider, threads }), onSmallerBatch);
  // The CPU gets no limit: it may starve beside other programs, and there is nothing to hand over to.
  if (provider === 'cpu') return { tower: opened, check: null, surely: opened };
  const tower = timedTower(opened, {
    limitSeconds: batchLimitSeconds(batchSize, photosPerSecond),
    firstBatchSeconds,
    ...(everySecond && { everySecond }),
  });
  let cpu: Promise<ImageTower> | null = null;
  // Half of the cores: the others open photos meanwhile.
  const cpuTower = () => {
    cpu ??= openTower(entry, folder, { provider: 'cpu', threads: Math.max(1, Math.floor(threads / 2)) });
    return cpu;
  };
  return {
    tower,
    check: spotCheck(cpuTower, leastAgreementAtWork(requiredAgreement(entry.precision))),
    surely: handingOver(tower, cpuTower, onProviderFailed),
  };
}

/** A photo may be harder than the self-test's pictures, and a false alarm costs the graphics card: twice what is allowed there. */
function leastAgreementAtWork(required: number): number {
  return 1 - 2 * (1 - required);
}

function handingOver(
  tower: ImageTower,
  cpuTower: () => Promise<ImageTower>,
  onProviderFailed: (problem: string) => void,
): ImageTower {
  let hasFailed = false;
  return {
    async embed(tensor, count) {
      if (!hasFailed) {
        try {
          return await tower.embed(tensor, count);
        } catch (error) {
          hasFailed = true;
          onProviderFailed(error instanceof Error ? error.message : String(error));
        }
      }
      return (await cpuTower()).embed(tensor, count);
    },
    dispose: () => tower.dispose(),
  };
}

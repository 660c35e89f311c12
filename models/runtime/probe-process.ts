import { constants, setPriority } from 'node:os';
import { halvingTower } from './halving-tower.ts';
import { openImageTower } from './image-tower.ts';
import type { ProbeAnswer, ProbeRequest } from './probe.ts';
import { measureBatches, measureTower, msForOnePicture, testBatchSize } from './self-test.ts';
import { starterLink } from './starter-link.ts';

/*
 * A process that tries one execution provider and says how it went. `probe.ts` starts it and ends it; it may also
 * be ended by the driver it tries.
 */

async function probe({ entry, folder, provider, hopelessAboveMs }: ProbeRequest): Promise<ProbeAnswer> {
  const tower = await openImageTower(entry, folder, { provider }).catch(problemOf);
  if (typeof tower === 'string') return { outcome: 'unavailable', problem: tower };
  try {
    const oneMs = hopelessAboveMs === undefined ? null : await msForOnePicture(tower, entry);
    if (oneMs !== null && hopelessAboveMs !== undefined && oneMs > hopelessAboveMs) {
      const cpu = `the CPU needs ${Math.round(hopelessAboveMs)} ms for ${testBatchSize}`;
      return { outcome: 'slower', problem: `one picture took ${Math.round(oneMs)} ms, ${cpu}` };
    }
    // Less memory than a whole test batch takes is no fault: the size to work with is measured after it.
    const measured = await measureTower(
      halvingTower(tower, () => {}),
      entry,
    );
    const { chosen } = await measureBatches(tower, entry);
    return { outcome: 'measured', ...measured, ...chosen };
  } catch (error) {
    return { outcome: 'failed', problem: problemOf(error) };
  }
}

/** What onnxruntime said, without the sentence around it and without the line of its sources. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.cause instanceof Error ? error.cause.message : error.message;
  return message.trim().replace(/^\/\S+:\d+ .* was false\. /s, '');
}

setPriority(process.pid, constants.priority.PRIORITY_BELOW_NORMAL);
const link = starterLink();
link.onMessage(async (request) => link.send(await probe(request as ProbeRequest)));

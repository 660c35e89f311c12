import { constants, setPriority } from 'node:os';
import { openImageTower } from './image-tower.ts';
import type { ProbeAnswer, ProbeRequest } from './probe.ts';
import { measureTower } from './self-test.ts';

/*
 * A process that tries one execution provider and says how it went. `probe.ts` starts it and ends it; it may also
 * be ended by the driver it tries.
 */

async function probe({ entry, folder, provider }: ProbeRequest): Promise<ProbeAnswer> {
  const opened = await openImageTower(entry, folder, { provider }).catch(problemOf);
  if (typeof opened === 'string') return { outcome: 'unavailable', problem: opened };
  const measured = await measureTower(opened, entry).catch(problemOf);
  if (typeof measured === 'string') return { outcome: 'failed', problem: measured };
  return { outcome: 'measured', ...measured };
}

function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What onnxruntime said, rather than the sentence around it.
  return error.cause instanceof Error ? error.cause.message.trim() : error.message;
}

setPriority(process.pid, constants.priority.PRIORITY_BELOW_NORMAL);
process.on('disconnect', () => process.exit(0));
process.once('message', async (request: ProbeRequest) => {
  const answer = await probe(request);
  process.send?.(answer);
});

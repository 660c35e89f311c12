import { z } from 'zod';
import type { ModelEntry } from '../catalog/model-entry.ts';
import { startHelper } from './helper-process.ts';
import { siblingModule } from './sibling-module.ts';

/** What the process that tries a provider is asked. */
export interface ProbeRequest {
  readonly entry: Pick<ModelEntry, 'id' | 'embeddingDims' | 'image'>;
  readonly folder: string;
  readonly provider: string;
  /** When one picture alone takes longer than this, the provider is too slow to be measured further. */
  readonly hopelessAboveMs?: number;
}

/** `unavailable`: the provider could not be started here. `failed`: it started, and then did not do its work. `slower`: hopelessly. */
const probeAnswer = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('measured'),
    embeddings: z.custom<Float32Array>((value) => value instanceof Float32Array),
    batchAgreement: z.number(),
    /** At `batchSize`. */
    photosPerSecond: z.number().positive(),
    /** The one that suits it best, and what the process held in memory with it; left out where nobody measured. */
    batchSize: z.number().int().positive().optional(),
    memoryBytes: z.number().nonnegative().optional(),
  }),
  z.object({ outcome: z.enum(['unavailable', 'failed', 'slower']), problem: z.string() }),
]);

export type ProbeAnswer = z.infer<typeof probeAnswer>;

const probeModule = siblingModule(import.meta.url, './probe-process');

/** As much as is kept of what a crashing driver prints. */
const keptOutputBytes = 4_000;

/**
 * Tries one provider in a process of its own, so that a driver that crashes, hangs or aborts takes nothing with
 * it. Never rejects: whatever happens to that process is an answer.
 *
 * @param options.timeoutMs how long the process may take from its start to its answer
 * @param options.module another module to run; for tests of crashes
 */
export function probeInProcess(
  request: ProbeRequest,
  { timeoutMs, module = probeModule }: { readonly timeoutMs: number; readonly module?: URL },
): Promise<ProbeAnswer> {
  return new Promise((resolve) => {
    let answer: ProbeAnswer | null = null;
    let output = '';
    const settle = (given: ProbeAnswer) => {
      answer ??= given;
      // What a driver does while it is being unloaded is nobody's concern.
      child.kill();
    };
    const timer = setTimeout(() => {
      settle({ outcome: 'failed', problem: `gave no answer within ${timeoutMs / 1_000} seconds` });
    }, timeoutMs);
    const child = startHelper(
      { name: 'Eidetic provider trial', module },
      {
        onMessage: (message) => settle(readAnswer(message)),
        onOutput: (text) => {
          output = (output + text).slice(-keptOutputBytes);
        },
        // Only now is the processor free for the next trial.
        onEnd: ({ code, signal, problem }) => {
          clearTimeout(timer);
          const ending = signal ? `was ended by ${signal}` : `ended with code ${code}`;
          const why = problem ?? `its process ${ending}${reasonIn(output)}`;
          resolve(answer ?? { outcome: 'failed', problem: why });
        },
      },
    );
    child.send(request);
  });
}

function readAnswer(message: unknown): ProbeAnswer {
  const { success, data, error } = probeAnswer.safeParse(message);
  return success
    ? data
    : { outcome: 'failed', problem: `its answer makes no sense: ${z.prettifyError(error)}` };
}

/** The line that says why: Node ends a crash report with its own version. */
function reasonIn(output: string): string {
  const lines = output.trim().split('\n');
  const line = lines.findLast((text) => /error|abort|fatal|assert/i.test(text)) ?? lines.at(-1);
  return line ? `: ${line.trim()}` : '';
}

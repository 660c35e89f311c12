import type { ProviderTrial } from '../../preload/contract/index.ts';
import type { ModelEntry, Precision } from '../catalog/model-entry.ts';
import { dot } from '../clip/vector-math.ts';
import type { ProbeAnswer } from './probe.ts';
import type { TowerMeasurement } from './self-test.ts';

/** A provider has to be this much faster than the CPU: less is within what two measurements differ by. */
const worthwhile = 1.1;

/** What a computer's own two runs of the same int8 batch may differ by, besides what the CPU's do. */
const batchTolerance = 1e-3;

/**
 * Least cosine to the CPU's embeddings at which a provider's may lie beside them in one table. Kernels of full
 * precision differ in the last bits; half and 8-bit ones round at every layer, and CPUs and graphics cards do it
 * in different places (0.98–0.993 between ARM and x86 was reported for int8: such vectors must not be mixed).
 */
export function requiredAgreement(precision: Precision): number {
  return precision === 'fp32' ? 0.999 : 0.99;
}

/**
 * Decides whether a provider may be trusted: its embeddings agree with the CPU's, do not depend on what else is
 * in the batch, and come clearly faster.
 *
 * @param cpu null when the CPU itself could not be measured: then nothing can be trusted
 */
export function judgeProvider(
  provider: string,
  entry: Pick<ModelEntry, 'embeddingDims' | 'precision'>,
  answer: ProbeAnswer,
  cpu: (TowerMeasurement & { readonly photosPerSecond: number }) | null,
): ProviderTrial {
  if (answer.outcome !== 'measured') return unmeasured(provider, answer);
  const { photosPerSecond, batchAgreement } = answer;
  const agreement = cpu && smallestCosine(answer.embeddings, cpu.embeddings, entry.embeddingDims);
  const trial = (outcome: ProviderTrial['outcome'], detail: string): ProviderTrial => ({
    provider,
    outcome,
    agreement,
    detail,
    ...measuresOf(answer),
  });
  const required = requiredAgreement(entry.precision);
  if (!cpu || agreement === null) return trial('failed', 'there was no CPU result to compare with');
  // NaN is on neither side of a comparison; only what is surely high enough passes.
  if (!(agreement >= required)) {
    return trial(
      'disagreed',
      `cosine to the CPU’s embeddings ${agreement.toFixed(4)}, at least ${required} is needed`,
    );
  }
  if (!(batchAgreement >= Math.min(required, cpu.batchAgreement - batchTolerance))) {
    return trial(
      'disagreed',
      `a picture’s embedding changes with its batch (cosine ${batchAgreement.toFixed(4)})`,
    );
  }
  const ratio = photosPerSecond / cpu.photosPerSecond;
  const speed = `${ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2)} times the CPU’s speed`;
  return ratio >= worthwhile ? trial('trusted', speed) : trial('slower', speed);
}

/** The trial of a provider that came to nothing. */
export function unmeasured(
  provider: string,
  { outcome, problem }: Exclude<ProbeAnswer, { outcome: 'measured' }>,
): ProviderTrial {
  return {
    provider,
    outcome,
    agreement: null,
    photosPerSecond: null,
    detail: problem,
    batchSize: null,
    memoryBytes: null,
  };
}

/** Speed, rounded as it is told, and what it was measured with. */
export function measuresOf({
  photosPerSecond,
  batchSize,
  memoryBytes,
}: Pick<
  Extract<ProbeAnswer, { outcome: 'measured' }>,
  'photosPerSecond' | 'batchSize' | 'memoryBytes'
>): Pick<ProviderTrial, 'photosPerSecond' | 'batchSize' | 'memoryBytes'> {
  return {
    photosPerSecond: Math.round(photosPerSecond * 10) / 10,
    batchSize: batchSize ?? null,
    memoryBytes: memoryBytes ?? null,
  };
}

/** NaN when the two cannot be compared. */
function smallestCosine(a: Float32Array, b: Float32Array, dims: number): number {
  if (a.length !== b.length) return Number.NaN;
  let smallest = 1;
  for (let start = 0; start < a.length; start += dims) {
    // Math.min keeps NaN.
    smallest = Math.min(smallest, dot(a.subarray(start, start + dims), b.subarray(start, start + dims)));
  }
  return smallest;
}

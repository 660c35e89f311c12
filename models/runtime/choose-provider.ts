import { EideticError, type ProviderChoice, type ProviderTrial } from '../../preload/contract/index.ts';
import type { ModelEntry } from '../catalog/model-entry.ts';
import { computerFingerprint } from './computer-fingerprint.ts';
import { judgeProvider, measuresOf, unmeasured } from './judge-provider.ts';
import { loadOnnxruntime, onnxruntimeVersion } from './onnxruntime.ts';
import { type ProbeAnswer, type ProbeRequest, probeInProcess } from './probe.ts';
import { reasonFor } from './provider-reason.ts';
import { acceleratorsFor, providerName } from './providers.ts';
import { requestedProvider } from './requested-provider.ts';
import { testBatchSize } from './self-test.ts';

export interface ChooseProviderOptions {
  /** How long one provider may take for its trial. */
  readonly timeoutMs: number;
  /** An earlier choice; it is made again only when its key is no longer `providerKey(entry)`. */
  readonly remembered?: { readonly key: string; readonly choice: ProviderChoice };
  /** Only these besides the CPU, or all that the platform has: each is measured to the end, however slow, and the fastest is taken. */
  readonly thorough?: 'all' | readonly string[];
  /** Whose order to go by; by default this computer's. For tests. */
  readonly platform?: NodeJS.Platform;
  /** Names of the providers to consider; by default those that onnxruntime lists. For tests. */
  readonly supported?: readonly string[];
  /** Tries one provider; by default in a process of its own. For tests. */
  readonly probe?: (request: ProbeRequest) => Promise<ProbeAnswer>;
}

/**
 * Everything a choice of provider depends on: model and precision, preprocessing, onnxruntime, the computer and
 * its drivers, and `EIDETIC_PROVIDER`. The same key means the same choice.
 *
 * @param requested what `EIDETIC_PROVIDER` asks for; null where it leaves the choice to Eidetic
 */
export function providerKey(
  entry: Pick<ModelEntry, 'id' | 'precision' | 'preprocessingVersion'>,
  requested = requestedProvider(),
): string {
  return [
    `${entry.id} ${entry.precision} v${entry.preprocessingVersion}`,
    `onnxruntime ${onnxruntimeVersion()}`,
    computerFingerprint(),
    requested ?? 'any',
  ].join(' | ');
}

/**
 * Chooses what runs a model's image tower. Accelerators are tried in the order that suits the platform; the first
 * that agrees with the CPU on pictures drawn by formula and is faster gets the work, otherwise the CPU does.
 * Others have reported accelerators that give constant vectors, or are six times slower than the CPU: none is
 * trusted unseen. Takes a few seconds; one provider at a time, each in a process of its own.
 *
 * `EIDETIC_PROVIDER=cpu` (or another name) in the environment settles it without a trial.
 *
 * @throws EideticError `model.failed` when `EIDETIC_PROVIDER` names what onnxruntime does not have
 */
export async function chooseProvider(
  entry: ModelEntry,
  folder: string,
  { timeoutMs, remembered, thorough, platform = process.platform, supported, probe }: ChooseProviderOptions,
): Promise<ProviderChoice> {
  if (remembered?.key === providerKey(entry)) return remembered.choice;
  const known = supported ?? (await listedProviders());
  const requested = requestedProvider();
  if (requested !== null && !thorough) return choiceByRequest(entry, requested, known);

  const tryOut = probe ?? ((request) => probeInProcess(request, { timeoutMs }));
  const cpuAnswer = await tryOut({ entry, folder, provider: 'cpu' });
  const cpu = cpuAnswer.outcome === 'measured' ? cpuAnswer : null;
  const trials: ProviderTrial[] = [cpuTrial(cpuAnswer)];
  const named = thorough !== undefined && thorough !== 'all' ? thorough : null;
  const candidates = named ?? acceleratorsFor(platform, known);
  // Without the CPU's answer nothing could be trusted, so nothing is tried.
  for (const provider of cpu ? candidates.filter((one) => one !== 'cpu') : []) {
    const impatient = cpu && !thorough ? { hopelessAboveMs: batchMs(cpu) } : {};
    const answer = await tryOut({ entry, folder, provider, ...impatient });
    const trial = judgeProvider(provider, entry, answer, cpu);
    trials.push(trial);
    if (trial.outcome === 'trusted' && !thorough) break;
  }
  const chosen = fastestTrusted(trials);
  return {
    provider: chosen?.provider ?? 'cpu',
    reason: reasonFor(trials, chosen?.provider),
    measuredAt: new Date().toISOString(),
    trials,
    batchSize: (chosen ?? trials[0])?.batchSize ?? null,
  };
}

/** Undefined where the CPU has to do it. */
function fastestTrusted(trials: readonly ProviderTrial[]): ProviderTrial | undefined {
  const speed = ({ photosPerSecond }: ProviderTrial) => photosPerSecond ?? 0;
  return trials
    .filter(({ provider, outcome }) => provider !== 'cpu' && outcome === 'trusted')
    .sort((one, other) => speed(other) - speed(one))[0];
}

function batchMs({ photosPerSecond }: { readonly photosPerSecond: number }): number {
  return (testBatchSize * 1_000) / photosPerSecond;
}

function cpuTrial(answer: ProbeAnswer): ProviderTrial {
  if (answer.outcome !== 'measured') return unmeasured('cpu', answer);
  return {
    provider: 'cpu',
    outcome: 'trusted',
    agreement: 1,
    detail: 'the measure for the others',
    ...measuresOf(answer),
  };
}

function choiceByRequest(entry: ModelEntry, requested: string, known: readonly string[]): ProviderChoice {
  if (!known.includes(requested)) {
    const problem = `EIDETIC_PROVIDER asks for “${requested}”, but only ${known.join(', ')} are known here`;
    throw new EideticError('model.failed', { model: entry.id, problem });
  }
  return {
    provider: requested,
    reason: `EIDETIC_PROVIDER asks for ${providerName(requested)}. Nothing else was tried.`,
    measuredAt: null,
    trials: [],
    batchSize: null,
  };
}

async function listedProviders(): Promise<string[]> {
  const { listSupportedBackends } = await loadOnnxruntime();
  return listSupportedBackends().map(({ name }) => name);
}

import type { ProviderTrial } from '../../preload/contract/index.ts';
import { providerName } from './providers.ts';

/**
 * Why a provider was chosen, in a sentence for people.
 *
 * @param trials the CPU's first, then those of the accelerators in the order they were tried
 * @param provider the accelerator that was chosen; by default the first that is trusted
 */
export function reasonFor([cpu, ...others]: readonly ProviderTrial[], provider?: string): string {
  const chosen = others.find(
    (trial) => trial.outcome === 'trusted' && trial.provider === (provider ?? trial.provider),
  );
  if (chosen) {
    return (
      `${sentenceStart(providerName(chosen.provider))} understands ${speed(chosen)} photos a second here, ` +
      `${providerName('cpu')} ${cpu ? speed(cpu) : 'none'}, and both give the same results.`
    );
  }
  if (cpu?.outcome !== 'trusted') {
    return 'The CPU always works, but it could not be measured, so nothing could be compared with it.';
  }
  if (others.length === 0) return 'The CPU is the only way to run the model on this computer.';
  if (others.every(({ outcome }) => outcome === 'unavailable')) {
    return 'The CPU understands photos here: no graphics chip was found that the model can run on.';
  }
  return `The CPU understands photos best here: ${others.map(shortcoming).join(', ')}.`;
}

function shortcoming({ provider, outcome }: ProviderTrial): string {
  const phrases: Record<ProviderTrial['outcome'], string> = {
    trusted: 'works',
    slower: 'is not faster',
    disagreed: 'gives different results',
    failed: 'failed in its test',
    unavailable: 'finds no graphics chip to run on',
  };
  return `${providerName(provider)} ${phrases[outcome]}`;
}

function speed({ photosPerSecond }: ProviderTrial): string {
  const value = photosPerSecond ?? 0;
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

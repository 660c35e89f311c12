import { comparedBy, type ModelInfo } from '../../../preload/contract/index.ts';
import { rateText } from '../../strings/measures.ts';
import { languageTag, t } from '../../strings/strings.svelte.ts';

/** The same in every language. */
const providerNames: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  cuda: 'CUDA',
  dml: 'DirectML',
  coreml: 'Core ML',
  webgpu: 'WebGPU',
};

/** The figure that models are compared by, with its name; null where nobody published it. */
export function figureOf({ figures }: Pick<ModelInfo, 'figures'>): string | null {
  const figure = figures.find(({ name }) => name === comparedBy);
  if (!figure) return null;
  const value = new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 1 }).format(figure.value);
  return t().models.figure(figure.unit === '%' ? `${value} %` : `${value} ${figure.unit}`, figure.name);
}

/** How many photos a second it understands here, and what computes it; or that nobody has measured. */
export function speedOf({ measured }: Pick<ModelInfo, 'measured'>): string {
  const words = t().models;
  if (!measured) return words.notMeasured;
  const provider = providerNames[measured.provider] ?? measured.provider;
  const said = words.speed(rateText(measured.photosPerSecond), provider);
  return measured.isCurrent ? said : words.speedBefore(said);
}

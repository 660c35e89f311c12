import type { ModelInfo } from '../../../preload/contract/index.ts';
import { languageTag, t } from '../../strings/strings.svelte.ts';

/** The figure that models are compared by, with its name; null where nobody published one. */
export function figureOf({ figures }: Pick<ModelInfo, 'figures'>): string | null {
  const [figure] = figures;
  if (!figure) return null;
  const value = new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 1 }).format(figure.value);
  return t().models.figure(figure.unit === '%' ? `${value} %` : `${value} ${figure.unit}`, figure.name);
}

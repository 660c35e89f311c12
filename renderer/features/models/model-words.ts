import type { ModelInfo } from '../../../preload/contract/index.ts';
import { languageTag, t } from '../../strings/strings.svelte.ts';

/** The languages that a model understands, for people. */
export function languagesOf({ languages }: Pick<ModelInfo, 'languages'>): string {
  const words = t().models;
  if (languages.includes('mul')) return words.manyLanguages;
  if (languages.every((language) => language === 'en')) return words.english;
  const names = new Intl.DisplayNames(languageTag(), { type: 'language' });
  return new Intl.ListFormat(languageTag()).format(
    languages.map((language) => names.of(language) ?? language),
  );
}

/** The figure that models are compared by, with its name; null where nobody published one. */
export function figureOf({ figures }: Pick<ModelInfo, 'figures'>): string | null {
  const [figure] = figures;
  if (!figure) return null;
  const value = new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 1 }).format(figure.value);
  return t().models.figure(figure.unit === '%' ? `${value} %` : `${value} ${figure.unit}`, figure.name);
}

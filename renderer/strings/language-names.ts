import type { ModelInfo } from '../../preload/contract/index.ts';
import { languageTag, t } from './strings.svelte.ts';

type Speaker = Pick<ModelInfo, 'languages'>;

/** The languages that a model understands, for people. */
export function languagesOf({ languages }: Speaker): string {
  const words = t().models;
  if (languages.includes('mul')) return words.manyLanguages;
  if (languages.every((language) => language === 'en')) return words.english;
  return new Intl.ListFormat(languageTag()).format(languages.map(languageName));
}

/** @param language a BCP 47 tag without a region */
export function understands({ languages }: Speaker, language: string): boolean {
  return languages.includes('mul') || languages.includes(language);
}

/** The language of the window, without its region: what a person here will write in. */
export function languageHere(): string {
  return languageTag().slice(0, 2);
}

/** What a language is called in the window's own. */
export function languageName(language: string): string {
  return new Intl.DisplayNames(languageTag(), { type: 'language' }).of(language) ?? language;
}

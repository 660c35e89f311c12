import { de } from './de/index.ts';
import { en } from './en/index.ts';

/** Every text of the window, by feature. English is the master: another language has the same shape. */
export type Strings = typeof en;

const languages: Record<'en' | 'de', Strings> = { en, de };
let current = $state.raw<'en' | 'de'>('en');

/** The texts in the chosen language. Reactive: read it in markup or in a `$derived`. */
export function t(): Strings {
  return languages[current];
}

/** The chosen language's tag, for `Intl` and the page's `lang`. */
export function languageTag(): string {
  return current === 'en' ? englishOfTheSystem() : current;
}

/** @param wanted `system` takes the first of the system's languages that there are texts for */
export function chooseLanguage(wanted: 'system' | 'en' | 'de'): void {
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'en' || tag === 'de');
  current = wanted === 'system' ? (known ?? 'en') : wanted;
  document.documentElement.lang = current;
}

/** British and American English write dates differently; the texts are the same. */
function englishOfTheSystem(): string {
  return navigator.languages.find((tag) => tag.startsWith('en')) ?? 'en-GB';
}

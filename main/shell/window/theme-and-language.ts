import type { Preferences } from '../../../preload/contract/index.ts';
import type { ElectronParts } from '../electron-parts.ts';
import { spokenLanguage, type Words, wordsFor } from '../words.ts';

/** What the person prefers, as far as the shell shows it: the theme of windows and menus, the language of its words. */
export class ThemeAndLanguage {
  readonly #electron: Pick<ElectronParts, 'app' | 'nativeTheme'>;
  #chosen: Preferences['language'] = 'system';

  constructor(electron: Pick<ElectronParts, 'app' | 'nativeTheme'>) {
    this.#electron = electron;
  }

  get language(): string {
    return spokenLanguage(this.#chosen === 'system' ? this.#electron.app.getLocale() : this.#chosen);
  }

  get words(): Words {
    return wordsFor(this.language);
  }

  /** @returns whether the language is another one now */
  follow({ theme, language }: Pick<Preferences, 'theme' | 'language'>): boolean {
    const before = this.language;
    this.#electron.nativeTheme.themeSource = theme;
    this.#chosen = language;
    return this.language !== before;
  }
}

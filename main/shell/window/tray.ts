import type { ElectronParts, UsedTray } from '../electron-parts.ts';
import type { Words } from '../words.ts';
import { type TrayActions, type TrayState, trayLine, trayMenu } from './tray-menu.ts';

interface LibraryTrayOptions {
  readonly electron: Pick<ElectronParts, 'buildMenu' | 'nativeImage' | 'newTray'>;
  readonly icon: string;
  readonly actions: TrayActions;
  readonly words: () => { readonly words: Words['tray']; readonly language: string };
}

/** The icon in the system's tray: how far the library is, pause, and the way back to the window. */
export class LibraryTray {
  readonly #options: LibraryTrayOptions;
  readonly #tray: UsedTray;
  #state: TrayState = 'starting';
  #shown = '';

  constructor(options: LibraryTrayOptions) {
    this.#options = options;
    const { electron, icon, actions } = options;
    this.#tray = electron.newTray(electron.nativeImage.createFromPath(icon));
    this.#tray.on('click', () => actions.open());
    this.show('starting');
  }

  show(state: TrayState): void {
    this.#state = state;
    const { electron, actions } = this.#options;
    const { words, language } = this.#options.words();
    const line = trayLine(state, words, language);
    // A menu that is replaced while it is open closes; progress comes several times a second.
    if (line === this.#shown) return;
    this.#shown = line;
    this.#tray.setToolTip(`Eidetic: ${line}`);
    this.#tray.setContextMenu(electron.buildMenu(trayMenu(state, actions, words, language)));
  }

  /** The language is another one. */
  refresh(): void {
    this.#shown = '';
    this.show(this.#state);
  }

  dispose(): void {
    this.#tray.destroy();
  }
}

import type { HostClient, LibraryClient } from '../../../preload/contract/index.ts';
import { shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import type { ElectronParts, UsedWindow } from '../electron-parts.ts';
import type { Words } from '../words.ts';
import { askForFolder } from './ask-for-path.ts';
import { addChosenFolder } from './host-client.ts';
import { menuTemplate } from './menu-template.ts';

interface MenuOptions {
  readonly electron: Pick<ElectronParts, 'app' | 'dialog' | 'setMenu'>;
  readonly platform: NodeJS.Platform;
  readonly words: () => Words;
  readonly window: () => UsedWindow | null;
  /** As `Shell.openWindow`: answers whether it was open already. */
  readonly openWindow: (path?: string) => boolean;
  readonly library: Pick<LibraryClient, 'call'>;
  readonly host: HostClient;
  /** Tells the person what went wrong. */
  readonly explain: (error: unknown) => void;
}

/** Makes the application's menu, in the language of the moment. */
export function setApplicationMenu(options: MenuOptions): void {
  const { electron, platform, words, window, openWindow, library, host, explain } = options;
  const tellPage = (channel: string, what: string) => window()?.webContents.send(channel, what);
  const chooseFolder = () => askForFolder(options);

  const template = menuTemplate({
    platform,
    isPackaged: electron.app.isPackaged,
    words: words().menu,
    actions: {
      addFolder: () => void addChosenFolder({ library, chooseFolder }).catch(explain),
      showLibrary: () => void host.call('host.showLibrary', {}).catch(explain),
      go(path) {
        if (openWindow(path)) tellPage(shellChannels.go, path);
      },
      press(key) {
        if (openWindow()) tellPage(shellChannels.press, key);
      },
    },
  });
  electron.setMenu(template);
}

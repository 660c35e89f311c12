import type { MenuItemConstructorOptions } from 'electron';
import type { Words } from '../words.ts';

export interface MenuActions {
  addFolder(): void;
  showLibrary(): void;
  /** Shows a place of the window, by its address's path. */
  go(path: string): void;
  /** Presses a key of the window's own. */
  press(key: string): void;
}

interface MenuFacts {
  readonly platform: NodeJS.Platform;
  /** Whether this is a packaged Eidetic: reloading and looking inside are for those who work on it. */
  readonly isPackaged: boolean;
  readonly words: Words['menu'];
  readonly actions: MenuActions;
}

/** The application's menu: everything of it can be reached by keys. */
export function menuTemplate({
  platform,
  isPackaged,
  words,
  actions,
}: MenuFacts): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings: MenuItemConstructorOptions = {
    label: words.settings,
    accelerator: 'CommandOrControl+,',
    click: () => actions.go('/settings'),
  };
  const appMenu: MenuItemConstructorOptions[] = [
    { role: 'about' },
    separator,
    settings,
    separator,
    { role: 'services' },
    separator,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    separator,
    { role: 'quit' },
  ];
  const forDevelopers: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload' },
    { role: 'forceReload' },
    { role: 'toggleDevTools' },
  ];
  return [
    ...(isMac ? [{ role: 'appMenu', submenu: appMenu } satisfies MenuItemConstructorOptions] : []),
    {
      label: words.file,
      submenu: [
        { label: words.addFolder, accelerator: 'CommandOrControl+O', click: () => actions.addFolder() },
        { label: words.showLibrary, click: () => actions.showLibrary() },
        separator,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        separator,
        { role: 'selectAll' },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : forDevelopers),
      ],
    },
    {
      label: words.go,
      submenu: [
        { label: words.library, accelerator: 'CommandOrControl+1', click: () => actions.go('/') },
        { label: words.search, accelerator: 'CommandOrControl+F', click: () => actions.press('/') },
        { label: words.folders, accelerator: 'CommandOrControl+2', click: () => actions.go('/folders') },
        { label: words.activity, accelerator: 'CommandOrControl+3', click: () => actions.go('/activity') },
        isMac ? { ...settings, accelerator: 'CommandOrControl+4' } : settings,
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      role: 'help',
      label: words.help,
      submenu: [
        { label: words.shortcuts, click: () => actions.press('?') },
        ...(isMac ? [] : [{ role: 'about' } satisfies MenuItemConstructorOptions]),
      ],
    },
  ];
}

import type * as Electron from 'electron';

/*
 * The part of Electron that the shell uses. `main.ts` gives the real one, tests give a double of exactly this; both are
 * held to Electron's own types by the compiler.
 */

export type UsedContents = Pick<
  Electron.WebContents,
  'id' | 'on' | 'postMessage' | 'send' | 'setWindowOpenHandler' | 'startDrag'
>;

export type UsedWindow = Pick<
  Electron.BrowserWindow,
  | 'destroy'
  | 'focus'
  | 'getNormalBounds'
  | 'isDestroyed'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'loadURL'
  | 'maximize'
  | 'on'
  | 'once'
  | 'restore'
  | 'setFullScreen'
  | 'setProgressBar'
  | 'show'
> & { readonly webContents: UsedContents };

export type UsedPort = Pick<Electron.MessagePortMain, 'close' | 'on' | 'postMessage' | 'start'>;

export type UsedProcess = Pick<
  Electron.UtilityProcess,
  'kill' | 'on' | 'once' | 'pid' | 'postMessage' | 'stderr'
>;

export type UsedTray = Pick<Electron.Tray, 'destroy' | 'on' | 'setContextMenu' | 'setToolTip'>;

export type UsedSession = Pick<
  Electron.Session,
  | 'setDevicePermissionHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
> & {
  readonly protocol: Pick<Electron.Protocol, 'handle'>;
  readonly webRequest: Pick<Electron.WebRequest, 'onBeforeRequest'>;
};

export interface ElectronParts {
  readonly app: Pick<
    Electron.App,
    | 'enableSandbox'
    | 'exit'
    | 'getLocale'
    | 'getVersion'
    | 'isPackaged'
    | 'on'
    | 'quit'
    | 'requestSingleInstanceLock'
    | 'setBadgeCount'
    | 'whenReady'
  >;
  readonly dialog: {
    showMessageBox(
      window: UsedWindow | null,
      options: Electron.MessageBoxOptions,
    ): Promise<Electron.MessageBoxReturnValue>;
    showOpenDialog(
      window: UsedWindow | null,
      options: Electron.OpenDialogOptions,
    ): Promise<Electron.OpenDialogReturnValue>;
    showSaveDialog(
      window: UsedWindow | null,
      options: Electron.SaveDialogOptions,
    ): Promise<Electron.SaveDialogReturnValue>;
  };
  readonly ipcMain: Pick<Electron.IpcMain, 'on'>;
  readonly nativeImage: Pick<typeof Electron.nativeImage, 'createFromPath'>;
  readonly nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>;
  readonly powerMonitor: Pick<Electron.PowerMonitor, 'isOnBatteryPower' | 'on'>;
  readonly protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'>;
  readonly screen: Pick<Electron.Screen, 'getAllDisplays' | 'getPrimaryDisplay'>;
  readonly shell: Pick<Electron.Shell, 'openPath' | 'showItemInFolder'>;
  readonly newChannel: () => {
    readonly port1: Electron.MessagePortMain;
    readonly port2: Electron.MessagePortMain;
  };
  readonly newTray: (icon: Electron.NativeImage) => UsedTray;
  readonly newWindow: (options: Electron.BrowserWindowConstructorOptions) => UsedWindow;
  readonly defaultSession: () => UsedSession;
  readonly fork: (modulePath: string, args: string[], options: Electron.ForkOptions) => UsedProcess;
  /** Makes this the application's menu. */
  readonly setMenu: (template: Electron.MenuItemConstructorOptions[]) => void;
  readonly buildMenu: (template: Electron.MenuItemConstructorOptions[]) => Electron.Menu;
}

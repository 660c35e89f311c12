import type { ElectronParts, UsedWindow } from '../electron-parts.ts';
import { RestartPolicy } from '../library/restart-policy.ts';
import { problemPath, windowOrigin } from '../protocols/addresses.ts';
import type { ProgressDisplay } from './progress-display.ts';
import { boundsOnScreens, readWindowState, smallestSize, writeWindowState } from './window-state.ts';

interface MainWindowOptions {
  readonly electron: Pick<ElectronParts, 'newWindow' | 'nativeTheme' | 'screen'>;
  /** Where it is remembered how the window lay. */
  readonly stateFile: string;
  /** The bundled preload script. */
  readonly preload: string;
  readonly icon: string;
  /** Called with every window before it loads anything. */
  readonly onOpened: (window: UsedWindow) => void;
  /** Called when its page is there no more: the person closed the window, or the page's process died. */
  readonly onPageGone: () => void;
  /** The place to begin again at after that. */
  readonly startPath: () => string;
  readonly log: (problem: string, details: object) => void;
}

/** Of the window before its page has drawn itself; the page's own grounds. */
const grounds = { dark: '#16161a', light: '#fbfbfc' };

/** The one window, while it is open. */
export class MainWindow {
  readonly #options: MainWindowOptions;
  readonly #crashes = new RestartPolicy();
  #window: UsedWindow | null = null;
  #loadedAt = 0;

  constructor(options: MainWindowOptions) {
    this.#options = options;
  }

  /** Null while it is closed. */
  get window(): UsedWindow | null {
    return this.#window;
  }

  /** Opens it, or brings the open one to the front. */
  show(): void {
    if (!this.#window) this.#open();
    else {
      if (this.#window.isMinimized()) this.#window.restore();
      this.#window.show();
      this.#window.focus();
    }
  }

  /** @param path a place of the window, such as `/` */
  load(path: string): void {
    this.#loadedAt = performance.now();
    // A load that another one overtakes is rejected, and rightly so.
    this.#window?.loadURL(windowOrigin + path).catch((error: unknown) => {
      this.#options.log('the window could not load its page', { path, error });
    });
  }

  /** Closes it without a question; where it lay is kept. */
  close(): void {
    if (!this.#window) return;
    this.#remember(this.#window);
    this.#window.destroy();
  }

  showProblem(): void {
    this.load(problemPath);
  }

  showProgress({ fraction, mode }: ProgressDisplay): void {
    this.#window?.setProgressBar(fraction, { mode });
  }

  #open(): void {
    const { electron, stateFile, preload, icon } = this.#options;
    const state = readWindowState(stateFile);
    const screens = [electron.screen.getPrimaryDisplay(), ...electron.screen.getAllDisplays()];
    const window = electron.newWindow({
      ...boundsOnScreens(
        state,
        screens.map(({ workArea }) => workArea),
      ),
      minWidth: smallestSize.width,
      minHeight: smallestSize.height,
      title: 'Eidetic',
      icon,
      // Shown when its page has drawn itself, so that nothing flashes.
      show: false,
      backgroundColor: electron.nativeTheme.shouldUseDarkColors ? grounds.dark : grounds.light,
      webPreferences: {
        preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      },
    });
    this.#window = window;
    this.#options.onOpened(window);
    window.once('ready-to-show', () => window.show());
    if (state?.maximized) window.maximize();
    if (state?.fullScreen) window.setFullScreen(true);
    window.on('close', () => this.#remember(window));
    window.on('closed', () => {
      this.#window = null;
      this.#options.onPageGone();
    });
    window.webContents.on('render-process-gone', (_, { reason }) => this.#recover(window, reason));
    // Without its bridge the page takes itself for one in a browser.
    window.webContents.on('preload-error', (_, path, error) => {
      this.#options.log('the bridge to the page failed', { path, problem: error.message });
    });
  }

  #remember(window: UsedWindow): void {
    try {
      writeWindowState(this.#options.stateFile, {
        bounds: window.getNormalBounds(),
        maximized: window.isMaximized(),
        fullScreen: window.isFullScreen(),
      });
    } catch (error) {
      // It opens where it opened before; nothing worth a question at the end.
      this.#options.log('how the window lay could not be kept', { error });
    }
  }

  /** The page's process died: the page is loaded again, unless it dies again and again. */
  #recover(window: UsedWindow, reason: string): void {
    this.#options.log('the window’s page ended', { reason });
    this.#options.onPageGone();
    if (reason === 'clean-exit') return;
    const delayMs = this.#crashes.afterDeath(performance.now() - this.#loadedAt);
    if (delayMs === null) return;
    setTimeout(() => {
      // It may have been closed, and another one opened.
      if (this.#window === window) this.load(this.#options.startPath());
    }, delayMs);
  }
}

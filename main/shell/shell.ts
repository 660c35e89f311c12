import type { CallName, Progress } from '../../preload/contract/index.ts';
import { contractRouter, serveOverPort } from '../transport/index.ts';
import { LibraryHost, type LibraryState } from './library/library-host.ts';
import { followPower } from './power/power.ts';
import type { PowerPolicy } from './power/power-policy.ts';
import { photoScheme, privilegedSchemes, problemPath, windowScheme } from './protocols/addresses.ts';
import { guardContents, guardSession } from './protocols/guards.ts';
import { answerPicture } from './protocols/photo-protocol.ts';
import { answerWindowFile } from './protocols/window-protocol.ts';
import { otherLibrary, type SecondStart } from './second-start.ts';
import type { ShellOptions } from './shell-options.ts';
import { afterLastWindow } from './window/after-last-window.ts';
import { setApplicationMenu } from './window/application-menu.ts';
import { askForFolder, askForTestSet } from './window/ask-for-path.ts';
import { followDrags } from './window/drag-out.ts';
import { explainer } from './window/explain.ts';
import { hostClient } from './window/host-client.ts';
import { MainWindow } from './window/main-window.ts';
import { problemPage } from './window/problem-page.ts';
import { progressDisplay } from './window/progress-display.ts';
import { followSaving } from './window/save-copy.ts';
import { ThemeAndLanguage } from './window/theme-and-language.ts';
import { LibraryTray } from './window/tray.ts';
import type { TrayState } from './window/tray-menu.ts';
import { WindowPorts } from './window/window-ports.ts';

/**
 * The desktop application, from its start to its end. Must be called before Electron is ready.
 *
 * @returns when the window has been opened; null when another Eidetic runs already, which shows its window then
 */
export async function startShell(options: ShellOptions): Promise<Shell | null> {
  const { app, protocol } = options.electron;
  const { libraryFolder } = options;
  if (!app.requestSingleInstanceLock({ libraryFolder } satisfies SecondStart)) {
    app.quit();
    return null;
  }
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged(privilegedSchemes);
  app.on('web-contents-created', (_, contents) => guardContents(contents));
  await app.whenReady();
  return new Shell(options);
}

/** Everything that lives while the application does. */
export class Shell {
  readonly #options: ShellOptions;
  readonly #look: ThemeAndLanguage;
  readonly #library: LibraryHost;
  readonly #window: MainWindow;
  readonly #ports: WindowPorts;
  readonly #tray: LibraryTray;
  readonly #power: PowerPolicy;
  readonly #host: ReturnType<typeof hostClient>;
  readonly #explain: (error: unknown) => void;
  #work: TrayState = 'starting';
  #isProblemShown = false;
  #isQuitting = false;

  constructor(options: ShellOptions) {
    this.#options = options;
    const { electron, places, platform, libraryFolder, log, kill } = options;
    const say = (problem: string, details: object) => log.warn(details, problem);
    this.#look = new ThemeAndLanguage(electron);
    this.#explain = explainer({ electron, window: () => this.#window.window });
    this.#library = new LibraryHost({
      fork: electron.fork,
      newChannel: electron.newChannel,
      module: places.libraryModule,
      mayStart: (module) => places.helperModules.includes(module),
      kill,
      folder: libraryFolder,
      onState: (state) => this.#libraryIs(state),
      onProgress: (progress) => this.#progressIs(progress),
      onOverheard: (name) => this.#overhear(name),
      log: say,
    });
    const asking = { electron, window: () => this.#window.window, words: () => this.#look.words };
    this.#host = hostClient({
      library: this.#library,
      version: electron.app.getVersion(),
      platform,
      chooseFolder: () => askForFolder(asking),
      chooseTestSet: (kind) => askForTestSet(kind, asking),
      showItem: (path) => electron.shell.showItemInFolder(path),
      openItem: (path) => electron.shell.openPath(path),
    });
    this.#window = new MainWindow({
      electron,
      stateFile: places.windowStateFile,
      preload: places.preload,
      icon: places.icon,
      onPageGone: () => this.#ports.pageLeft(),
      startPath: () => this.#startPath(),
      onOpened: ({ webContents }) =>
        followSaving(webContents, {
          electron,
          library: this.#library,
          window: () => this.#window.window,
          words: () => this.#look.words,
          explain: this.#explain,
        }),
      log: say,
    });
    const hostRouter = contractRouter({ host: this.#host, log });
    this.#ports = new WindowPorts({
      electron,
      window: () => this.#window.window,
      library: this.#library,
      mayServe: () => this.#mayServe(),
      serveHost: (port) => serveOverPort(port, hostRouter),
      log: say,
    });
    followDrags({
      electron,
      window: () => this.#window.window,
      library: this.#library,
      icon: places.dragIcon,
      log: say,
    });
    this.#tray = new LibraryTray({
      electron,
      icon: places.trayIcon,
      words: () => ({ words: this.#look.words.tray, language: this.#look.language }),
      actions: {
        open: () => this.openWindow(),
        pause: () => this.#byPerson('index.pause'),
        resume: () => this.#byPerson('index.resume'),
        quit: () => electron.app.quit(),
      },
    });
    this.#serveAddresses();
    this.#followApp();
    this.#setMenu();
    this.#power = followPower(electron, (order) => this.#call(order));
    this.#library.start();
    this.openWindow();
  }

  /**
   * Opens the window, or brings it to the front.
   *
   * @param path the place that a window shows which is opened only now
   * @returns whether it was open already
   */
  openWindow(path = '/'): boolean {
    const wasOpen = this.#window.window !== null;
    this.#window.show();
    if (!wasOpen) this.#window.load(this.#startPath(path));
    return wasOpen;
  }

  /** A window without a library says why. */
  #startPath(path = '/'): string {
    return this.#library.problem ? problemPath : path;
  }

  #serveAddresses(): void {
    const { electron, places } = this.#options;
    const session = electron.defaultSession();
    guardSession(session);
    session.protocol.handle(photoScheme, (request) => answerPicture(request, this.#library));
    session.protocol.handle(windowScheme, (request) =>
      answerWindowFile(request, { folder: places.windowFolder, problemPage: () => this.#problemPage() }),
    );
  }

  #followApp(): void {
    const { app, powerMonitor } = this.#options.electron;
    app.on('second-instance', (_, __, ___, asked) => this.#startedAgain(asked));
    app.on('activate', () => this.openWindow());
    app.on('window-all-closed', () => {
      const { platform } = this.#options;
      if (afterLastWindow(platform, this.#library.state, this.#work) === 'quit') app.quit();
    });
    app.on('before-quit', (event) => {
      // The library needs a moment; `exit` then comes past this event.
      event.preventDefault();
      void this.#quit();
    });
    // Electron's types leave out the event that its documentation names. The system waits for who prevents the default.
    powerMonitor.on('shutdown', (...[event]: { preventDefault(): void }[]) => {
      event?.preventDefault();
      app.quit();
    });
  }

  /** Somebody started Eidetic once more: they want this one, unless they named another library. */
  #startedAgain(asked: unknown): void {
    this.openWindow();
    const { electron, libraryFolder } = this.#options;
    const wanted = otherLibrary(asked, libraryFolder);
    if (wanted === null) return;
    const { dialog } = this.#look.words;
    const told = { message: dialog.otherLibrary, detail: dialog.quitFirst(wanted) };
    void electron.dialog.showMessageBox(this.#window.window, { type: 'warning', ...told });
  }

  /** First what people see, then the library, then the rest: nobody looks at a window that is going. */
  async #quit(): Promise<void> {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    this.#window.close();
    await this.#library.close();
    this.#tray.dispose();
    this.#options.electron.app.exit(0);
  }

  #setMenu(): void {
    const { electron, platform } = this.#options;
    setApplicationMenu({
      electron,
      platform,
      words: () => this.#look.words,
      window: () => this.#window.window,
      openWindow: (path) => this.openWindow(path),
      library: this.#library,
      host: this.#host,
      explain: this.#explain,
    });
  }

  #libraryIs(state: LibraryState): void {
    if (state === 'failed') {
      this.#isProblemShown = false;
      this.#ports.pageLeft();
      this.#window.showProblem();
      this.#showWork('failed');
    } else if (state === 'open') {
      this.#ports.libraryOpened();
      const order = this.#power.libraryStarted();
      if (order) this.#call(order);
      this.#showWork({ state: 'idle', done: 0, total: 0 });
      void this.#followPreferences();
    } else if (state !== 'closed') this.#showWork('starting');
  }

  /** After a failure the library is tried again by the page that is loaded after the one that told of it. */
  #mayServe(): boolean {
    if (this.#library.state !== 'failed') return true;
    if (!this.#isProblemShown) return false;
    this.#library.start();
    return true;
  }

  #problemPage(): string | null {
    const { problem } = this.#library;
    if (!problem) return null;
    this.#isProblemShown = true;
    return problemPage(problem, this.#look.words.problem, this.#look.language);
  }

  #progressIs(progress: Progress): void {
    this.#showWork(progress);
    const display = progressDisplay(progress);
    this.#window.showProgress(display);
    this.#options.electron.app.setBadgeCount(display.badge);
  }

  #showWork(work: TrayState): void {
    this.#work = work;
    this.#tray.show(work);
  }

  #overhear(name: CallName): void {
    if (name === 'index.pause') this.#power.personPaused();
    if (name === 'index.resume') this.#power.personResumed();
    if (name === 'preferences.write') void this.#followPreferences();
  }

  async #followPreferences(): Promise<void> {
    try {
      const hasLanguageChanged = this.#look.follow(await this.#library.call('preferences.read', {}));
      if (!hasLanguageChanged) return;
      this.#setMenu();
      this.#tray.refresh();
    } catch (error) {
      this.#options.log.warn({ error }, 'the preferences could not be read');
    }
  }

  #byPerson(order: 'index.pause' | 'index.resume'): void {
    this.#overhear(order);
    this.#call(order);
  }

  #call(order: 'index.pause' | 'index.resume'): void {
    // A library that is not there does nothing that could be paused; when it is back, power is asked again.
    this.#library.call(order, {}).catch((error: unknown) => {
      this.#options.log.warn({ error, order }, 'the library could not be told');
    });
  }
}

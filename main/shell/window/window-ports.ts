import type { IpcMainEvent } from 'electron';
import type { PortMessage, PortTarget } from '../../../preload/wire/bridge.ts';
import { shellChannels } from '../../../preload/wire/desktop-bridge.ts';
import type { ElectronParts, UsedWindow } from '../electron-parts.ts';
import type { LibraryHost } from '../library/library-host.ts';
import { isTrustedSender } from '../protocols/guards.ts';

interface WindowPortsOptions {
  readonly electron: Pick<ElectronParts, 'ipcMain' | 'newChannel'>;
  readonly window: () => UsedWindow | null;
  readonly library: Pick<LibraryHost, 'connect' | 'generation'>;
  /** Whether there is a library, or will be. */
  readonly mayServe: () => boolean;
  /** Answers the host's calls over a port. */
  readonly serveHost: (port: ReturnType<ElectronParts['newChannel']>['port1']) => void;
  readonly log: (problem: string, details: object) => void;
}

/** Gives the window its ports: one straight to the library's process, one to this. */
export class WindowPorts {
  readonly #options: WindowPortsOptions;
  /** Whether the page that is shown now has asked, and so listens. */
  #isListening = false;
  /** Which of the library's processes the page has a port to. */
  #connectedTo = 0;

  constructor(options: WindowPortsOptions) {
    this.#options = options;
    options.electron.ipcMain.on(shellChannels.requestPorts, (event) => this.#onRequest(event));
  }

  /** The library is open. Where its process is another one, the page's port to the old one is dead. */
  libraryOpened(): void {
    const isConnected = this.#connectedTo === this.#options.library.generation;
    if (this.#isListening && !isConnected) this.#giveLibrary();
  }

  /** Another page is about to be shown, which has not asked yet. */
  pageLeft(): void {
    this.#isListening = false;
  }

  #onRequest(event: IpcMainEvent): void {
    const { window, mayServe, serveHost, log } = this.#options;
    const current = window();
    if (!current || !isTrustedSender(event, current.webContents)) {
      log('a page that is not ours asked for ports', { url: event.senderFrame?.url });
      return;
    }
    if (!mayServe()) return;
    this.#isListening = true;
    this.#giveLibrary();
    this.#give('host', serveHost);
  }

  #giveLibrary(): void {
    this.#connectedTo = this.#options.library.generation;
    this.#give('library', (port) => this.#options.library.connect(port));
  }

  #give(to: PortTarget, serve: WindowPortsOptions['serveHost']): void {
    const current = this.#options.window();
    if (!current || current.isDestroyed()) return;
    const { port1, port2 } = this.#options.electron.newChannel();
    serve(port1);
    const message: PortMessage = { type: 'eidetic-port', to };
    current.webContents.postMessage(shellChannels.port, message, [port2]);
  }
}

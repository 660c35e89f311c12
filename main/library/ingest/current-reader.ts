import { mayBeDriver, type ProviderFailure } from './provider-trouble.ts';
import type { ReaderDeath } from './reader-host.ts';
import type { LibraryMessage, ReaderSettings } from './reader-protocol.ts';
import { type RunningReader, type StartOptions, startReader } from './start-reader.ts';

/**
 * The reader process of now, if there is one; a new one is started after each that died.
 *
 * ## Leaving a provider
 * An accelerator that fails in the middle of work is left: its reader is ended, the next one runs on the CPU and reads
 * again what this one had in its hands. No file is to blame for that death.
 */
export class CurrentReader {
  readonly #options: StartOptions;
  #running: RunningReader | null = null;
  #isLeavingProvider = false;

  constructor(options: StartOptions) {
    this.#options = options;
  }

  get pid(): number | undefined {
    return this.#running?.host.pid;
  }

  /** What it was started with. */
  get settings(): ReaderSettings | undefined {
    return this.#running?.settings;
  }

  /**
   * Starts a reader where there is none. There is none still when `signal` was aborted meanwhile.
   *
   * @throws EideticError `reader.unavailable`, `model.failed`
   */
  async start(signal: AbortSignal): Promise<void> {
    this.#running ??= await startReader(this.#options, signal);
  }

  /** What is said to a reader that is no more is lost. */
  send(message: LibraryMessage): void {
    this.#running?.host.send(message);
  }

  /** @param isLasting whether it is sure to be the provider's fault; see `ProviderFailure` */
  leaveProvider(problem: string, isLasting: ProviderFailure['isLasting']): void {
    if (!this.#running || this.#isLeavingProvider) return;
    const { host, settings } = this.#running;
    this.#isLeavingProvider = true;
    this.#options.onProviderFailed({ provider: settings.model.provider, problem, isLasting });
    host.kill();
  }

  kill(): void {
    this.#running?.host.kill();
  }

  /**
   * The reader died.
   *
   * @returns whether that is its provider's fault, and no file's
   */
  bury(death: ReaderDeath, picturesInEncoder: number): boolean {
    const provider = this.settings?.model.provider ?? 'cpu';
    if (mayBeDriver(death, provider, picturesInEncoder)) {
      this.leaveProvider(`the reader died (${death.signal ?? `exit code ${death.code}`})`, false);
    }
    const isProvidersFault = this.#isLeavingProvider;
    this.#forget();
    return isProvidersFault;
  }

  async dispose(): Promise<void> {
    const running = this.#running;
    this.#forget();
    await running?.host.dispose();
  }

  #forget(): void {
    this.#running = null;
    this.#isLeavingProvider = false;
  }
}

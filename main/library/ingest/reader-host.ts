import { type ChildProcess, fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { siblingModule } from '../../../models/runtime/sibling-module.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import {
  type LibraryMessage,
  type ReaderMessage,
  type ReaderSettings,
  readerMessage,
} from './reader-protocol.ts';

/** How a reader ended: by whose hand matters for whether a file is to blame. */
export interface ReaderDeath {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

interface ReaderHostOptions {
  readonly settings: ReaderSettings;
  readonly log: Logger;
  onMessage(message: ReaderMessage): void;
  onDeath(death: ReaderDeath): void;
}

/** One life of the reader process: started, spoken to, ended. A dead one is replaced by a new host. */
export class ReaderHost {
  readonly #child: ChildProcess;
  readonly #options: ReaderHostOptions;
  #ending = false;

  private constructor(child: ChildProcess, options: ReaderHostOptions) {
    this.#child = child;
    this.#options = options;
  }

  /**
   * Starts a reader and waits until its model is loaded.
   *
   * @throws EideticError `reader.unavailable` when it cannot start; `model.failed` when its model cannot
   */
  static async start(options: ReaderHostOptions): Promise<ReaderHost> {
    const child = fork(fileURLToPath(siblingModule(import.meta.url, './reader-process')), {
      serialization: 'advanced',
      // Its own words go to our error stream; the answer of a command must stay clean.
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      env: {
        ...process.env,
        UV_THREADPOOL_SIZE: String(Math.max(4, cpus().length + options.settings.slots)),
      },
    });
    const host = new ReaderHost(child, options);
    child.stderr?.on('data', (text: Buffer) => options.log.warn({ reader: text.toString() }, 'reader said'));
    await host.#untilReady();
    child.on('message', (raw) => host.#receive(raw));
    child.on('exit', (code, signal) => {
      if (!host.#ending) options.onDeath({ code, signal });
    });
    return host;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  send(message: LibraryMessage): void {
    if (!this.#child.connected) return;
    // A reader that is just dying cannot take it; `onDeath` puts its work back.
    this.#child.send(message, () => {});
  }

  /** Ends a reader that hangs, as if it had died. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  /** Ends the reader for good. What it had in its hands is work again. */
  async dispose(): Promise<void> {
    this.#ending = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#child.kill('SIGKILL');
    await gone;
  }

  #untilReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        this.#child.off('message', onMessage);
        this.#child.off('exit', onExit);
        finish();
      };
      const onExit = (code: number | null, signal: string | null) => {
        const problem = `it ended while starting (${signal ?? `exit code ${code}`})`;
        settle(() => reject(new EideticError('reader.unavailable', { problem })));
      };
      const onMessage = (raw: unknown) => {
        const message = readerMessage.safeParse(raw).data;
        if (message?.type === 'ready') settle(resolve);
        if (message?.type !== 'broken') return;
        const { entry } = this.#options.settings.model;
        settle(() =>
          reject(new EideticError('model.failed', { model: entry.name, problem: message.problem })),
        );
        void this.dispose();
      };
      this.#child.on('message', onMessage);
      this.#child.on('exit', onExit);
      this.send({ type: 'start', settings: this.#options.settings });
    });
  }

  #receive(raw: unknown): void {
    const message = readerMessage.safeParse(raw);
    if (message.success) this.#options.onMessage(message.data);
    else {
      // A reader that says nonsense was taken over or is broken: what it holds is read again by a new one.
      this.#options.log.error({ problem: message.error.message }, 'the reader sent what is no message');
      this.kill();
    }
  }
}

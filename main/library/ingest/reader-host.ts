import { cpus } from 'node:os';
import type { Logger } from 'pino';
import {
  type HelperEnding,
  type HelperProcess,
  startHelper,
} from '../../../models/runtime/helper-process.ts';
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
  /** Calls a start off. Once the reader is ready it means nothing more. */
  readonly signal?: AbortSignal;
  onMessage(message: ReaderMessage): void;
  onDeath(death: ReaderDeath): void;
}

/** A large model on a slow disk takes many seconds to load; one that takes longer hangs. */
const startLimitMs = 120_000;

/** One life of the reader process: started, spoken to, ended. A dead one is replaced by a new host. */
export class ReaderHost {
  readonly #process: HelperProcess;
  readonly #options: ReaderHostOptions;
  readonly #gone = Promise.withResolvers<void>();
  #onMessage: (raw: unknown) => void;
  #onEnd: (ending: HelperEnding) => void = () => {};
  #ending = false;

  private constructor(options: ReaderHostOptions) {
    this.#options = options;
    this.#onMessage = (raw) => this.#receive(raw);
    this.#process = startHelper(
      {
        name: 'Eidetic reader',
        module: siblingModule(import.meta.url, './reader-process'),
        environment: { UV_THREADPOOL_SIZE: String(Math.max(4, cpus().length + options.settings.slots)) },
      },
      {
        onMessage: (raw) => this.#onMessage(raw),
        // What its native parts print goes to the log; the answer of a command must stay clean.
        onOutput: (text) => options.log.warn({ reader: text }, 'reader said'),
        onEnd: (ending) => {
          this.#gone.resolve();
          this.#onEnd(ending);
        },
      },
    );
  }

  /**
   * Starts a reader and waits until its model is loaded.
   *
   * @throws EideticError `reader.unavailable` when it cannot start; `model.failed` when its model cannot
   */
  static async start(options: ReaderHostOptions): Promise<ReaderHost> {
    const host = new ReaderHost(options);
    await host.#untilReady();
    return host;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  send(message: LibraryMessage): void {
    // A reader that is just dying cannot take it; `onDeath` puts its work back.
    this.#process.send(message);
  }

  /** Ends a reader that hangs, as if it had died. */
  kill(): void {
    this.#process.kill();
  }

  /** Ends the reader for good. What it had in its hands is work again. */
  async dispose(): Promise<void> {
    this.#ending = true;
    this.#process.kill();
    await this.#gone.promise;
  }

  #untilReady(): Promise<void> {
    const { settings, signal } = this.#options;
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        this.#onMessage = (raw) => this.#receive(raw);
        this.#onEnd = (ending) => this.#bury(ending);
        finish();
      };
      const fail = (error: EideticError) => {
        settle(() => reject(error));
        // A process that never began cannot be waited for, and needs not be.
        void this.dispose();
      };
      const giveUp = (problem: string) => fail(new EideticError('reader.unavailable', { problem }));
      const onAbort = () => giveUp('it was called off');
      this.#onMessage = (raw) => {
        const message = readerMessage.safeParse(raw).data;
        if (message?.type === 'ready') settle(resolve);
        if (message?.type !== 'broken') return;
        const { name } = settings.model.entry;
        fail(new EideticError('model.failed', { model: name, problem: message.problem }));
      };
      this.#onEnd = ({ code, signal: by, problem }) =>
        giveUp(problem ?? `it ended while starting (${by ?? `exit code ${code}`})`);
      const timer = setTimeout(() => giveUp('it did not start within two minutes'), startLimitMs);
      signal?.addEventListener('abort', onAbort);
      this.send({ type: 'start', settings });
    });
  }

  #bury({ code, signal }: HelperEnding): void {
    if (this.#ending) return;
    this.#ending = true;
    this.#options.onDeath({ code, signal });
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

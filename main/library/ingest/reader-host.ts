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
  /** Calls a start off. Once the reader is ready it means nothing more. */
  readonly signal?: AbortSignal;
  onMessage(message: ReaderMessage): void;
  onDeath(death: ReaderDeath): void;
}

/** A large model on a slow disk takes many seconds to load; one that takes longer hangs. */
const startLimitMs = 120_000;

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
      // What its native parts print goes to the log; the answer of a command must stay clean.
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
    const onEnd = (code: number | null, signal: NodeJS.Signals | null) => {
      if (host.#ending) return;
      host.#ending = true;
      options.onDeath({ code, signal });
    };
    child.on('exit', onEnd);
    child.on('error', (error) => {
      options.log.error({ error }, 'the reader cannot be reached');
      child.kill('SIGKILL');
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
    const hasEnded = this.#child.exitCode !== null || this.#child.signalCode !== null;
    if (hasEnded || this.#child.pid === undefined) return;
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#child.kill('SIGKILL');
    await gone;
  }

  #untilReady(): Promise<void> {
    const { settings, signal } = this.#options;
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        for (const [event, listener] of listeners) this.#child.off(event, listener);
        finish();
      };
      const giveUp = (problem: string) => {
        settle(() => reject(new EideticError('reader.unavailable', { problem })));
        // A process that never began cannot be waited for, and needs not be.
        void this.dispose();
      };
      const onAbort = () => giveUp('it was called off');
      const onMessage = (raw: unknown) => {
        const message = readerMessage.safeParse(raw).data;
        if (message?.type === 'ready') settle(resolve);
        if (message?.type !== 'broken') return;
        const { name } = settings.model.entry;
        settle(() => reject(new EideticError('model.failed', { model: name, problem: message.problem })));
        void this.dispose();
      };
      const listeners = [
        ['message', onMessage],
        ['error', (error: Error) => giveUp(error.message)],
        [
          'exit',
          (code: number | null, by: string | null) =>
            giveUp(`it ended while starting (${by ?? `exit code ${code}`})`),
        ],
      ] as const;
      const timer = setTimeout(() => giveUp('it did not start within two minutes'), startLimitMs);
      signal?.addEventListener('abort', onAbort);
      for (const [event, listener] of listeners) this.#child.on(event, listener);
      this.send({ type: 'start', settings });
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

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { siblingModule } from '../../../../models/runtime/sibling-module.ts';
import { ReadError } from '../read-error.ts';
import type { WasmAnswer, WasmFrame, WasmJob } from './wasm-protocol.ts';
import { withinTime } from './within-time.ts';

/** Each thread holds a whole picture and its module's memory, which never shrinks: a guess between speed and memory. */
const mostThreads = 4;

/**
 * Runs the WebAssembly decoders in threads that are reused while they behave. A thread that fails, dies or takes too
 * long is terminated, and the next job starts a fresh one. Idle threads never keep the process alive.
 */
export class WasmDecoder {
  readonly #mostThreads: number;
  readonly #idle: Worker[] = [];
  readonly #busy = new Set<Worker>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(threads: number = Math.min(mostThreads, availableParallelism())) {
    this.#mostThreads = threads;
  }

  /**
   * Decodes one picture. The clock of `timeoutMs` starts when a thread is free for it.
   *
   * @param job its bytes are copied, so they stay usable by others
   * @throws ReadError `file.damaged`, `file.too-many-pixels`, `file.too-slow`, `file.unsupported-kind`
   */
  async decode(job: WasmJob, timeoutMs: number): Promise<WasmFrame> {
    await this.#slot();
    const thread = this.#idle.pop() ?? this.#start();
    this.#busy.add(thread);
    thread.ref();
    let isFit = false;
    try {
      const answer = await withinTime(ask(thread, job), timeoutMs);
      if (!answer.ok) {
        const { code, detail, details, transient } = answer;
        throw new ReadError(code, detail, { details, transient });
      }
      isFit = true;
      return answer.frame;
    } finally {
      this.#busy.delete(thread);
      thread.unref();
      if (isFit) this.#idle.push(thread);
      else await thread.terminate();
      this.#release();
    }
  }

  /** Terminates all threads. Jobs under way end as a transient failure; a later job starts a new thread. */
  async dispose(): Promise<void> {
    const threads = [...this.#idle.splice(0), ...this.#busy];
    await Promise.all(threads.map((thread) => thread.terminate()));
  }

  #start(): Worker {
    const thread = new Worker(siblingModule(import.meta.url, './wasm-thread'));
    // A thread that dies while idle is only dropped; one that dies at work is noticed by `ask`.
    thread.on('error', () => this.#forget(thread));
    thread.on('exit', () => this.#forget(thread));
    thread.unref();
    return thread;
  }

  #forget(thread: Worker): void {
    const at = this.#idle.indexOf(thread);
    if (at >= 0) this.#idle.splice(at, 1);
  }

  async #slot(): Promise<void> {
    if (this.#running >= this.#mostThreads) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
  }

  /** A freed slot goes to who waits longest, without being counted as free in between. */
  #release(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#running -= 1;
  }
}

function ask(thread: Worker, job: WasmJob): Promise<WasmAnswer> {
  return new Promise((resolve) => {
    // Dying may have had another cause than the file: memory that others took, or being disposed of.
    const died = (detail: string): WasmAnswer => {
      return { ok: false, code: 'file.damaged', detail, details: {}, transient: true };
    };
    const onMessage = (answer: WasmAnswer) => settle(answer);
    const onError = (error: Error) => settle(died(`${job.kind} decoder died: ${error.message}`));
    const onExit = () => settle(died(`${job.kind} decoder ended without an answer`));
    const settle = (answer: WasmAnswer) => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(job);
  });
}

let shared: WasmDecoder | null = null;

/** The one decoder of this process, started on first use. */
export function wasmDecoder(): WasmDecoder {
  shared ??= new WasmDecoder();
  return shared;
}

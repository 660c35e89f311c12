import type { Logger } from 'pino';
import type { Cover } from '../../../models/explanation/covers.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { Lazy } from '../lazy.ts';
import { type ReaderDeath, ReaderHost } from './reader-host.ts';
import type { LibraryMessage, ReaderMessage, ReaderSettings } from './reader-protocol.ts';

interface Waiting {
  resolve(vector: Float32Array): void;
  reject(error: unknown): void;
}

/** As with text towers: who has not come back by then is not expected, and the memory is others'. */
const usualIdleMs = 5 * 60_000;

/** Embeds single pictures, in a reader of its own that starts with the first of them and ends when none comes for a while. */
export class PictureEmbedder {
  readonly #waiting = new Map<number, Waiting>();
  readonly #reader: Lazy<ReaderHost>;
  readonly #log: Logger;
  readonly #idleMs: number;
  #idleTimer: NodeJS.Timeout | undefined;
  #users = 0;
  #nextRequest = 1;
  #disposed = false;

  /** @param idleMs how long after the last picture the reader ends */
  constructor(settings: () => Promise<ReaderSettings>, log: Logger, idleMs = usualIdleMs) {
    this.#log = log;
    this.#idleMs = idleMs;
    this.#reader = new Lazy(async () =>
      ReaderHost.start({
        settings: await settings(),
        log,
        onMessage: (message) => this.#receive(message),
        onDeath: (death) => this.#bury(death),
      }),
    );
  }

  /** Starts the reader for a picture that may come soon. Nothing is lost when it cannot start: the picture will say so. */
  async warm(): Promise<void> {
    await this.#use(async () => {}).catch(() => {});
  }

  /**
   * Decodes and embeds one picture. Returns a unit vector.
   *
   * @throws EideticError with a `file.` code when it cannot be read, `reader.unavailable` when the reader dies
   * or the library is closed meanwhile
   */
  embed(bytes: Uint8Array, name: string): Promise<Float32Array> {
    return this.#ask((request) => ({ type: 'embed-picture', request, bytes, name }));
  }

  /**
   * The same for a picture as it is and then with each of its parts covered: one unit vector after another.
   *
   * @throws EideticError as `embed`; `signal`'s reason when it is given up
   */
  async embedCovered(
    bytes: Uint8Array,
    name: string,
    covers: readonly Cover[],
    signal: AbortSignal,
  ): Promise<Float32Array> {
    signal.throwIfAborted();
    return this.#ask((request) => ({ type: 'embed-covered', request, bytes, name, covers }), signal);
  }

  #ask(message: (request: number) => LibraryMessage, signal?: AbortSignal): Promise<Float32Array> {
    return this.#use(async (reader) => this.#askOf(reader, message, signal));
  }

  /** @throws EideticError `reader.unavailable` when it cannot start or the library is closed */
  async #use<Result>(work: (reader: ReaderHost) => Promise<Result>): Promise<Result> {
    if (this.#disposed) throw libraryClosed();
    clearTimeout(this.#idleTimer);
    this.#users += 1;
    try {
      return await work(await this.#reader.get());
    } finally {
      this.#users -= 1;
      // Nobody waits for the timer: a command that is done may end.
      if (this.#users === 0 && !this.#disposed)
        this.#idleTimer = setTimeout(() => void this.#rest(), this.#idleMs).unref();
    }
  }

  async #askOf(
    reader: ReaderHost,
    message: (request: number) => LibraryMessage,
    signal: AbortSignal | undefined,
  ): Promise<Float32Array> {
    if (this.#disposed) throw libraryClosed();
    signal?.throwIfAborted();
    const request = this.#nextRequest++;
    const { promise, resolve, reject } = Promise.withResolvers<Float32Array>();
    this.#waiting.set(request, { resolve, reject });
    const giveUp = () => {
      this.#waiting.delete(request);
      reader.send({ type: 'give-up', request });
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', giveUp, { once: true });
    reader.send(message(request));
    return promise.finally(() => signal?.removeEventListener('abort', giveUp));
  }

  /** Ends the reader. Whoever still waits for a picture is told. */
  async dispose(): Promise<void> {
    this.#disposed = true;
    clearTimeout(this.#idleTimer);
    const reader = await this.#reader.made();
    this.#reader.forget();
    await reader?.dispose();
    this.#rejectAll(libraryClosed());
  }

  async #rest(): Promise<void> {
    const reader = await this.#reader.made();
    // Somebody may have come meanwhile.
    if (this.#users > 0 || this.#disposed) return;
    this.#reader.forget();
    await reader?.dispose();
  }

  #bury({ signal, code }: ReaderDeath): void {
    this.#reader.forget();
    const problem = `it ended while opening the picture (${signal ?? `exit code ${code}`})`;
    this.#rejectAll(new EideticError('reader.unavailable', { problem }));
  }

  #rejectAll(error: EideticError): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #receive(message: ReaderMessage): void {
    if (message.type === 'provider-failed') {
      const { problem } = message;
      this.#log.warn({ problem }, 'the provider failed at a single picture, and the CPU took over');
    }
    if (message.type !== 'picture-embedded' && message.type !== 'picture-failed') return;
    const waiting = this.#waiting.get(message.request);
    this.#waiting.delete(message.request);
    if (message.type === 'picture-embedded') waiting?.resolve(message.vector);
    else waiting?.reject(new EideticError(message.code, message.details));
  }
}

function libraryClosed(): EideticError {
  return new EideticError('reader.unavailable', { problem: 'the library was closed' });
}

import type { Logger } from 'pino';
import { EideticError } from '../../../preload/contract/index.ts';
import { ReaderHost } from './reader-host.ts';
import type { ReaderMessage, ReaderSettings } from './reader-protocol.ts';

interface Waiting {
  resolve(vector: Float32Array): void;
  reject(error: Error): void;
}

/** Embeds single pictures to search with, in a reader of its own that starts with the first of them. */
export class PictureEmbedder {
  readonly #settings: () => Promise<ReaderSettings>;
  readonly #log: Logger;
  readonly #waiting = new Map<number, Waiting>();
  #reader: Promise<ReaderHost> | null = null;
  #nextRequest = 1;

  constructor(settings: () => Promise<ReaderSettings>, log: Logger) {
    this.#settings = settings;
    this.#log = log;
  }

  /**
   * Decodes and embeds one picture. Returns a unit vector.
   *
   * @throws EideticError with a `file.` code when it cannot be read, `reader.unavailable` when the reader dies
   */
  async embed(bytes: Uint8Array, name: string): Promise<Float32Array> {
    // A start that failed is not kept: the next picture tries again.
    this.#reader ??= this.#start().catch((error: unknown) => {
      this.#reader = null;
      throw error;
    });
    const reader = await this.#reader;
    const request = this.#nextRequest++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject });
      reader.send({ type: 'embed-picture', request, bytes, name });
    });
  }

  async dispose(): Promise<void> {
    const reader = await this.#reader?.catch(() => null);
    this.#reader = null;
    await reader?.dispose();
  }

  async #start(): Promise<ReaderHost> {
    return ReaderHost.start({
      settings: await this.#settings(),
      log: this.#log,
      onMessage: (message) => this.#receive(message),
      onDeath: ({ signal, code }) => {
        this.#reader = null;
        const problem = `it ended while opening the picture (${signal ?? `exit code ${code}`})`;
        for (const { reject } of this.#waiting.values()) {
          reject(new EideticError('reader.unavailable', { problem }));
        }
        this.#waiting.clear();
      },
    });
  }

  #receive(message: ReaderMessage): void {
    if (message.type !== 'picture-embedded' && message.type !== 'picture-failed') return;
    const waiting = this.#waiting.get(message.request);
    this.#waiting.delete(message.request);
    if (message.type === 'picture-embedded') waiting?.resolve(message.vector);
    else waiting?.reject(new EideticError(message.code, message.details));
  }
}

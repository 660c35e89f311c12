import type { Logger } from 'pino';
import { EideticError } from '../../../preload/contract/index.ts';
import { Lazy } from '../lazy.ts';
import { type ReaderDeath, ReaderHost } from './reader-host.ts';
import type { ReaderMessage, ReaderSettings } from './reader-protocol.ts';

interface Waiting {
  resolve(vector: Float32Array): void;
  reject(error: Error): void;
}

/** Embeds single pictures to search with, in a reader of its own that starts with the first of them. */
export class PictureEmbedder {
  readonly #waiting = new Map<number, Waiting>();
  readonly #reader: Lazy<ReaderHost>;
  #nextRequest = 1;

  constructor(settings: () => Promise<ReaderSettings>, log: Logger) {
    this.#reader = new Lazy(async () =>
      ReaderHost.start({
        settings: await settings(),
        log,
        onMessage: (message) => this.#receive(message),
        onDeath: (death) => this.#bury(death),
      }),
    );
  }

  /**
   * Decodes and embeds one picture. Returns a unit vector.
   *
   * @throws EideticError with a `file.` code when it cannot be read, `reader.unavailable` when the reader dies
   */
  async embed(bytes: Uint8Array, name: string): Promise<Float32Array> {
    const reader = await this.#reader.get();
    const request = this.#nextRequest++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(request, { resolve, reject });
      reader.send({ type: 'embed-picture', request, bytes, name });
    });
  }

  async dispose(): Promise<void> {
    const reader = await this.#reader.made();
    this.#reader.forget();
    await reader?.dispose();
  }

  #bury({ signal, code }: ReaderDeath): void {
    this.#reader.forget();
    const problem = `it ended while opening the picture (${signal ?? `exit code ${code}`})`;
    for (const { reject } of this.#waiting.values()) {
      reject(new EideticError('reader.unavailable', { problem }));
    }
    this.#waiting.clear();
  }

  #receive(message: ReaderMessage): void {
    if (message.type !== 'picture-embedded' && message.type !== 'picture-failed') return;
    const waiting = this.#waiting.get(message.request);
    this.#waiting.delete(message.request);
    if (message.type === 'picture-embedded') waiting?.resolve(message.vector);
    else waiting?.reject(new EideticError(message.code, message.details));
  }
}

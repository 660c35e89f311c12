import { basename } from 'node:path';
import type { Logger } from 'pino';
import { describeError, EideticError } from '../../../preload/contract/index.ts';
import type { PhotoPlace } from '../catalog/photo-places.ts';
import { defaultLimits } from '../ingest/decode/decode-limits.ts';
import { RenditionHost } from './rendition-host.ts';
import { RenditionShelf } from './rendition-shelf.ts';

/** Some four hundred pictures of a good camera. */
const mostBytes = 2_000_000_000;
/** A viewer asks for the photo it shows and the ones beside it. */
const hostCount = 2;
/** After that much rest the processes are ended; they hold the memory of large pictures. */
const restMs = 60_000;

interface RenditionsOptions {
  readonly folder: string;
  readonly log: Logger;
  readonly mostBytes?: number;
}

/**
 * Pictures that browsers cannot show, as JPEGs in full size: made when they are asked for, in processes of their
 * own, and kept for the next time. Those who ask for the same one at the same time share it.
 */
export class Renditions {
  readonly #shelf: RenditionShelf;
  readonly #folder: string;
  readonly #idle: RenditionHost[];
  readonly #hosts: readonly RenditionHost[];
  readonly #waiting: ((host: RenditionHost) => void)[] = [];
  readonly #making = new Map<string, Promise<string>>();
  #rest: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor({ folder, log, mostBytes: limit = mostBytes }: RenditionsOptions) {
    this.#folder = folder;
    this.#shelf = new RenditionShelf(folder, limit);
    this.#hosts = Array.from({ length: hostCount }, () => new RenditionHost(log));
    this.#idle = [...this.#hosts];
  }

  /** The rendition of a photo, if there is one already. */
  async find(hash: string): Promise<string | null> {
    return (await this.#shelf.use(hash)) ? this.#shelf.fileOf(hash) : null;
  }

  /**
   * The path of a photo's rendition, made from one of its files where there is none.
   *
   * @throws EideticError `photo.not-shown` with the reason, `library.not-writable`, `reader.unavailable` when the
   * library is closed meanwhile
   */
  async get(place: PhotoPlace): Promise<string> {
    const found = await this.find(place.hash);
    if (found) return found;
    const underWay = this.#making.get(place.hash);
    if (underWay) return underWay;
    const making = this.#make(place).finally(() => this.#making.delete(place.hash));
    this.#making.set(place.hash, making);
    return making;
  }

  /** Forgets what was made of photos. */
  async remove(hashes: readonly string[]): Promise<void> {
    await this.#shelf.remove(hashes);
  }

  /** Ends the processes. Whoever still waits for a rendition is told. */
  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#rest);
    for (const host of this.#hosts) host.end();
  }

  async #make({ path, sizeBytes, mtimeMs, hash }: PhotoPlace): Promise<string> {
    const host = await this.#takeHost();
    try {
      if (this.#disposed) throw new EideticError('reader.unavailable', { problem: 'the library was closed' });
      const target = this.#shelf.fileOf(hash);
      const answer = await host.make({ path, sizeBytes, mtimeMs, hash, target, limits: defaultLimits });
      if (this.#disposed) throw new EideticError('reader.unavailable', { problem: 'the library was closed' });
      if (answer?.type === 'cannot-store') {
        throw new EideticError('library.not-writable', { path: this.#folder });
      }
      if (answer?.type !== 'made') throw notShown(path, answer && describeError(answer.code, answer.details));
      await this.#shelf.added(hash, answer.sizeBytes);
      return target;
    } finally {
      this.#giveBack(host);
    }
  }

  async #takeHost(): Promise<RenditionHost> {
    clearTimeout(this.#rest);
    const host = this.#idle.pop();
    return host ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  #giveBack(host: RenditionHost): void {
    const next = this.#waiting.shift();
    if (next) {
      next(host);
      return;
    }
    this.#idle.push(host);
    if (this.#disposed || this.#idle.length < hostCount) return;
    this.#rest = setTimeout(() => {
      for (const idle of this.#hosts) idle.end();
    }, restMs).unref();
  }
}

function notShown(path: string, reason: { message: string } | null): EideticError {
  const sentence = reason?.message ?? 'The picture reader stopped while opening it.';
  const problem = sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
  return new EideticError('photo.not-shown', { name: basename(path), problem });
}

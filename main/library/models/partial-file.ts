import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { ModelFile } from './downloadable.ts';
import { renameDurably, writeAll, writeTextDurably } from './write-durably.ts';

/** What is known of a file that has come in part. `etag` is the host's name for its contents; null where it gave none. */
const notesSchema = z.object({ sha256: z.string(), sizeBytes: z.number(), etag: z.string().nullable() });

const readBytes = 1024 * 1024;

/**
 * A file on its way: it lies beside its place as `.partial`, with notes in `.partial.json`, until all of it has come and
 * its SHA-256 is right. The hash is kept up as bytes arrive; what an earlier process left is hashed first.
 */
export class PartialFile {
  readonly #target: string;
  readonly #file: ModelFile;
  readonly #handle: FileHandle;
  #hash: Hash = createHash('sha256');
  #size = 0;
  #etag: string | null = null;
  #isClosed = false;
  /** Whether any of it came from an earlier attempt: a wrong hash may then be that one's fault. */
  resumed = false;

  private constructor(target: string, file: ModelFile, handle: FileHandle) {
    this.#target = target;
    this.#file = file;
    this.#handle = handle;
  }

  /**
   * Opens what has come, or begins.
   *
   * @param onHashed hears of every stretch of what was here already, in bytes
   */
  static async open(
    target: string,
    file: ModelFile,
    onHashed: (bytes: number) => void = () => {},
    signal?: AbortSignal,
  ): Promise<PartialFile> {
    await mkdir(dirname(target), { recursive: true });
    const handle = await open(partialPath(target), constants.O_RDWR | constants.O_CREAT, 0o644);
    const partial = new PartialFile(target, file, handle);
    try {
      await partial.#takeUp(onHashed, signal);
      return partial;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get size(): number {
    return this.#size;
  }

  get etag(): string | null {
    return this.#etag;
  }

  get isWhole(): boolean {
    return this.#size === this.#file.sizeBytes;
  }

  /** Notes whose contents are coming, before any of them is written. */
  async note(etag: string | null): Promise<void> {
    this.#etag = etag;
    const { sha256, sizeBytes } = this.#file;
    await writeTextDurably(notesPath(this.#target), JSON.stringify({ sha256, sizeBytes, etag }));
  }

  async append(bytes: Uint8Array): Promise<void> {
    await writeAll(this.#handle, bytes, this.#size);
    this.#hash.update(bytes);
    this.#size += bytes.byteLength;
  }

  /** Forgets all that has come. */
  async restart(): Promise<void> {
    await this.#handle.truncate(0);
    this.#hash = createHash('sha256');
    this.#size = 0;
    this.#etag = null;
    this.resumed = false;
  }

  /** Whether what has come is the file. To be asked once, at the end. */
  isRight(): boolean {
    return this.isWhole && this.#hash.copy().digest('hex') === this.#file.sha256;
  }

  /** Puts the verified file in its place. */
  async settle(): Promise<void> {
    await this.#handle.sync();
    await this.close();
    await renameDurably(partialPath(this.#target), this.#target);
    await rm(notesPath(this.#target), { force: true });
  }

  /** Leaves what has come for another time. Safe to call twice. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#handle.close();
  }

  /** Throws away what has come. */
  async discard(): Promise<void> {
    await this.close();
    await forgetPartial(this.#target);
  }

  async #takeUp(onHashed: (bytes: number) => void, signal: AbortSignal | undefined): Promise<void> {
    const { size } = await this.#handle.stat();
    if (size === 0) return;
    const notes = await readNotes(this.#target);
    // Of another version of the file, or longer than it: nothing to go on from.
    if (!notes || notes.sha256 !== this.#file.sha256 || size > this.#file.sizeBytes) return this.restart();
    const buffer = Buffer.alloc(readBytes);
    while (this.#size < size) {
      signal?.throwIfAborted();
      const { bytesRead } = await this.#handle.read(buffer, 0, buffer.byteLength, this.#size);
      if (bytesRead === 0) break;
      this.#hash.update(buffer.subarray(0, bytesRead));
      this.#size += bytesRead;
      onHashed(bytesRead);
    }
    this.#etag = notes.etag;
    this.resumed = true;
  }
}

/** Bytes of a file that have come, without opening it; 0 for none, or for those of another version. */
export async function partialBytes(target: string, file: ModelFile): Promise<number> {
  const found = await stat(partialPath(target)).catch(() => null);
  if (!found?.isFile() || found.size > file.sizeBytes) return 0;
  return (await readNotes(target))?.sha256 === file.sha256 ? found.size : 0;
}

/** Takes away what has come of a file that is in its place by another way. */
export async function forgetPartial(target: string): Promise<void> {
  await rm(partialPath(target), { force: true });
  await rm(notesPath(target), { force: true });
}

async function readNotes(target: string): Promise<z.infer<typeof notesSchema> | null> {
  try {
    return notesSchema.parse(JSON.parse(await readFile(notesPath(target), 'utf8')));
  } catch {
    // None, or spoilt by a crash: then nothing is known of what has come.
    return null;
  }
}

function partialPath(target: string): string {
  return `${target}.partial`;
}

function notesPath(target: string): string {
  return `${target}.partial.json`;
}

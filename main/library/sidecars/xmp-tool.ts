import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExifTool, WriteTags } from 'exiftool-vendored';
import { EideticError } from '../../../preload/contract/index.ts';
import type { TagChanges } from './changes-for.ts';
import { exiftoolConfig } from './exiftool-config.ts';
import { SidecarProblem } from './problems.ts';

/** Perl starts slowly, and people look at a preview before they write. */
const idleMs = 60_000;
const taskTimeoutMs = 30_000;
/** Everything to the letter: names by namespace, no conversions, no numbers guessed, structures and repeats as they are. */
const readArgs = ['-G1:4', '-a', '-n', '-b', '-struct', '-api', 'StructFormat=JSONQ'];

interface XmpToolOptions {
  /** What runs exiftool where it is a Perl script: everywhere but on Windows. */
  readonly perl?: string;
  readonly idleMs?: number;
}

interface Running {
  readonly tool: ExifTool;
  /** A folder that nobody else may look into: the configuration is a program, and the work lies there. */
  readonly folder: string;
  /** Rejects when exiftool does not start, or is ended with work in hand. */
  readonly end: PromiseWithResolvers<never>;
}

/**
 * One exiftool, started on demand and ended when nothing was asked of it for a while. It works on copies in a folder
 * of its own, so that no name or right of a photo's folder concerns it, and nothing of a person's is ever half-written.
 */
export class XmpTool {
  readonly #perl: string;
  readonly #idleMs: number;
  #running: Promise<Running> | null = null;
  #idle: NodeJS.Timeout | undefined;
  #inUse = 0;
  #copies = 0;

  constructor(options: XmpToolOptions = {}) {
    this.#perl = options.perl ?? 'perl';
    this.#idleMs = options.idleMs ?? idleMs;
  }

  /** Makes sure that it can be had. @throws EideticError `sidecars.unavailable` */
  async check(): Promise<void> {
    await this.#use(async ({ tool }) => void (await tool.version()));
  }

  /**
   * Everything that an XMP document says: exiftool's names, such as `XMP-dc:Subject`, to text, lists and structures.
   *
   * @throws SidecarProblem when it is no XMP, or none that exiftool understands without doubt
   * @throws EideticError `sidecars.unavailable`
   */
  read(xmp: Uint8Array): Promise<Record<string, unknown>> {
    return this.#use(async ({ tool }, copy) => {
      await writeFile(copy, xmp);
      const { errors, warnings, ...tags } = await tool.readRaw(copy, { readArgs, useMWG: false });
      const found: Record<string, unknown> = tags;
      const said = [
        found['ExifTool:Error'],
        found['ExifTool:Warning'],
        ...(errors ?? []),
        ...(warnings ?? []),
      ];
      const complaint = said.find(isSerious);
      if (complaint !== undefined || found['File:FileType'] !== 'XMP')
        throw new SidecarProblem('not-understood', complaint && brief(complaint));
      return found;
    });
  }

  /**
   * An XMP document with changes made to it.
   *
   * @param xmp null for a new one
   * @throws as `read`
   */
  change(xmp: Uint8Array | null, changes: TagChanges): Promise<Uint8Array> {
    return this.#use(async ({ tool }, copy) => {
      if (xmp) await writeFile(copy, xmp);
      const tags: WriteTags = {};
      Object.assign(tags, changes);
      const options = { writeArgs: ['-overwrite_original'], useMWG: false, ignoreMinorErrors: false };
      const { created, updated } = await tool.write(copy, tags, options);
      if (created + updated !== 1) throw new SidecarProblem('failed', 'ExifTool changed nothing');
      return readFile(copy);
    });
  }

  /** Ends exiftool, with what it is at. A later call starts it again. */
  async dispose(): Promise<void> {
    clearTimeout(this.#idle);
    const running = this.#running;
    this.#running = null;
    const ended = await running?.catch(() => null);
    if (!ended) return;
    ended.end.reject(new EndedError());
    await ended.tool.end(false);
    await rm(ended.folder, { recursive: true, force: true });
  }

  async #use<Result>(work: (running: Running, copy: string) => Promise<Result>): Promise<Result> {
    clearTimeout(this.#idle);
    this.#inUse += 1;
    try {
      this.#running ??= this.#start();
      const running = await this.#running.catch((error: unknown) => {
        throw new StartError(error instanceof Error ? error.message : String(error), { cause: error });
      });
      this.#copies += 1;
      const copy = join(running.folder, `${this.#copies}.xmp`);
      try {
        return await Promise.race([work(running, copy), running.end.promise]);
      } finally {
        await rm(copy, { force: true });
      }
    } catch (error) {
      throw await this.#asKnown(error);
    } finally {
      this.#inUse -= 1;
      if (this.#inUse === 0) this.#idle = setTimeout(() => void this.dispose(), this.#idleMs).unref();
    }
  }

  async #start(): Promise<Running> {
    // Few libraries are written from, and it takes its time to load.
    const { DefaultExiftoolArgs, ExifTool, exiftoolPath } = await import('exiftool-vendored');
    const script = await exiftoolPath();
    const command = process.platform === 'win32' ? ([script] as const) : ([this.#perl, script] as const);
    const folder = await mkdtemp(join(tmpdir(), 'eidetic-xmp-'));
    const config = join(folder, 'eidetic.config');
    await writeFile(config, exiftoolConfig);
    const tool = new ExifTool({
      maxProcs: 1,
      taskRetries: 0,
      taskTimeoutMillis: taskTimeoutMs,
      unrefStreams: false,
      processFactory: () => startProcess(command, ['-config', config, ...DefaultExiftoolArgs]),
    });
    const end = Promise.withResolvers<never>();
    // Heard by whoever has work in hand; nobody may have.
    end.promise.catch(() => {});
    tool.on('startError', (error) => end.reject(new StartError(error.message)));
    return { tool, folder, end };
  }

  async #asKnown(error: unknown): Promise<unknown> {
    if (error instanceof SidecarProblem) return error;
    if (error instanceof StartError) {
      await this.dispose();
      return new EideticError('sidecars.unavailable', { problem: error.message }, { cause: error });
    }
    // The latter is a full disk, or whatever else the system says of our own folder.
    if (error instanceof EndedError || (error instanceof Error && 'code' in error)) return error;
    const detail = error instanceof Error ? error.message : String(error);
    if (/time.?out|timed out/i.test(detail)) return new SidecarProblem('too-slow', '', { cause: error });
    return new SidecarProblem('failed', brief(detail), { cause: error });
  }
}

/** exiftool does not start here. */
class StartError extends Error {}

/** It was ended with work in hand, which nobody waits for any more. */
class EndedError extends Error {}

/** [minor] is what exiftool tells and mends by itself; nothing is lost with it, or it shows when the file is looked at. */
function isSerious(complaint: unknown): complaint is string {
  return typeof complaint === 'string' && !complaint.includes('[minor]');
}

/** What exiftool said, without the name of our copy. */
function brief(complaint: string): string {
  return complaint.replace(/^(warning|error): /i, '').replace(/ - \S*\.xmp$/, '');
}

/** exiftool-vendored's own way would end this process when there is no Perl. */
async function startProcess(
  [program, ...first]: readonly [string, ...string[]],
  args: readonly string[],
): Promise<ChildProcessWithoutNullStreams> {
  const env = { LANG: 'C', PATH: process.env['PATH'] ?? '' };
  const child = spawn(program, [...first, ...args], { stdio: 'pipe', windowsHide: true, env });
  await once(child, 'spawn').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? new Error(`there is no ${program} on this computer`) : error;
  });
  return child;
}

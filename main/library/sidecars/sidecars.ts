import type { Logger } from 'pino';
import { EideticError, type SidecarPlan, type SidecarSummary } from '../../../preload/contract/index.ts';
import type { Catalogue } from '../catalog/catalogue.ts';
import { howMany } from '../how-many.ts';
import type { ProgressMeter } from '../ingest/progress-meter.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import { changesFor, saysTheSame } from './changes-for.ts';
import { sidecarLibraryId } from './library-id.ts';
import { nothingIsLost } from './nothing-lost.ts';
import { type Planned, Planner, refused, understood, type Work } from './planner.ts';
import { asProblem, SidecarProblem } from './problems.ts';
import { ProgressTurn } from './progress-turn.ts';
import { SidecarRows } from './sidecar-rows.ts';
import { WishReader } from './wish-reader.ts';
import { removeOldDrafts, writeSidecar } from './write-sidecar.ts';
import { XmpTool } from './xmp-tool.ts';
import { noWords } from './xmp-words.ts';

/** What was done, or would be, and the files of which there is something to tell. */
export interface SidecarReport {
  readonly summary: SidecarSummary;
  readonly plans: SidecarPlan[];
}

interface SidecarsOptions {
  readonly catalogue: Catalogue;
  readonly progress: ProgressMeter;
  readonly log: Logger;
  /** The library's own folder, where the id lies under which it writes. */
  readonly folder: string;
  readonly tool?: XmpTool;
}

interface Request {
  /** Null for all that have something to be written, or had. */
  readonly photoIds: readonly number[] | null;
  /** How many plans are told at most. */
  readonly limit: number;
}

/**
 * Writes tags and stars into XMP files beside the photos, never into a picture.
 *
 * ## Nothing to lose
 * Each sidecar is read, merged, changed as a copy by exiftool, read again, and only when it says what it should and
 * everything else that it said before does it take the old one's name. What is odd is left alone, with the reason.
 */
export class Sidecars {
  readonly #options: SidecarsOptions;
  readonly #tool: XmpTool;
  readonly #rows: SidecarRows;
  readonly #stopping = new AbortController();
  /** Two at once would write over each other's work. */
  readonly #queue = new OneAtATime();

  constructor(options: SidecarsOptions) {
    this.#options = options;
    this.#tool = options.tool ?? new XmpTool();
    this.#rows = new SidecarRows(options.catalogue.database);
  }

  /** What writing would do, tried out on copies. @throws EideticError `sidecars.unavailable` */
  preview(request: Request): Promise<SidecarReport> {
    return this.#queue.do(() =>
      this.#go(request, {
        now: 'Looking at XMP files',
        carryOut: async ({ before, next }) => void (before && (await this.#changed(before, next))),
        onFolder: async () => {},
      }),
    );
  }

  /**
   * Writes; ends early when this is disposed of, and what is written stays.
   *
   * @throws EideticError `sidecars.unavailable`, `library.not-writable`
   */
  write(request: Request): Promise<SidecarReport> {
    return this.#queue.do(async () => {
      const { folder } = this.#options;
      if (this.#libraryId() === null) throw new EideticError('library.not-writable', { path: folder });
      const report = await this.#go(request, {
        now: 'Writing XMP files',
        carryOut: (work) => this.#write(work),
        onFolder: removeOldDrafts,
      });
      const { created, changed, refused } = report.summary;
      const detail = `${created} made, ${changed} changed, ${refused} refused`;
      if (created + changed > 0)
        this.#options.catalogue.audit.record(
          'sidecars.write',
          howMany(created + changed, 'XMP file'),
          detail,
        );
      return report;
    });
  }

  /** Ends what is going on between two files, and exiftool. */
  async dispose(): Promise<void> {
    this.#stopping.abort();
    await this.#tool.dispose();
    await this.#queue.settled();
    await this.#tool.dispose();
  }

  async #go({ photoIds, limit }: Request, { now, carryOut, onFolder }: Run): Promise<SidecarReport> {
    const { signal } = this.#stopping;
    const files = photoIds ? this.#rows.filesOf(photoIds) : this.#rows.filesToWrite();
    const summary = { created: 0, changed: 0, same: 0, refused: 0, conflicts: 0 };
    const plans: SidecarPlan[] = [];
    if (files.length === 0 || signal.aborted) return { summary, plans };
    await this.#tool.check();
    const planner = new Planner({
      rows: this.#rows,
      wishes: new WishReader(this.#options.catalogue.database),
      // One that has no id has written nothing yet.
      library: this.#libraryId() ?? '',
      read: (xmp) => this.#tool.read(xmp),
      onFolder,
    });
    const turn = new ProgressTurn(this.#options.progress, now, files.length);
    try {
      for (const file of files) {
        if (signal.aborted) break;
        const planned = await planner.plan(file);
        const plan = planned && (await this.#carryOut(planned, carryOut));
        turn.finished(plan?.outcome === 'refused');
        if (!plan) continue;
        count(summary, plan);
        if (plans.length < limit && isWorthTelling(plan)) plans.push(plan);
      }
    } catch (error) {
      // Ended in the middle of a file, which is as it was.
      if (!signal.aborted) throw error;
    } finally {
      turn.end();
    }
    return { summary, plans };
  }

  #libraryId(): string | null {
    return sidecarLibraryId(this.#options.folder, { mayWrite: false });
  }

  async #carryOut({ plan, work }: Planned, carryOut: Run['carryOut']): Promise<SidecarPlan> {
    if (!work) return plan;
    try {
      await carryOut(work);
      return plan;
    } catch (error) {
      const problem = asProblem(error);
      this.#options.log.warn({ error: problem, path: work.path }, 'a sidecar was left as it is');
      return refused(plan, plan.sidecar, problem);
    }
  }

  async #write({ path, places, before, next }: Work): Promise<void> {
    const xmp = await this.#changed(before, next);
    const mtimeMs = await writeSidecar(path, xmp, before?.file ?? null);
    this.#rows.noteWritten(places, { path, mtimeMs, before: before?.file.mtimeMs ?? null });
  }

  /** The sidecar as it is to be written, looked through. @throws SidecarProblem */
  async #changed(before: Work['before'], next: Work['next']): Promise<Uint8Array> {
    const old = before && before.file.bytes.length > 0 ? before : null;
    const xmp = await this.#tool.change(
      old?.file.bytes ?? null,
      changesFor(old?.read.words ?? noWords, next),
    );
    const after = await understood(xmp, (bytes) => this.#tool.read(bytes));
    if (!saysTheSame(after.words, next)) throw new SidecarProblem('failed', 'ExifTool wrote something else');
    if (old && !nothingIsLost(old.read, after)) throw new SidecarProblem('would-lose');
    return xmp;
  }
}

/** What a look at sidecars and a writing of them differ in. */
interface Run {
  /** What is going on, for people. */
  readonly now: string;
  readonly carryOut: (work: Work) => Promise<void>;
  readonly onFolder: (folder: string, names: Iterable<string>) => Promise<void>;
}

function count(summary: SidecarSummary, { outcome, conflicts }: SidecarPlan): void {
  const counted = { create: 'created', change: 'changed', same: 'same', refused: 'refused' } as const;
  summary[counted[outcome]] += 1;
  if (conflicts.length > 0) summary.conflicts += 1;
}

function isWorthTelling({ outcome, conflicts }: SidecarPlan): boolean {
  return outcome !== 'same' || conflicts.length > 0;
}

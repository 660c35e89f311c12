import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Catalogue } from '../catalog/catalogue.ts';
import type { FileFailure } from '../catalog/failure-table.ts';
import type { FileToRead } from '../catalog/reading-list.ts';
import type { FilesInHand, Job } from './files-in-hand.ts';
import type { Outcomes } from './outcomes.ts';
import type { PicturesInEncoder } from './pictures-in-encoder.ts';
import type { ProgressMeter } from './progress-meter.ts';
import type { LibraryMessage, ReaderMessage } from './reader-protocol.ts';
import { Twins } from './twins.ts';
import type { WorkQueue } from './work-queue.ts';

interface ReadingResultsOptions {
  readonly catalogue: Catalogue;
  readonly outcomes: Outcomes;
  readonly progress: ProgressMeter;
  readonly queue: WorkQueue;
  readonly filesInHand: FilesInHand;
  readonly encoder: PicturesInEncoder;
  /** Tells the reader what is still wanted of a photo. */
  readonly send: (verdict: LibraryMessage) => void;
}

/** Sees each file in the reader's hands through, from its hash to what comes of it. */
export class ReadingResults {
  readonly #options: ReadingResultsOptions;
  readonly #twins = new Twins();
  readonly #retried = new Set<number>();

  constructor(options: ReadingResultsOptions) {
    this.#options = options;
  }

  /** A new run begins: what fails for a while may fail once more. */
  begin(): void {
    this.#retried.clear();
  }

  /** What the reader says of one file. Files that it no longer has in its hands are none of its business. */
  receive(message: Extract<ReaderMessage, { job: number }>): void {
    const { filesInHand, outcomes } = this.#options;
    const job = filesInHand.find(message.job);
    if (!job) return;
    if (message.type === 'hashed') this.#judge(job, message.hash);
    if (message.type === 'described') {
      const files = [job.file, ...this.#takeTwins(message.hash)];
      outcomes.describe(message.hash, message.description, files, message.isCutOff);
      this.#settle(job);
    }
    if (message.type === 'failed') this.fail(job, message);
    if (message.type === 'not-a-picture') {
      outcomes.skip(job.file);
      this.#settle(job);
      filesInHand.remove(job);
    }
    if (message.type === 'done') this.#finish(job);
  }

  fail(job: Job, failure: FileFailure): void {
    const { encoder, filesInHand, outcomes, queue } = this.#options;
    filesInHand.remove(job);
    if (job.settled) return;
    if (job.hash) encoder.leave(job.hash);
    const twins = job.hash ? this.#takeTwins(job.hash) : [];
    if (failure.code === 'file.vanished' && this.#vanished(job)) return;
    if (failure.transient && !this.#retried.has(job.file.id)) {
      // Released without a reason written: it is still on the list and comes round again.
      this.#retried.add(job.file.id);
      queue.release(job.file.id);
      return;
    }
    for (const file of [job.file, ...twins]) outcomes.fail(file, failure);
    this.#settle(job, true);
  }

  /** Nothing is left to do with the file. */
  dealtWith(file: FileToRead, failed = false): void {
    this.#options.queue.release(file.id);
    this.#options.progress.finished(`Reading ${basename(file.path)}`, failed);
  }

  /** The reader is no more: files that wait for a twin are work again. */
  putBackTwins(): void {
    for (const { id } of this.#twins.takeAll()) this.#options.queue.release(id);
  }

  /** Decides what is still wanted of a photo now that its hash is known. */
  #judge(job: Job, hash: string): void {
    job.hash = hash;
    const { encoder, filesInHand, outcomes, send } = this.#options;
    let verdict = { describe: false, embed: false };
    if (filesInHand.hasTwin(job)) {
      this.#twins.add(hash, job.file);
      job.settled = true;
    } else {
      const embed = encoder.isWanted(hash);
      verdict = { describe: outcomes.wantsDescription(job.file, hash), embed };
      if (embed) encoder.enter(hash);
    }
    send({ type: 'verdict', job: job.file.id, ...verdict });
  }

  #finish(job: Job): void {
    this.#options.filesInHand.remove(job);
    if (job.settled || !job.hash) return;
    this.#options.outcomes.linkKnown(job.hash, [job.file, ...this.#takeTwins(job.hash)]);
    this.#settle(job);
  }

  #settle(job: Job, failed = false): void {
    job.settled = true;
    this.dealtWith(job.file, failed);
  }

  /** The files that are linked to a photo along with the one that was read. */
  #takeTwins(hash: string): FileToRead[] {
    const { linked, toRead } = this.#twins.take(hash);
    for (const file of linked) this.dealtWith(file);
    for (const { id } of toRead) this.#options.queue.release(id);
    return linked;
  }

  /** A file that is gone is the next look's business, and a folder that is gone keeps its photos. */
  #vanished(job: Job): boolean {
    const { catalogue, progress } = this.#options;
    const { file } = job;
    if (existsSync(file.path)) return false;
    if (!existsSync(file.rootPath)) {
      catalogue.roots.setState(file.rootId, 'offline', 'The folder went away while its photos were read.');
    }
    // Not released: until somebody has looked, there is nothing to read here.
    job.settled = true;
    progress.finished(`Reading ${basename(file.path)}`);
    return true;
  }
}

import type { Catalogue } from '../catalog/catalogue.ts';
import type { FileFailure } from '../catalog/failure-table.ts';
import type { FileToRead, ReadOutcome } from '../catalog/reading-list.ts';
import { inTransaction } from '../catalog/transaction.ts';
import type { PhotoDescription } from './description.ts';
import { type IngestCounts, noCounts } from './ingest-counts.ts';

interface OutcomesOptions {
  readonly catalogue: Catalogue;
  /** Brings the keyword index up to date with a photo; called inside the transaction that links a file to it. */
  readonly indexKeywords: (photoId: number) => void;
  readonly onOutcome: (outcome: ReadOutcome | 'failed', file: FileToRead) => void;
}

/** Writes what reading a file came to into the catalogue, one transaction a file, and counts it. */
export class Outcomes {
  readonly #options: OutcomesOptions;
  counts: IngestCounts = noCounts();

  constructor(options: OutcomesOptions) {
    this.#options = options;
  }

  /** What is still to be learnt of a photo, when `file` turned out to hold it. */
  wantsDescription(file: FileToRead, hash: string): boolean {
    const photoId = this.#options.catalogue.photos.find(hash);
    // A file that is read again although its content is the same has a new sidecar, lost its thumbnail, or a
    // person asked; a file with a sidecar may bring keywords that its twin elsewhere does not have.
    return photoId === null || photoId === file.photoId || file.sidecarPath !== null;
  }

  /** Keeps what was read and links the files that hold it. What a cut-off file still holds is a photo; that it is cut off is kept too. */
  describe(
    hash: string,
    description: PhotoDescription,
    files: readonly FileToRead[],
    isCutOff: boolean,
  ): void {
    const { photos } = this.#options.catalogue;
    this.#link(files, () => photos.describe(hash, description), isCutOff);
  }

  /** Links files to a photo that is known already. */
  linkKnown(hash: string, files: readonly FileToRead[]): void {
    this.#link(files, () => {
      const photoId = this.#options.catalogue.photos.find(hash);
      if (photoId === null) throw new Error(`no photo ${hash} to link to`);
      return photoId;
    });
  }

  /** Keeps why a file could not be read. */
  fail(file: FileToRead, failure: FileFailure): void {
    const { catalogue, onOutcome } = this.#options;
    const kept = inTransaction(catalogue.database, () => catalogue.failures.record(file, failure));
    if (!kept) return;
    this.counts.failed += 1;
    onOutcome('failed', file);
  }

  /** Keeps why a photo that was read could not be understood. */
  failPhoto(hash: string, failure: FileFailure): void {
    const { catalogue } = this.#options;
    inTransaction(catalogue.database, () => catalogue.failures.recordPhoto(hash, failure));
    this.counts.failed += 1;
  }

  skip(file: FileToRead): void {
    const { catalogue } = this.#options;
    inTransaction(catalogue.database, () => catalogue.readingList.setAsNoPicture(file));
    this.counts.skipped += 1;
  }

  /** @param isCutOff whether the photo is only part of a picture; left out where the catalogue knows it already */
  #link(files: readonly FileToRead[], findPhoto: () => number, isCutOff?: boolean): void {
    const { catalogue, indexKeywords, onOutcome } = this.#options;
    const outcomes = inTransaction(catalogue.database, () => {
      const photoId = findPhoto();
      const isPart = isCutOff ?? catalogue.failures.isCutOff(photoId);
      const linked = files.map((file) => catalogue.readingList.finish(file, photoId));
      if (isPart) for (const file of files) catalogue.failures.noteCutOff(file);
      indexKeywords(photoId);
      return linked;
    });
    outcomes.forEach((outcome, index) => {
      const file = files[index];
      if (!outcome || !file) return;
      this.counts[outcome] += 1;
      onOutcome(outcome, file);
    });
  }
}

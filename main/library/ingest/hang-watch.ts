import type { FileFailure } from '../catalog/failure-table.ts';
import type { CurrentReader } from './current-reader.ts';
import type { FilesInHand, Job } from './files-in-hand.ts';
import type { PicturesInEncoder } from './pictures-in-encoder.ts';

/** On top of a file's own time limit: for a reader that no longer answers at all. */
const patienceMs = 20_000;
/** Without a word for this long, with pictures in the encoder, the encoder hangs: the slowest batch is far from it. */
const silenceMs = 180_000;

interface HangWatchOptions {
  readonly reader: CurrentReader;
  readonly filesInHand: FilesInHand;
  readonly encoder: PicturesInEncoder;
  readonly onHungFile: (job: Job, failure: FileFailure) => void;
}

/** Finds out that the reader no longer answers, and what it hangs at. */
export class HangWatch {
  readonly #options: HangWatchOptions;
  #lastLifeAt = 0;

  constructor(options: HangWatchOptions) {
    this.#options = options;
  }

  /** The reader said something, or was just given something to do. */
  noteLife(): void {
    this.#lastLifeAt = performance.now();
  }

  /**
   * Ends a reader that no longer answers: says which file it was at, or that it is the encoder.
   *
   * @returns whether it was ended
   */
  endHang(): boolean {
    const { encoder, filesInHand, onHungFile, reader } = this.#options;
    const { settings } = reader;
    if (!settings) return false;
    const now = performance.now();
    const hardLimitMs = settings.limits.timeoutMs + patienceMs;
    const hung = filesInHand.unsettledSince(now - hardLimitMs);
    if (hung) {
      const seconds = Math.round(hardLimitMs / 1_000);
      const detail = 'the reader no longer answered';
      onHungFile(hung, { code: 'file.too-slow', details: { seconds }, detail, transient: false });
    } else if (encoder.size === 0 || now - this.#lastLifeAt < silenceMs) return false;
    // The reader itself says when a batch takes too long, unless the driver holds up all of it.
    else if (settings.model.provider !== 'cpu') reader.leaveProvider('the reader no longer answered', true);
    reader.kill();
    return true;
  }
}

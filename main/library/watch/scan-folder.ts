import { Worker } from 'node:worker_threads';
import { siblingModule } from '../../../models/runtime/sibling-module.ts';
import type { SeenFile } from '../catalog/file-table.ts';
import { waiting } from '../thread-time.ts';
import { type ScanMessage, type ScanOutcome, type ScanThreadJob, unpackFiles } from './scan-protocol.ts';

/** A drive asleep takes some ten seconds to spin up; a dead network share never answers. */
const defaultSilenceMs = 30_000;

export interface ScanOptions {
  /** The library's own folder, which is passed over. */
  readonly libraryDir: string;
  /** Called with files in the order they are found, some thousands at a time. */
  readonly onBatch: (files: SeenFile[]) => void;
  /** Ends the scan early; what was found until then has been handed over. */
  readonly signal?: AbortSignal | undefined;
  /** What to look at, relative to the root; the whole root when left out. */
  readonly paths?: readonly string[];
  /** How long the thread may say nothing before the root is taken for dead. */
  readonly silenceMs?: number;
}

/**
 * Looks through a root, or at some paths in it, in a thread of its own: names, sizes and times, no contents.
 *
 * @returns `complete`; `offline` with a reason for people when the root cannot be opened, vanishes on the way
 *   or says nothing for `silenceMs`; `stopped` when `signal` ended it
 * @throws Error when the thread fails by a fault of its own
 */
export function scanFolder(rootPath: string, options: ScanOptions): Promise<ScanOutcome> {
  const { libraryDir, onBatch, signal, paths = [''], silenceMs = defaultSilenceMs } = options;
  if (signal?.aborted) return Promise.resolve({ state: 'stopped' });
  const job: ScanThreadJob = { rootPath, libraryDir, paths, waiting };
  const thread = new Worker(siblingModule(import.meta.url, './scan-thread'), { workerData: job });

  return new Promise<ScanOutcome>((resolve, reject) => {
    let patience: NodeJS.Timeout;
    const end = (settle: () => void) => {
      clearTimeout(patience);
      signal?.removeEventListener('abort', stop);
      thread.removeAllListeners('message');
      // Not awaited: a thread inside a call to a dead share ends only when that call does.
      void thread.terminate();
      settle();
    };
    const stop = () => end(() => resolve({ state: 'stopped' }));
    const waitOn = () => {
      clearTimeout(patience);
      patience = setTimeout(() => {
        const reason = 'The folder does not answer. Its drive or network share may have stopped.';
        end(() => resolve({ state: 'offline', reason }));
      }, silenceMs);
    };
    const hear = (message: ScanMessage) => {
      if (message.type === 'done') return end(() => resolve(message.outcome));
      waitOn();
      if (message.type !== 'files') return;
      try {
        onBatch(unpackFiles(message.packed));
      } catch (error) {
        end(() => reject(error));
      }
    };
    waitOn();
    signal?.addEventListener('abort', stop);
    thread.on('message', hear);
    thread.on('error', (error) => end(() => reject(error)));
    thread.on('exit', (code) =>
      end(() => reject(new Error(`the scan thread ended early (exit code ${code})`))),
    );
  });
}

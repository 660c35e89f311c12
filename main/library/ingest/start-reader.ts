import type { Logger } from 'pino';
import { EideticError } from '../../../preload/contract/index.ts';
import type { ProviderFailure } from './provider-trouble.ts';
import { type ReaderDeath, ReaderHost } from './reader-host.ts';
import type { ReaderMessage, ReaderSettings } from './reader-protocol.ts';

export interface StartOptions {
  readonly readerSettings: () => Promise<ReaderSettings>;
  /** Told when an accelerator did not even let the reader start; then it is started on what the settings name next. */
  readonly onProviderFailed: (failure: ProviderFailure) => void;
  readonly log: Logger;
  onMessage(message: ReaderMessage): void;
  onDeath(death: ReaderDeath): void;
}

/** A reader at work, and what it was started with. */
export interface RunningReader {
  readonly host: ReaderHost;
  readonly settings: ReaderSettings;
}

/**
 * Starts a reader; returns null when `signal` is aborted before it is ready, and leaves none behind then.
 *
 * @throws EideticError `reader.unavailable`, `model.failed`
 */
export async function startReader(options: StartOptions, signal: AbortSignal): Promise<RunningReader | null> {
  const { readerSettings, onProviderFailed, ...others } = options;
  const start = async (): Promise<RunningReader | null> => {
    const settings = await readerSettings();
    if (signal.aborted) return null;
    const host = await ReaderHost.start({ ...others, settings, signal }).catch((error: unknown) => {
      const { provider } = settings.model;
      const isStartsFault = error instanceof EideticError && error.code !== 'model.file-missing';
      if (signal.aborted || provider === 'cpu' || !isStartsFault) throw error;
      onProviderFailed({ provider, problem: error.message, isLasting: true });
      return null;
    });
    if (signal.aborted) {
      await host?.dispose();
      return null;
    }
    // The CPU is next, and has nobody after it.
    return host ? { host, settings } : start();
  };
  const starting = start().catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  // The trial of a provider cannot be called off; whoever stops does not wait for it.
  const stopped = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  return Promise.race([starting, stopped]);
}

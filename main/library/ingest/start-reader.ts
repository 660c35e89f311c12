import type { Logger } from 'pino';
import { type ReaderDeath, ReaderHost } from './reader-host.ts';
import type { ReaderMessage, ReaderSettings } from './reader-protocol.ts';

export interface StartOptions {
  readonly readerSettings: () => Promise<ReaderSettings>;
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
  const { readerSettings, ...others } = options;
  const start = async () => {
    const settings = await readerSettings();
    if (signal.aborted) return null;
    const host = await ReaderHost.start({ ...others, settings, signal });
    if (!signal.aborted) return { host, settings };
    await host.dispose();
    return null;
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

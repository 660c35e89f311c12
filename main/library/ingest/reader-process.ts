import { availableParallelism, constants, setPriority } from 'node:os';
import sharp from 'sharp';
import { toTensor } from '../../../models/clip/picture-tensor.ts';
import type { ImageTower } from '../../../models/runtime/image-tower.ts';
import { openImageTowerInThread } from '../../../models/runtime/image-tower-in-thread.ts';
import { starterLink } from '../../../models/runtime/starter-link.ts';
import { embedCovered } from './embed-covered.ts';
import { EmbeddingBatcher } from './embedding-batcher.ts';
import { asFailure, pictureSquare, readPhoto, type Verdict } from './reader.ts';
import type { LibraryMessage, ReaderMessage, ReaderSettings } from './reader-protocol.ts';

/*
 * The reader: a process of its own that opens files from strangers. The library starts it, speaks `reader-protocol.ts` with
 * it, and starts it again when it dies.
 */

const link = starterLink();

const verdicts = new Map<number, (verdict: Verdict) => void>();
/** Pictures whose parts are being covered, and how to give one up. */
const covering = new Map<number, AbortController>();

function send(message: ReaderMessage): void {
  link.send(message);
}

async function start(settings: ReaderSettings): Promise<(message: LibraryMessage) => void> {
  // One thread a picture, many pictures at a time: the fastest way to decode a pile.
  sharp.concurrency(1);
  // Every picture is seen once, so libvips' cache of operations would only hold memory.
  sharp.cache(false);
  const { entry, folder, provider } = settings.model;
  const tower = await openImageTowerInThread(entry, folder, { provider, threads: availableParallelism() });
  const batcher = new EmbeddingBatcher({
    entry,
    tower,
    batchSize: settings.batchSize,
    onBatch: (batch) => send({ type: 'embedded', ...batch }),
    onFailure: (failure) => send({ type: 'embed-failed', ...failure }),
  });
  const reader = {
    settings,
    batcher,
    send,
    verdict: (job: number) => new Promise<Verdict>((resolve) => verdicts.set(job, resolve)),
  };
  return (message) => {
    if (message.type === 'read') void readPhoto(message.job, reader);
    if (message.type === 'embed-picture') void embedPicture(message, tower, settings);
    if (message.type === 'embed-covered') void embedWithCovers(message, tower, settings);
    if (message.type === 'give-up') covering.get(message.request)?.abort();
    if (message.type === 'verdict') {
      verdicts.get(message.job)?.(message);
      verdicts.delete(message.job);
    }
  };
}

async function embedPicture(
  { request, bytes, name }: Extract<LibraryMessage, { type: 'embed-picture' }>,
  tower: ImageTower,
  settings: ReaderSettings,
): Promise<void> {
  try {
    const square = await pictureSquare(bytes, name, settings);
    const vector = await tower.embed(toTensor(square, settings.model.entry.image), 1);
    send({ type: 'picture-embedded', request, vector });
  } catch (error) {
    const { code, details, detail } = asFailure(error);
    send({ type: 'picture-failed', request, code, details, detail });
  }
}

async function embedWithCovers(
  message: Extract<LibraryMessage, { type: 'embed-covered' }>,
  tower: ImageTower,
  settings: ReaderSettings,
): Promise<void> {
  const { request, bytes, name, covers } = message;
  const givenUp = new AbortController();
  covering.set(request, givenUp);
  try {
    const square = await pictureSquare(bytes, name, settings);
    const vectors = await embedCovered(square, covers, { tower, settings, signal: givenUp.signal });
    if (vectors) send({ type: 'picture-embedded', request, vector: vectors });
  } catch (error) {
    const { code, details, detail } = asFailure(error);
    send({ type: 'picture-failed', request, code, details, detail });
  } finally {
    covering.delete(request);
  }
}

setPriority(process.pid, constants.priority.PRIORITY_BELOW_NORMAL);
// Ctrl+C reaches every process of the terminal's group; the library decides when the reader stops.
process.on('SIGINT', () => {});

let handle: ((message: LibraryMessage) => void) | null = null;
link.onMessage(async (raw) => {
  const message = raw as LibraryMessage;
  if (message.type !== 'start') {
    handle?.(message);
    return;
  }
  try {
    handle = await start(message.settings);
    send({ type: 'ready' });
  } catch (error) {
    send({ type: 'broken', problem: error instanceof Error ? error.message : String(error) });
  }
});

import { constants, setPriority } from 'node:os';
import sharp from 'sharp';
import { toTensor } from '../../../models/clip/picture-tensor.ts';
import type { ImageTower } from '../../../models/runtime/image-tower.ts';
import type { StarterLink } from '../../../models/runtime/starter-link.ts';
import type { EverySecond } from '../../../models/runtime/timed-tower.ts';
import { embedCovered } from './embed-covered.ts';
import { EmbeddingBatcher } from './embedding-batcher.ts';
import { asFailure, pictureSquare, readPhoto, type Verdict } from './reader.ts';
import type { LibraryMessage, ReaderMessage, ReaderSettings } from './reader-protocol.ts';
import { type OpenTower, openReaderTowers } from './reader-towers.ts';

export interface ReaderParts {
  readonly link: StarterLink;
  /** How image towers are opened; tests hand over faulty ones. */
  readonly openTower: OpenTower;
  readonly everySecond?: EverySecond;
}

/** Does the work of a reader process, as the library asks for it over `link`; `reader-protocol.ts` says how they speak. */
export function runReader(parts: ReaderParts): void {
  const { link } = parts;
  setPriority(process.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  // Ctrl+C reaches every process of the terminal's group; the library decides when the reader stops.
  process.on('SIGINT', () => {});
  const send = (message: ReaderMessage) => link.send(message);
  let handle: ((message: LibraryMessage) => void) | null = null;
  link.onMessage(async (raw) => {
    const message = raw as LibraryMessage;
    if (message.type !== 'start') {
      handle?.(message);
      return;
    }
    try {
      handle = await start(message.settings, parts, send);
      send({ type: 'ready' });
    } catch (error) {
      send({ type: 'broken', problem: error instanceof Error ? error.message : String(error) });
    }
  });
}

type Send = (message: ReaderMessage) => void;

async function start(
  settings: ReaderSettings,
  parts: ReaderParts,
  send: Send,
): Promise<(message: LibraryMessage) => void> {
  // One thread a picture, many pictures at a time: the fastest way to decode a pile.
  sharp.concurrency(1);
  // Every picture is seen once, so libvips' cache of operations would only hold memory.
  sharp.cache(false);
  const { tower, check, surely } = await openReaderTowers(settings, {
    ...parts,
    onSmallerBatch: (batchSize) => send({ type: 'smaller-batch', batchSize }),
    onProviderFailed: (problem) => send({ type: 'provider-failed', problem }),
  });
  const batcher = new EmbeddingBatcher({
    entry: settings.model.entry,
    tower,
    check,
    batchSize: settings.batchSize,
    onBatch: (batch) => send({ type: 'embedded', ...batch }),
    onFailure: (failure) => send({ type: 'embed-failed', ...failure }),
  });
  const verdicts = new Map<number, (verdict: Verdict) => void>();
  /** Pictures whose parts are being covered, and how to give one up. */
  const covering = new Map<number, AbortController>();
  const reader = {
    settings,
    batcher,
    send,
    verdict: (job: number) => new Promise<Verdict>((resolve) => verdicts.set(job, resolve)),
  };
  const single = { tower: surely, settings, send, covering };
  return (message) => {
    if (message.type === 'read') void readPhoto(message.job, reader);
    if (message.type === 'settle') batcher.settle();
    if (message.type === 'embed-picture') void embedPicture(message, single);
    if (message.type === 'embed-covered') void embedWithCovers(message, single);
    if (message.type === 'give-up') covering.get(message.request)?.abort();
    if (message.type === 'verdict') {
      verdicts.get(message.job)?.(message);
      verdicts.delete(message.job);
    }
  };
}

interface SinglePictures {
  readonly tower: ImageTower;
  readonly settings: ReaderSettings;
  readonly send: Send;
  readonly covering: Map<number, AbortController>;
}

async function embedPicture(
  { request, bytes, name }: Extract<LibraryMessage, { type: 'embed-picture' }>,
  { tower, settings, send }: SinglePictures,
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
  { tower, settings, send, covering }: SinglePictures,
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

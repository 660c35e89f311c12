import { EideticError } from '../../preload/contract/index.ts';
import { Indexer } from './indexer.ts';
import { Ingester } from './ingest/ingester.ts';
import { Outcomes } from './ingest/outcomes.ts';
import { ProgressMeter } from './ingest/progress-meter.ts';
import { type NewVector, VectorBuffer } from './ingest/vector-buffer.ts';
import type { OpenLibrary, WritableLibrary } from './library-parts.ts';
import type { UndoList } from './open-parts.ts';
import { Upkeep } from './upkeep.ts';
import { hubStatistics } from './vectors/hub-statistics.ts';
import { FolderFollower } from './watch/folder-follower.ts';

/** Adds to an open library what its one writer needs: following folders, reading files, upkeep. */
export async function makeWritable(library: OpenLibrary, undo: UndoList): Promise<WritableLibrary> {
  const { catalogue, events, keywords, log, model, notes, place, vectors } = library;
  const embedded = await vectors.photos();
  const progress = new ProgressMeter((now) => events.emit('progress', now));
  const buffer = new VectorBuffer(
    {
      append: (batch) => appendHubCorrected(library, batch),
      onLost: (photos) => {
        for (const photo of photos) embedded.delete(photo);
      },
    },
    log,
  );
  const ingester = new Ingester({
    catalogue,
    outcomes: new Outcomes({
      catalogue,
      indexKeywords: (photoId) => keywords.indexPhoto(photoId),
      onOutcome: (outcome, file) => {
        if (outcome !== 'unchanged') events.emit('change', { what: outcome, path: file.path });
      },
    }),
    vectors: buffer,
    embedded,
    progress,
    log,
    readerSettings: () => model.readerSettings(),
    onProviderFailed: (problem) => model.distrustProvider(problem),
  });
  const follower = new FolderFollower({
    database: catalogue.database,
    roots: catalogue.roots,
    libraryDir: place.folder,
    notify: (level, text) => events.emit('notice', { level, text }),
    onWork: () => indexer.workArrived(),
    onRemoved: (path) => events.emit('change', { what: 'removed', path }),
  });
  const upkeep = new Upkeep({ catalogue, vectors, embedded, thumbnailsFolder: place.thumbnailsFolder, log });
  const indexer: Indexer = new Indexer({ catalogue, follower, ingester, upkeep, progress, events, notes });
  undo.push(
    () => follower.dispose(),
    () => ingester.dispose(),
    () => indexer.stopWatching(),
  );
  return { ...library, follower, ingester, indexer, upkeep };
}

/**
 * Each vector is stored with how it looks to a bank of generic captions, which search corrects hubs by.
 *
 * @throws EideticError `library.not-writable` when the table cannot be written
 */
async function appendHubCorrected(
  { captionBank, place, vectors }: OpenLibrary,
  batch: readonly NewVector[],
): Promise<void> {
  const captions = await captionBank.vectors();
  const rows = batch.map(({ photo, vector }) => {
    const { mean, standardDeviation } = hubStatistics(vector, captions);
    return { photo, vector, hubMean: mean, hubStd: standardDeviation };
  });
  await vectors.append(rows).catch((error: unknown) => {
    throw new EideticError('library.not-writable', { path: place.vectorsFolder }, { cause: error });
  });
}

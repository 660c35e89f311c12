import { EideticError } from '../../preload/contract/index.ts';
import { AlbumChanges } from './albums/change-albums.ts';
import { Indexer } from './indexer.ts';
import { Ingester } from './ingest/ingester.ts';
import { Outcomes } from './ingest/outcomes.ts';
import { VectorBuffer } from './ingest/vector-buffer.ts';
import type { LastingParts, OpenLibrary, WritableLibrary } from './library-parts.ts';
import { LibraryPulse } from './library-pulse.ts';
import { type ChangeStep, ModelChange } from './model-change/model-change.ts';
import type { UndoList } from './open-parts.ts';
import { Upkeep } from './upkeep.ts';
import { hubCorrected } from './vectors/hub-rows.ts';
import type { VectorRow } from './vectors/vector-store.ts';
import { FolderFollower } from './watch/folder-follower.ts';
import { makeConceptsWritable } from './writable-concepts.ts';

interface WritableOptions {
  readonly lasting: LastingParts;
  /** The library is to answer with another model from now on. */
  readonly onSwitched: () => void;
  readonly rowsPerAppend?: number | undefined;
  readonly onStep?: ((step: ChangeStep) => void) | undefined;
}

/** Adds to an open library what its one writer needs: following folders, reading files, upkeep. */
export async function makeWritable(
  library: OpenLibrary,
  { lasting, onSwitched, rowsPerAppend, onStep }: WritableOptions,
  undo: UndoList,
): Promise<WritableLibrary> {
  const { changes, givenBackup, pulse } = lasting;
  const {
    albums,
    captionBank,
    catalogue,
    changeState,
    events,
    keywords,
    leisure,
    log,
    model,
    models,
    notes,
    place,
    progress,
    renditions,
    vectors,
  } = library;
  const embedded = await vectors.photos();
  const albumPulse = new LibraryPulse(() => events.emit('albumsChanged', {}));
  // Smart albums may hold other photos with every change of the library.
  const stopListening = events.on('libraryChanged', () => albumPulse.photosChanged());
  const concepts = makeConceptsWritable(
    library,
    { changes, givenBackup, onTagsChanged: () => pulse.photosChanged() },
    undo,
  );
  const buffer = new VectorBuffer(
    {
      append: async (batch) => {
        const rows = hubCorrected(batch, await captionBank.vectors());
        await concepts.conceptRuns.arrive(rows, () => append(library, rows));
        // What could not be found a moment ago can be now.
        pulse.photosChanged();
      },
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
        pulse.photosChanged();
        if (outcome !== 'unchanged') events.emit('change', { what: outcome, path: file.path });
      },
    }),
    vectors: buffer,
    embedded,
    progress,
    log,
    readerSettings: () => model.readerSettings(),
    onProviderFailed: (failure) => {
      model.distrustProvider(failure);
      const { provider, problem } = failure;
      log.warn({ provider, problem }, 'the CPU takes over');
    },
    onSmallerBatch: (provider, batchSize) => model.rememberBatchSize(provider, batchSize),
  });
  const onRemoved = (path: string) => {
    pulse.photosChanged();
    events.emit('change', { what: 'removed', path });
  };
  const notify = (level: 'info' | 'warning', text: string) => events.emit('notice', { level, text });
  const follower = new FolderFollower({
    database: catalogue.database,
    roots: catalogue.roots,
    libraryDir: place.folder,
    notify,
    onWork: () => indexer.workArrived(),
    onRemoved,
  });
  const upkeep = new Upkeep({
    catalogue,
    vectors,
    embedded,
    thumbnailsFolder: place.thumbnailsFolder,
    renditions,
    log,
  });
  const modelChange = new ModelChange({
    catalogue,
    place,
    models,
    state: changeState,
    progress,
    log,
    notify,
    onChange: () => events.emit('modelsChanged', {}),
    onSwitched,
    rowsPerAppend,
    onStep,
  });
  const indexer: Indexer = new Indexer({
    catalogue,
    follower,
    ingester,
    upkeep,
    conceptRuns: concepts.conceptRuns,
    modelChange,
    progress,
    events,
    notes,
    atLeisure: (signal) => leisure.wait(signal),
  });
  // Photos may be back that a change waits for.
  const stopFollowingRoots = events.on('rootsChanged', () => {
    if (indexer.isWatching) void indexer.learnAnew();
  });
  const albumChanges = new AlbumChanges({
    catalogue,
    changes,
    onChange: () => {
      givenBackup.changed();
      albums.changed();
      pulse.photosChanged();
      albumPulse.photosChanged();
    },
  });
  undo.push(
    () => albumPulse.dispose(),
    stopListening,
    stopFollowingRoots,
    () => follower.dispose(),
    () => ingester.dispose(),
    () => indexer.stopWatching(),
  );
  return {
    ...library,
    ...lasting,
    ...concepts,
    follower,
    ingester,
    indexer,
    upkeep,
    modelChange,
    albumChanges,
  };
}

/** @throws EideticError `library.not-writable` when the table cannot be written */
async function append({ place, vectors }: OpenLibrary, rows: readonly VectorRow[]): Promise<void> {
  await vectors.append(rows).catch((error: unknown) => {
    throw new EideticError('library.not-writable', { path: place.vectorsFolder }, { cause: error });
  });
}

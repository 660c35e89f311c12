import { EideticError } from '../../preload/contract/index.ts';
import { AlbumChanges } from './albums/change-albums.ts';
import { GivenBackup } from './catalog/given-backup.ts';
import { MarksBackup } from './catalog/marks-backup.ts';
import { Indexer } from './indexer.ts';
import { Ingester } from './ingest/ingester.ts';
import { Outcomes } from './ingest/outcomes.ts';
import { type NewVector, VectorBuffer } from './ingest/vector-buffer.ts';
import type { OpenLibrary, WritableLibrary } from './library-parts.ts';
import { LibraryPulse } from './library-pulse.ts';
import type { UndoList } from './open-parts.ts';
import { ChangeList } from './photos/change-list.ts';
import { PhotoTrash } from './photos/photo-trash.ts';
import { Upkeep } from './upkeep.ts';
import { hubStatistics } from './vectors/hub-statistics.ts';
import type { VectorRow } from './vectors/vector-store.ts';
import { FolderFollower } from './watch/folder-follower.ts';
import { makeConceptsWritable } from './writable-concepts.ts';

/** Adds to an open library what its one writer needs: following folders, reading files, upkeep. */
export async function makeWritable(library: OpenLibrary, undo: UndoList): Promise<WritableLibrary> {
  const {
    albums,
    catalogue,
    events,
    keywords,
    leisure,
    log,
    model,
    notes,
    place,
    progress,
    renditions,
    vectors,
  } = library;
  const embedded = await vectors.photos();
  const pulse = new LibraryPulse(() =>
    events.emit('libraryChanged', { photos: catalogue.photos.countVisible() }),
  );
  const albumPulse = new LibraryPulse(() => events.emit('albumsChanged', {}));
  // Smart albums may hold other photos with every change of the library.
  events.on('libraryChanged', () => albumPulse.photosChanged());
  catalogue.roots.listen(() => events.emit('rootsChanged', {}));
  const changes = new ChangeList();
  const givenBackup = new GivenBackup(place.givenFile, catalogue.database, (error) =>
    log.error({ error }, 'the backup of tags, concepts and albums could not be written'),
  );
  const given = givenBackup.restore();
  if (given > 0) log.warn({ given }, 'tags, concepts and albums were restored from their backup');
  undo.push(() => givenBackup.dispose());
  const concepts = makeConceptsWritable(
    library,
    { changes, givenBackup, onTagsChanged: () => pulse.photosChanged() },
    undo,
  );
  const buffer = new VectorBuffer(
    {
      append: async (batch) => {
        const rows = await hubCorrected(library, batch);
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
    onProviderFailed: (problem) => model.distrustProvider(problem),
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
  const indexer: Indexer = new Indexer({
    catalogue,
    follower,
    ingester,
    upkeep,
    conceptRuns: concepts.conceptRuns,
    progress,
    events,
    notes,
    atLeisure: (signal) => leisure.wait(signal),
  });
  const marksBackup = new MarksBackup(place.marksFile, catalogue.marks, (error) =>
    log.error({ error }, 'the backup of stars and hearts could not be written'),
  );
  const restored = marksBackup.restore();
  if (restored > 0) log.warn({ photos: restored }, 'stars and hearts were restored from their backup');
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
  const trash = new PhotoTrash({
    catalogue,
    changes,
    notify,
    onChange: () => pulse.photosChanged(),
    onMoved: onRemoved,
  });
  undo.push(
    () => pulse.dispose(),
    () => albumPulse.dispose(),
    () => marksBackup.dispose(),
    () => follower.dispose(),
    () => ingester.dispose(),
    () => indexer.stopWatching(),
    () => trash.dispose(),
  );
  return {
    ...library,
    ...concepts,
    follower,
    ingester,
    indexer,
    upkeep,
    changes,
    albumChanges,
    marksBackup,
    givenBackup,
    trash,
    pulse,
  };
}

/** Each vector is stored with how it looks to a bank of generic captions, which search corrects hubs by. */
async function hubCorrected({ captionBank }: OpenLibrary, batch: readonly NewVector[]): Promise<VectorRow[]> {
  const captions = await captionBank.vectors();
  return batch.map(({ photo, vector }) => {
    const { mean, standardDeviation } = hubStatistics(vector, captions);
    return { photo, vector, hubMean: mean, hubStd: standardDeviation };
  });
}

/** @throws EideticError `library.not-writable` when the table cannot be written */
async function append({ place, vectors }: OpenLibrary, rows: readonly VectorRow[]): Promise<void> {
  await vectors.append(rows).catch((error: unknown) => {
    throw new EideticError('library.not-writable', { path: place.vectorsFolder }, { cause: error });
  });
}

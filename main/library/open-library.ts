import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { EideticError, type LibraryClient } from '../../preload/contract/index.ts';
import { Catalogue } from './catalog/catalogue.ts';
import { catalogueVersion } from './catalog/migrate.ts';
import { newestVersion } from './catalog/migrations/index.ts';
import {
  closeCatalogue,
  openCatalogueForReading,
  openCatalogueForWriting,
} from './catalog/open-catalogue.ts';
import { serveContract } from './contract-server.ts';
import { makeExplaining } from './explaining.ts';
import { albumHandlers } from './handlers/album-handlers.ts';
import { auditHandlers } from './handlers/audit-handlers.ts';
import { conceptHandlers } from './handlers/concept-handlers.ts';
import { evaluationHandlers } from './handlers/evaluation-handlers.ts';
import { explainHandlers } from './handlers/explain-handlers.ts';
import { indexHandlers } from './handlers/index-handlers.ts';
import { libraryHandlers } from './handlers/library-handlers.ts';
import { listingHandlers } from './handlers/listing-handlers.ts';
import { modelHandlers } from './handlers/model-handlers.ts';
import { photoHandlers } from './handlers/photo-handlers.ts';
import { pixelHandlers } from './handlers/pixel-handlers.ts';
import { preferenceHandlers } from './handlers/preference-handlers.ts';
import { rootHandlers } from './handlers/root-handlers.ts';
import { searchHandlers } from './handlers/search-handlers.ts';
import { sidecarHandlers } from './handlers/sidecar-handlers.ts';
import { tagHandlers } from './handlers/tag-handlers.ts';
import type { OpenLibrary, WritableLibrary } from './library-parts.ts';
import { openLog, silentLog } from './log.ts';
import type { InstalledModel } from './model-in-use.ts';
import { ModelStore } from './models/model-store.ts';
import { openParts, type UndoList } from './open-parts.ts';
import type { LibraryPlace } from './place.ts';
import { restoreFolders } from './rebuild.ts';
import { Sidecars } from './sidecars/sidecars.ts';
import { makeWritable } from './writable-library.ts';
import { currentWriter, describeHolder, WriterLock } from './writer-lock.ts';

/**
 * `write` takes the library for this process alone and creates it when it is not there yet; `read` works beside
 * whoever has it; `read-or-create` reads too, but begins an empty library rather than say that there is none.
 */
export type LibraryMode = 'read' | 'read-or-create' | 'write';

export interface LibraryOptions {
  readonly place: LibraryPlace;
  readonly mode: LibraryMode;
  /** What a second process is told is holding the library, such as `eidetic watch`. */
  readonly command: string;
  /** Another model than the one that ships; for measurements. */
  readonly model?: InstalledModel;
  /** Whether windows are served from this process: what nobody waits for then begins when they rest. */
  readonly windows?: boolean;
}

export interface Library extends LibraryClient {
  /** The ingest reader's process number while it runs; for tests that kill it. */
  readonly readerPid: () => number | undefined;
  /** Lets everything go, in order. Safe to call twice. */
  dispose(): Promise<void>;
}

/**
 * Opens a library.
 *
 * @throws EideticError `library.in-use`, `library.newer-version`, `library.not-writable`, and for reading
 * `library.absent` and `library.damaged`
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  if (options.mode === 'write') return openForWriting(options);
  if (options.mode === 'read-or-create' && !existsSync(options.place.catalogueFile)) {
    await (await openForWriting(options)).dispose();
  }
  return openForReading(options);
}

async function openForWriting(options: LibraryOptions): Promise<Library> {
  const { place } = options;
  makeFolders(place);
  const lock = WriterLock.take(place, options.command);
  const undo: UndoList = [() => lock.dispose()];
  try {
    const log = openLog(place.logFile);
    if (lock.leftBehindBy) log.warn({ holder: lock.leftBehindBy }, 'the last writer ended without closing');
    const { database, setAside } = openCatalogueForWriting(place.catalogueFile);
    undo.push(() => closeCatalogue(database, place.catalogueFile));
    const catalogue = new Catalogue(database);
    // Before anything else that may fail or take its time: a new catalogue must not be left without its folders.
    const rebuilt = restoreFolders({ catalogue, place, setAside, log });
    const { model, windows } = options;
    const parts = await openParts({ place, catalogue, log, mayWrite: true, model, windows }, undo);
    if (rebuilt) parts.notes.unshift(rebuilt);
    const writable = await makeWritable(parts, undo);
    if (windows) {
      // While the browser starts there is time for it.
      const soon = setImmediate(() => parts.listings.warm());
      undo.push(() => clearImmediate(soon));
    }
    return assemble(parts, () => writable, undo, { command: options.command, mayWrite: true });
  } catch (error) {
    // What went wrong first says more than a close that fails after it.
    await runBackwards(undo).catch(() => {});
    throw error;
  }
}

async function openForReading(options: LibraryOptions): Promise<Library> {
  const { place, model, windows } = options;
  // While somebody writes, the catalogue changes under a check; the writer has checked it.
  const writer = currentWriter(place);
  const database = openCatalogueForReading(place.catalogueFile, { check: writer === null });
  if (catalogueVersion(database) < newestVersion) {
    database.close();
    await (await openForWriting(options)).dispose();
    return openForReading(options);
  }
  const undo: UndoList = [() => database.close()];
  try {
    const parts = await openParts(
      { place, catalogue: new Catalogue(database), log: silentLog(), mayWrite: false, model, windows },
      undo,
    );
    return assemble(parts, () => refuseToWrite(place), undo, {
      command: options.command,
      mayWrite: false,
    });
  } catch (error) {
    // What went wrong first says more than a close that fails after it.
    await runBackwards(undo).catch(() => {});
    throw error;
  }
}

function assemble(
  parts: OpenLibrary,
  writable: () => WritableLibrary,
  undo: UndoList,
  { command, mayWrite }: { readonly command: string; readonly mayWrite: boolean },
): Library {
  const sidecars = new Sidecars({ ...parts, folder: parts.place.folder });
  undo.push(() => sidecars.dispose());
  const models = new ModelStore({
    command,
    inUse: () => new Set([parts.model.installed.entry.id]),
    onProgress: (progress) => parts.events.emit('modelProgress', progress),
    onChange: () => parts.events.emit('modelsChanged', {}),
  });
  undo.push(() => models.dispose());
  const explaining = makeExplaining(parts, mayWrite, undo);
  const handlers = {
    ...libraryHandlers(parts),
    ...rootHandlers(parts, writable),
    ...indexHandlers(parts, writable),
    ...searchHandlers(parts),
    ...listingHandlers(parts),
    ...photoHandlers(parts, writable),
    ...pixelHandlers(parts),
    ...preferenceHandlers(parts, writable),
    ...sidecarHandlers(parts, writable, sidecars),
    ...tagHandlers(parts, writable),
    ...conceptHandlers(parts, writable),
    ...albumHandlers(parts, writable),
    ...auditHandlers(parts, writable),
    ...modelHandlers(models),
    ...evaluationHandlers(parts, writable, explaining.evaluator),
    ...explainHandlers(parts, explaining),
  };
  return {
    ...parts.leisure.noting(serveContract(handlers, parts.events, parts.log)),
    readerPid: () => writable().ingester.readerPid,
    dispose: () => runBackwards(undo),
  };
}

/** @throws EideticError always: a library that was opened for reading is somebody else's to write to */
function refuseToWrite(place: LibraryPlace): never {
  const writer = currentWriter(place);
  if (writer) throw new EideticError('library.in-use', { holder: describeHolder(writer), pid: writer.pid });
  throw new EideticError('library.not-writable', { path: place.folder });
}

function makeFolders(place: LibraryPlace): void {
  try {
    for (const folder of [place.folder, place.vectorsFolder, place.thumbnailsFolder]) {
      mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
    }
  } catch (error) {
    throw new EideticError('library.not-writable', { path: place.folder }, { cause: error });
  }
}

/**
 * What was opened last is closed first. Empties the list, so that a second call finds nothing to do.
 *
 * @throws what the first failing close threw, after all the others were tried: the writer lock comes last, and a
 * host that lives on must not keep it
 */
export async function runBackwards(undo: UndoList): Promise<void> {
  const failures: unknown[] = [];
  for (let close = undo.pop(); close; close = undo.pop()) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

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
import { ChangingLibrary, type ModelSession } from './changing-library.ts';
import { serveContract } from './contract-server.ts';
import { EventBus } from './event-bus.ts';
import { makeExplaining } from './explaining.ts';
import { albumHandlers } from './handlers/album-handlers.ts';
import { auditHandlers } from './handlers/audit-handlers.ts';
import { conceptHandlers } from './handlers/concept-handlers.ts';
import { evaluationHandlers } from './handlers/evaluation-handlers.ts';
import { explainHandlers } from './handlers/explain-handlers.ts';
import { indexHandlers } from './handlers/index-handlers.ts';
import { libraryHandlers } from './handlers/library-handlers.ts';
import { listingHandlers } from './handlers/listing-handlers.ts';
import { modelChangeHandlers } from './handlers/model-change-handlers.ts';
import { modelHandlers } from './handlers/model-handlers.ts';
import { photoHandlers } from './handlers/photo-handlers.ts';
import { pixelHandlers } from './handlers/pixel-handlers.ts';
import { preferenceHandlers } from './handlers/preference-handlers.ts';
import { rootHandlers } from './handlers/root-handlers.ts';
import { searchHandlers } from './handlers/search-handlers.ts';
import { sidecarHandlers } from './handlers/sidecar-handlers.ts';
import { tagHandlers } from './handlers/tag-handlers.ts';
import { makeLasting } from './lasting-parts.ts';
import { Leisure } from './leisure.ts';
import type { OpenLibrary, WritableLibrary } from './library-parts.ts';
import { openLog, silentLog } from './log.ts';
import type { ChangeStep } from './model-change/model-change.ts';
import { neededModels, readStanding } from './model-change/model-standing.ts';
import { demandUnneededElsewhere } from './model-change/needed-elsewhere.ts';
import type { InstalledModel } from './model-in-use.ts';
import { type Downloadable, wholeCatalogue } from './models/downloadable.ts';
import { libraryChoice } from './models/measured-choice.ts';
import { ModelStore } from './models/model-store.ts';
import { openParts, runBackwards, type UndoList } from './open-parts.ts';
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
  /** Another model than the one that the library answers with, which then cannot be changed; for measurements. */
  readonly model?: InstalledModel;
  /** Other models than those that Eidetic knows; for tests. */
  readonly models?: readonly Downloadable[];
  /** After how long without a text the text tower is unloaded; by default some minutes. */
  readonly textTowerIdleMs?: number;
  /** Vectors that are appended at a time while the model changes, and who is told of its steps; for tests that end it there. */
  readonly rowsPerAppend?: number;
  readonly onChangeStep?: (step: ChangeStep) => void;
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
  const { place, command } = options;
  makeFolders(place);
  const lock = WriterLock.take(place, command);
  const undo: UndoList = [() => lock.dispose()];
  try {
    const log = openLog(place.logFile);
    if (lock.leftBehindBy) log.warn({ holder: lock.leftBehindBy }, 'the last writer ended without closing');
    const { database, setAside } = openCatalogueForWriting(place.catalogueFile);
    undo.push(() => closeCatalogue(database, place.catalogueFile));
    const catalogue = new Catalogue(database);
    // Before anything else that may fail or take its time: a new catalogue must not be left without its folders.
    const rebuilt = restoreFolders({ catalogue, place, setAside, log });
    const ground = { ...commonGround(options), catalogue, log };
    const { events, leisure } = ground;
    const lasting = makeLasting(ground, undo);
    const models = openModelStore(ground, { command, mayWrite: true }, undo);
    const openSession = async (following?: WritableLibrary): Promise<ModelSession> => {
      const sessionUndo: UndoList = [];
      try {
        const parts = await openParts({ ...options, ...ground, mayWrite: true, following }, sessionUndo);
        const { rowsPerAppend, onChangeStep: onStep } = options;
        const onSwitched = () => void changing.follow();
        const library = await makeWritable(
          parts,
          { lasting, onSwitched, rowsPerAppend, onStep },
          sessionUndo,
        );
        const followed = { follow: () => changing.follow(), settled: () => changing.settled() };
        const session = { models, following: followed, mayWrite: true };
        const client = answer(parts, () => library, session, sessionUndo);
        return { library, client, undo: sessionUndo };
      } catch (error) {
        await runBackwards(sessionUndo).catch(() => {});
        throw error;
      }
    };
    const first = await openSession();
    if (rebuilt) first.library.notes.unshift(rebuilt);
    const changing: ChangingLibrary = new ChangingLibrary(first, {
      catalogue,
      events,
      log,
      open: openSession,
      onReopened: () => options.onChangeStep?.('reopened'),
    });
    undo.push(() => changing.dispose());
    if (options.windows) {
      // While the browser starts there is time for it.
      const soon = setImmediate(() => first.library.listings.warm());
      undo.push(() => clearImmediate(soon));
      tellWindows([...first.library.notes], ground, undo);
    }
    return {
      ...leisure.noting(changing.client),
      readerPid: () => changing.library.ingester.readerPid ?? changing.library.modelChange.readerPid,
      dispose: () => runBackwards(undo),
    };
  } catch (error) {
    // What went wrong first says more than a close that fails after it.
    await runBackwards(undo).catch(() => {});
    throw error;
  }
}

async function openForReading(options: LibraryOptions): Promise<Library> {
  const { place, command } = options;
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
    const ground = { ...commonGround(options), catalogue: new Catalogue(database), log: silentLog() };
    const models = openModelStore(ground, { command, mayWrite: false }, undo);
    const parts = await openParts({ ...options, ...ground, mayWrite: false }, undo);
    const following = { follow: () => Promise.resolve(), settled: () => Promise.resolve() };
    const refuse = () => refuseToWrite(place);
    const client = answer(parts, refuse, { models, following, mayWrite: false }, undo);
    return { ...ground.leisure.noting(client), readerPid: refuse, dispose: () => runBackwards(undo) };
  } catch (error) {
    // What went wrong first says more than a close that fails after it.
    await runBackwards(undo).catch(() => {});
    throw error;
  }
}

/** What a terminal says after its work, windows are told when they are there. */
function tellWindows(
  notes: readonly string[],
  { events, leisure }: { readonly events: EventBus; readonly leisure: Leisure },
  undo: UndoList,
): void {
  const closing = new AbortController();
  undo.push(() => closing.abort());
  void leisure.wait(closing.signal).then(() => {
    if (closing.signal.aborted) return;
    for (const text of notes) events.emit('notice', { level: 'warning', text });
  });
}

/** What outlives a change of the model, whether the library is written to or only read. */
function commonGround({ place, windows = false, models = wholeCatalogue }: LibraryOptions) {
  return { place, models, events: new EventBus(), leisure: new Leisure(windows) };
}

interface Ground {
  readonly place: LibraryPlace;
  readonly catalogue: Catalogue;
  readonly events: EventBus;
  readonly models: readonly Downloadable[];
}

function openModelStore(
  { place, catalogue, events, models }: Ground,
  { command, mayWrite }: { readonly command: string; readonly mayWrite: boolean },
  undo: UndoList,
): ModelStore {
  const store = new ModelStore({
    command,
    catalogue: models,
    needed: () => neededModels(readStanding(catalogue.settings)),
    ownChoice: (entry) => libraryChoice(catalogue.settings, entry),
    onProgress: (progress) => events.emit('modelProgress', progress),
    onChange: () => events.emit('modelsChanged', {}),
    demandUnneededElsewhere: (model) => demandUnneededElsewhere(model, place),
    ...(mayWrite && {
      onDone: (deed, model, detail) => catalogue.audit.record(`model.${deed}`, model.name, detail),
    }),
  });
  undo.push(() => store.dispose());
  return store;
}

interface Session {
  readonly models: ModelStore;
  readonly following: Parameters<typeof modelChangeHandlers>[2];
  readonly mayWrite: boolean;
}

/** Everything that can be asked of a library, as it is with one model. */
function answer(
  parts: OpenLibrary,
  writable: () => WritableLibrary,
  { models, following, mayWrite }: Session,
  undo: UndoList,
): LibraryClient {
  const sidecars = new Sidecars({ ...parts, folder: parts.place.folder });
  undo.push(() => sidecars.dispose());
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
    ...modelChangeHandlers(parts, writable, following),
    ...evaluationHandlers(parts, writable, explaining.evaluator),
    ...explainHandlers(parts, explaining),
  };
  return serveContract(handlers, parts.events, parts.log);
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

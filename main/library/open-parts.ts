import type { Logger } from 'pino';
import { genericCaptions } from '../../models/clip/generic-captions.ts';
import { openTextTower, type TextTower } from '../../models/runtime/text-tower.ts';
import { Albums } from './albums/albums.ts';
import type { Catalogue } from './catalog/catalogue.ts';
import { KeywordIndex } from './catalog/keyword-index.ts';
import { VisibleIndex } from './catalog/visible-index.ts';
import { ConceptDrafts } from './concepts/concept-drafts.ts';
import type { ConceptSources } from './concepts/concept-sources.ts';
import { Concepts } from './concepts/concepts.ts';
import { LibraryScores } from './concepts/library-scores.ts';
import type { EventBus } from './event-bus.ts';
import { PictureEmbedder } from './ingest/picture-embedder.ts';
import { ProgressMeter } from './ingest/progress-meter.ts';
import type { Leisure } from './leisure.ts';
import type { OpenLibrary } from './library-parts.ts';
import { Listings } from './listing/listings.ts';
import { ChangeState } from './model-change/change-state.ts';
import { findChosen } from './model-change/find-installed.ts';
import { IdleTextTower } from './model-change/idle-text-tower.ts';
import { readStanding } from './model-change/model-standing.ts';
import { type InstalledModel, ModelInUse } from './model-in-use.ts';
import type { Downloadable } from './models/downloadable.ts';
import { Renditions } from './pixels/renditions.ts';
import type { LibraryPlace } from './place.ts';
import { HeldPictures } from './search/held-pictures.ts';
import { SearchEngine } from './search/search-engine.ts';
import { StandingSearches } from './search/standing-searches.ts';
import { sidecarLibraryId } from './sidecars/library-id.ts';
import { Suggestions } from './suggest/suggestions.ts';
import { CaptionBank } from './vectors/caption-bank.ts';
import { VectorBlocks } from './vectors/vector-blocks.ts';
import { VectorStore } from './vectors/vector-store.ts';

/** What is undone, last first, when the library is closed or cannot be opened after all. */
export type UndoList = (() => void | Promise<void>)[];

/** Of memory for vectors: those of 250,000 photos, while somebody looks at a concept. */
const vectorsInMemoryBytes = 256 * 1024 * 1024;

interface PartsOptions {
  readonly place: LibraryPlace;
  readonly catalogue: Catalogue;
  readonly log: Logger;
  readonly mayWrite: boolean;
  readonly events: EventBus;
  readonly leisure: Leisure;
  /** The models there are. */
  readonly models: readonly Downloadable[];
  /** Another model than the one that the library answers with. */
  readonly model?: InstalledModel | undefined;
  /** How long nobody asks before the text tower is unloaded. */
  readonly textTowerIdleMs?: number | undefined;
  /** The library as it was open with another model. */
  readonly following?: Pick<OpenLibrary, 'listings'> | undefined;
}

/** Puts together what every library needs over an open catalogue. What must be closed joins `undo`. */
export async function openParts(options: PartsOptions, undo: UndoList): Promise<OpenLibrary> {
  const { place, catalogue, events, leisure, log, mayWrite, models } = options;
  const { inUse } = readStanding(catalogue.settings);
  const { installed, demandFiles, problem } = options.model
    ? { installed: options.model, demandFiles: () => {}, problem: null }
    : findChosen(models, inUse);
  // Who changes the model still has the one before.
  if (problem && options.following) throw problem;
  const { entry } = installed;
  const text = installed.text ?? installed;
  /** Names what understands texts, for what is kept of its answers. */
  const textId = installed.text ? `${entry.id}+${installed.text.entry.id}` : entry.id;
  const model = new ModelInUse({
    installed,
    settings: catalogue.settings,
    thumbnailsFolder: place.thumbnailsFolder,
    library: sidecarLibraryId(place.folder, { mayWrite }),
    mayRemember: mayWrite,
    demandFiles,
  });
  const keywords = new KeywordIndex(catalogue.database);
  if (mayWrite) keywords.ensure();
  const openTower: (of: typeof text) => Promise<TextTower> = async (of) => {
    demandFiles();
    return openTextTower(of.entry, of.folder);
  };
  const textTower = new IdleTextTower(() => openTower(text), options.textTowerIdleMs);
  undo.push(() => textTower.dispose());
  // Always by the model's own text tower: what hubs are corrected by is stored with each vector, and must stay one measure.
  const ownTextTower = installed.text
    ? new IdleTextTower(() => openTower(installed), options.textTowerIdleMs)
    : textTower;
  undo.push(() => ownTextTower.dispose());
  const captionBank = new CaptionBank({
    folder: place.folder,
    modelId: entry.id,
    dims: entry.embeddingDims,
    captions: genericCaptions,
    embed: async (captions) => (await (await ownTextTower.get()).embed(captions)).vectors,
  });
  const vectors = await VectorStore.open(
    place.vectorsFolder,
    { modelId: entry.id, dims: entry.embeddingDims, ...entry },
    { readOnly: !mayWrite, typicalTexts: () => captionBank.vectors() },
  );
  undo.push(() => vectors.close());
  const notes: string[] = [];
  if (problem) {
    log.error({ error: problem }, 'files of the model are gone');
    notes.push(`${problem.message} ${problem.nextStep}`);
  }
  if (vectors.setAside) {
    log.error({ setAside: vectors.setAside }, 'the vector table was damaged and is begun anew');
    notes.push(
      `The list of understood photos was damaged (kept as ${vectors.setAside}); all are understood again.`,
    );
  }
  const pictures = new PictureEmbedder(() => model.readerSettings(), log);
  undo.push(() => pictures.dispose());
  const heldPictures = new HeldPictures((bytes, name) => pictures.embed(bytes, name));
  const engine: SearchEngine = new SearchEngine({
    database: catalogue.database,
    keywords,
    vectors,
    model: entry,
    textTower: () => textTower.get(),
    embedPicture: (bytes, name) => pictures.embed(bytes, name),
    heldPicture: (picture) => heldPictures.find(picture),
    albumHolds: (name, within) => albums.holds(name, within),
  });
  const albums = new Albums({
    catalogue,
    engine,
    vectors,
    mayRemember: mayWrite,
    onStale: () => events.emit('albumsChanged', {}),
  });
  undo.push(() => albums.dispose());
  const standingSearches = new StandingSearches({ audit: catalogue.audit, mayRecord: mayWrite });
  undo.push(() => standingSearches.dispose());
  const listings = new Listings({
    database: catalogue.database,
    engine,
    following: options.following?.listings,
  });
  const blocks = new VectorBlocks(vectors, { budgetBytes: vectorsInMemoryBytes });
  undo.push(() => blocks.dispose());
  const visible = new VisibleIndex(catalogue.database);
  const scores = new LibraryScores({ blocks, vectors, visible });
  undo.push(() => scores.forget());
  const conceptSources: ConceptSources = {
    catalogue,
    vectors,
    model: entry,
    drafts: new ConceptDrafts({ vectors, textTower: () => textTower.get(), relevance: entry.relevance }),
    scores,
    visible,
    listings,
  };
  const suggestions = new Suggestions({
    catalogue,
    engine,
    modelId: textId,
    mayRemember: mayWrite,
    log,
    atLeisure: (signal) => leisure.wait(signal),
  });
  undo.push(() => suggestions.dispose());
  const renditions = new Renditions({ folder: place.renditionsFolder, log });
  undo.push(() => renditions.dispose());
  return {
    place,
    catalogue,
    keywords,
    vectors,
    captionBank,
    model,
    models,
    changeState: new ChangeState({ catalogue, place, models }),
    pictures,
    textTower: () => textTower.get(),
    textId,
    heldPictures,
    engine,
    albums,
    listings,
    concepts: new Concepts(conceptSources, log),
    conceptSources,
    blocks,
    standingSearches,
    suggestions,
    leisure,
    renditions,
    progress: new ProgressMeter((now) => events.emit('progress', now)),
    events,
    notes,
    log,
  };
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

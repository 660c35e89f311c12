import type { Logger } from 'pino';
import { defaultModelId, findModel } from '../../models/catalog/index.ts';
import { genericCaptions } from '../../models/clip/generic-captions.ts';
import { modelFolder } from '../../models/runtime/model-files.ts';
import { openTextTower } from '../../models/runtime/text-tower.ts';
import { EideticError } from '../../preload/contract/index.ts';
import { Albums } from './albums/albums.ts';
import type { Catalogue } from './catalog/catalogue.ts';
import { KeywordIndex } from './catalog/keyword-index.ts';
import { VisibleIndex } from './catalog/visible-index.ts';
import { ConceptDrafts } from './concepts/concept-drafts.ts';
import type { ConceptSources } from './concepts/concept-sources.ts';
import { Concepts } from './concepts/concepts.ts';
import { LibraryScores } from './concepts/library-scores.ts';
import { EventBus } from './event-bus.ts';
import { PictureEmbedder } from './ingest/picture-embedder.ts';
import { ProgressMeter } from './ingest/progress-meter.ts';
import { Lazy } from './lazy.ts';
import { Leisure } from './leisure.ts';
import type { OpenLibrary } from './library-parts.ts';
import { Listings } from './listing/listings.ts';
import { type InstalledModel, ModelInUse } from './model-in-use.ts';
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
  /** Another model than the one that ships. */
  readonly model: InstalledModel | undefined;
  /** Whether windows come first. */
  readonly windows: boolean | undefined;
}

/** Puts together what every library needs over an open catalogue. What must be closed joins `undo`. */
export async function openParts(options: PartsOptions, undo: UndoList): Promise<OpenLibrary> {
  const { place, catalogue, log, mayWrite } = options;
  const installed = options.model ?? shippedModel();
  const { entry } = installed;
  const model = new ModelInUse({
    installed,
    settings: catalogue.settings,
    thumbnailsFolder: place.thumbnailsFolder,
    library: sidecarLibraryId(place.folder, { mayWrite }),
    mayRemember: mayWrite,
  });
  const keywords = new KeywordIndex(catalogue.database);
  if (mayWrite) keywords.ensure();
  const textTower = new Lazy(() => openTextTower(entry, installed.folder));
  undo.push(async () => (await textTower.made())?.dispose());
  const captionBank = new CaptionBank({
    folder: place.folder,
    modelId: entry.id,
    dims: entry.embeddingDims,
    captions: genericCaptions,
    embed: async (captions) => (await (await textTower.get()).embed(captions)).vectors,
  });
  const vectors = await VectorStore.open(
    place.vectorsFolder,
    { modelId: entry.id, dims: entry.embeddingDims, ...entry },
    { readOnly: !mayWrite, typicalTexts: () => captionBank.vectors() },
  );
  undo.push(() => vectors.close());
  const notes: string[] = [];
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
  const events = new EventBus();
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
  const listings = new Listings({ database: catalogue.database, engine });
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
  const leisure = new Leisure(options.windows ?? false);
  const suggestions = new Suggestions({
    catalogue,
    engine,
    modelId: entry.id,
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
    pictures,
    textTower: () => textTower.get(),
    heldPictures,
    engine,
    albums,
    listings,
    concepts: new Concepts(conceptSources),
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

function shippedModel(): InstalledModel {
  const entry = findModel(defaultModelId);
  if (!entry) throw new EideticError('model.unknown', { model: defaultModelId });
  return { entry, folder: modelFolder(entry) };
}

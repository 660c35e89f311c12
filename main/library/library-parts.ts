import type { Logger } from 'pino';
import type { TextTower } from '../../models/runtime/text-tower.ts';
import type { Albums } from './albums/albums.ts';
import type { AlbumChanges } from './albums/change-albums.ts';
import type { Catalogue } from './catalog/catalogue.ts';
import type { GivenBackup } from './catalog/given-backup.ts';
import type { KeywordIndex } from './catalog/keyword-index.ts';
import type { MarksBackup } from './catalog/marks-backup.ts';
import type { ConceptEditor } from './concepts/concept-editor.ts';
import type { ConceptRuns } from './concepts/concept-runs.ts';
import type { ConceptSources } from './concepts/concept-sources.ts';
import type { Concepts } from './concepts/concepts.ts';
import type { TagDecisions } from './concepts/tag-decisions.ts';
import type { AnswerMarks } from './evaluate/answer-marks.ts';
import type { EventBus } from './event-bus.ts';
import type { Indexer } from './indexer.ts';
import type { Ingester } from './ingest/ingester.ts';
import type { PictureEmbedder } from './ingest/picture-embedder.ts';
import type { ProgressMeter } from './ingest/progress-meter.ts';
import type { Leisure } from './leisure.ts';
import type { LibraryPulse } from './library-pulse.ts';
import type { Listings } from './listing/listings.ts';
import type { ChangeState } from './model-change/change-state.ts';
import type { ModelChange } from './model-change/model-change.ts';
import type { ModelInUse } from './model-in-use.ts';
import type { Downloadable } from './models/downloadable.ts';
import type { ChangeList } from './photos/change-list.ts';
import type { PhotoTrash } from './photos/photo-trash.ts';
import type { PhotoViews } from './photos/photo-views.ts';
import type { Renditions } from './pixels/renditions.ts';
import type { LibraryPlace } from './place.ts';
import type { HeldPictures } from './search/held-pictures.ts';
import type { SearchEngine } from './search/search-engine.ts';
import type { StandingSearches } from './search/standing-searches.ts';
import type { Suggestions } from './suggest/suggestions.ts';
import type { Upkeep } from './upkeep.ts';
import type { CaptionBank } from './vectors/caption-bank.ts';
import type { VectorBlocks } from './vectors/vector-blocks.ts';
import type { VectorStore } from './vectors/vector-store.ts';
import type { FolderFollower } from './watch/folder-follower.ts';

/** What every open library has, whether it is written to or only read. */
export interface OpenLibrary {
  readonly place: LibraryPlace;
  readonly catalogue: Catalogue;
  readonly keywords: KeywordIndex;
  readonly vectors: VectorStore;
  /** The model's generic captions, which vectors are corrected and measured with. */
  readonly captionBank: CaptionBank;
  readonly model: ModelInUse;
  /** The models there are. */
  readonly models: readonly Downloadable[];
  readonly changeState: ChangeState;
  readonly pictures: PictureEmbedder;
  /** The text tower, loaded with the first text. */
  readonly textTower: () => Promise<TextTower>;
  /** Names what understands texts: the model, and the text tower that may have taken the place of its own. */
  readonly textId: string;
  readonly heldPictures: HeldPictures;
  readonly engine: SearchEngine;
  readonly albums: Albums;
  readonly listings: Listings;
  readonly standingSearches: StandingSearches;
  readonly concepts: Concepts;
  readonly conceptSources: ConceptSources;
  /** Every vector, for those who look at all of them. */
  readonly blocks: VectorBlocks;
  readonly suggestions: Suggestions;
  readonly leisure: Leisure;
  readonly renditions: Renditions;
  readonly progress: ProgressMeter;
  readonly events: EventBus;
  /** Sentences about the opening that a person should hear; the first catching-up says them. */
  readonly notes: string[];
  readonly log: Logger;
}

/** What the one writer of a library has whatever the model. */
export interface LastingParts {
  readonly answerMarks: AnswerMarks;
  readonly changes: ChangeList;
  readonly marksBackup: MarksBackup;
  /** To be told of everything that a person gave tags, concepts and albums. */
  readonly givenBackup: GivenBackup;
  readonly trash: PhotoTrash;
  readonly pulse: LibraryPulse;
  readonly views: PhotoViews;
}

/** What the one writer of a library has besides. */
export interface WritableLibrary extends OpenLibrary, LastingParts {
  readonly follower: FolderFollower;
  readonly ingester: Ingester;
  readonly indexer: Indexer;
  readonly upkeep: Upkeep;
  readonly modelChange: ModelChange;
  readonly albumChanges: AlbumChanges;
  readonly conceptEditor: ConceptEditor;
  readonly conceptRuns: ConceptRuns;
  readonly tagDecisions: TagDecisions;
}

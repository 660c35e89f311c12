import { z } from 'zod';
import { albumCalls } from './albums.ts';
import { auditCalls } from './audit.ts';
import { conceptCalls } from './concepts.ts';
import { describeCalls } from './describe.ts';
import { evaluationCalls } from './evaluation.ts';
import { explainCalls } from './explain.ts';
import { failure, failureGroup } from './failures.ts';
import { indexSummary, progress } from './indexing.ts';
import { askedPhotos, listing, listingRequest, photoSelection, photoTile } from './listings.ts';
import { modelTestCalls } from './model-tests.ts';
import { modelCalls, modelChangeCalls } from './models.ts';
import { change, photoDetails } from './photo-details.ts';
import { photoId } from './photos.ts';
import { pixelFile } from './pixels.ts';
import { preferences } from './preferences.ts';
import { root, rootRemoval } from './roots.ts';
import { searchAnswer, searchRequest, suggestion } from './search.ts';
import { sidecarCalls } from './sidecars.ts';
import { doctorCheck, measurement, status } from './status.ts';
import { tagCalls } from './tags.ts';

/**
 * Who may make a call. `host` calls carry paths a person chose in a dialog or typed in a terminal: a host that
 * serves a renderer must refuse them to it, for a renderer speaks in ids.
 */
export type CallAudience = 'any' | 'host';

interface CallDefinition {
  readonly audience: CallAudience;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

const nothing = z.object({});

/** Every call the library answers: name → who may ask, what goes in, what comes out. */
export const calls = {
  'library.status': { audience: 'any', input: nothing, output: status },
  'library.doctor': { audience: 'any', input: nothing, output: z.array(doctorCheck) },
  'library.measure': { audience: 'any', input: nothing, output: z.array(measurement) },

  'roots.list': { audience: 'any', input: nothing, output: z.array(root) },
  'roots.add': { audience: 'host', input: z.object({ path: z.string().min(1) }), output: root },
  'roots.remove': {
    audience: 'any',
    input: z.object({ root: z.number().int() }),
    output: rootRemoval,
  },
  /** What `roots.remove` would take out, for the question before it. */
  'roots.countRemoval': {
    audience: 'any',
    input: z.object({ root: z.number().int() }),
    output: rootRemoval,
  },
  /** Takes out what vanished from a root, whether it is held or was kept. */
  'roots.acceptRemovals': {
    audience: 'any',
    input: z.object({ root: z.number().int() }),
    output: z.object({ files: z.number().int() }),
  },
  /** Keeps what vanished from a root whose removals are held, and asks no more until something else vanishes. */
  'roots.keepMissing': {
    audience: 'any',
    input: z.object({ root: z.number().int() }),
    output: z.object({ files: z.number().int() }),
  },

  /**
   * Catches up with the folders and ends. `roots` narrows it to some of them; `acceptRemovals` takes out what
   * vanished even where so much did that it would be held, or was kept; `keepMissing` keeps it where it would be held.
   */
  'index.run': {
    audience: 'any',
    input: z.object({
      roots: z.array(z.number().int()).optional(),
      acceptRemovals: z.boolean().default(false),
      keepMissing: z.boolean().default(false),
    }),
    output: indexSummary,
  },
  'index.pause': { audience: 'any', input: nothing, output: nothing },
  'index.resume': { audience: 'any', input: nothing, output: nothing },
  /** Ends a run early; what is done is kept. */
  'index.stop': { audience: 'any', input: nothing, output: nothing },

  /** What the last `progress` event said; for a window that has just opened. */
  'index.progress': { audience: 'any', input: nothing, output: progress },

  /** Follows the folders live until `watch.stop`, and catches up with them. Returns when that is done. */
  'watch.start': { audience: 'any', input: nothing, output: indexSummary },
  'watch.stop': { audience: 'any', input: nothing, output: nothing },

  'search.query': { audience: 'any', input: searchRequest, output: searchAnswer },
  /** Ways to complete what was typed so far, from what is in the library. */
  'search.suggest': {
    audience: 'any',
    input: z.object({ text: z.string().max(2_000), limit: z.number().int().min(1).max(50).default(8) }),
    output: z.object({ suggestions: z.array(suggestion) }),
  },
  /** Keeps a picture from outside for a while, to search with: `{ held: picture }`. */
  'pictures.hold': {
    audience: 'any',
    input: z.object({ bytes: z.instanceof(Uint8Array), name: z.string().max(500) }),
    output: z.object({ picture: photoId }),
  },

  'listing.open': { audience: 'any', input: listingRequest, output: listing },
  /** @throws `listing.expired` when the library no longer keeps it: open it again. */
  'listing.rows': {
    audience: 'any',
    input: z.object({
      listing: z.string(),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1_000),
    }),
    output: z.object({ photos: z.array(photoTile) }),
  },
  /** Where a photo stands in a listing; null when it is not in it. */
  'listing.indexOf': {
    audience: 'any',
    input: z.object({ listing: z.string(), photo: photoId }),
    output: z.object({ index: z.number().int().nullable() }),
  },
  /** The runs of `listing` that hold the photos of a selection made in an older one. */
  'listing.carry': {
    audience: 'any',
    input: z.object({ selection: photoSelection, listing: z.string() }),
    output: z.object({ runs: z.array(z.tuple([z.number().int(), z.number().int()])) }),
  },

  'photos.details': {
    audience: 'any',
    input: z.object({ photo: photoId, listing: z.string().optional() }),
    output: photoDetails,
  },
  /** A person looks at a photo, for more than a moment: it is counted in the library, unless it is shown blurred. */
  'photos.viewed': { audience: 'any', input: z.object({ photo: photoId }), output: nothing },
  /** Gives photos stars, or a heart, or takes them away. Nothing in the folders is written. */
  'photos.mark': {
    audience: 'any',
    input: z.object({
      selection: photoSelection,
      rating: z.number().int().min(0).max(5).nullable().optional(),
      favourite: z.boolean().optional(),
    }),
    output: change,
  },
  /**
   * Takes photos out of every list at once and moves all their files to the system's trash a little later, so that
   * it can be undone. What a person was asked about is named by `photos.count`’s answer.
   *
   * @throws `listing.expired`, `question.expired`
   */
  'photos.trash': {
    audience: 'any',
    input: z.object({ selection: z.union([photoSelection, askedPhotos]) }),
    output: change.extend({ files: z.number().int(), undoWithinMs: z.number() }),
  },
  /**
   * Answers when nothing of a change by `photos.trash` waits any more: its files were moved, or it was taken back. Files
   * that could not be moved are told of by a notice.
   */
  'photos.awaitTrash': {
    audience: 'any',
    input: z.object({ change: z.string() }),
    output: z.object({ moved: z.number().int() }),
  },
  /** @throws `change.too-late` */
  'changes.undo': {
    audience: 'any',
    input: z.object({ change: z.string() }),
    output: z.object({ photos: z.number().int() }),
  },
  /**
   * How many photos and files a selection holds, for questions before something is done to them. `asked` stands for
   * these very photos, however long the answer takes: the list that they were chosen in may be gone by then.
   */
  'photos.count': {
    audience: 'any',
    input: z.object({ selection: photoSelection }),
    output: askedPhotos.extend({ photos: z.number().int(), files: z.number().int() }),
  },

  /** Files for a host to send to its window. @throws `photo.unknown`, `photo.away`, `photo.not-shown` */
  'pixels.thumbnail': { audience: 'host', input: z.object({ photo: photoId }), output: pixelFile },
  /** A file every browser shows, in full size: the original where it is one, else a rendition made from it. */
  'pixels.display': { audience: 'host', input: z.object({ photo: photoId }), output: pixelFile },
  'pixels.original': { audience: 'host', input: z.object({ photo: photoId }), output: pixelFile },
  /** Where the originals of many photos lie, for a host to hand over. Those that cannot be reached are left out. */
  'pixels.originals': {
    audience: 'host',
    input: z.object({ photos: z.array(photoId).min(1).max(1_000) }),
    output: z.object({ files: z.array(z.object({ photo: photoId, path: z.string() })) }),
  },
  'files.path': {
    audience: 'host',
    input: z.object({ file: z.number().int() }),
    output: z.object({ path: z.string() }),
  },

  'preferences.read': { audience: 'any', input: nothing, output: preferences },
  'preferences.write': {
    audience: 'any',
    input: z.object(
      // A default would overwrite what was not meant to change.
      {
        theme: preferences.shape.theme.unwrap().optional(),
        language: preferences.shape.language.unwrap().optional(),
        rowHeight: preferences.shape.rowHeight.unwrap().optional(),
        rememberSearches: preferences.shape.rememberSearches.unwrap().optional(),
        recentSearches: preferences.shape.recentSearches.unwrap().optional(),
        rememberViews: preferences.shape.rememberViews.unwrap().optional(),
        writeSidecars: preferences.shape.writeSidecars.unwrap().optional(),
        recordSearches: preferences.shape.recordSearches.unwrap().optional(),
        recordDecisions: preferences.shape.recordDecisions.unwrap().optional(),
      },
    ),
    output: preferences,
  },

  'photos.atPath': {
    audience: 'host',
    input: z.object({ path: z.string().min(1) }),
    output: z.object({ photo: photoId.nullable() }),
  },

  'failures.list': {
    audience: 'any',
    input: z.object({
      limit: z.number().int().min(1).default(1_000),
      offset: z.number().int().min(0).default(0),
      /** Only those of one reason. */
      code: z.string().optional(),
    }),
    output: z.object({ failures: z.array(failure), total: z.number().int() }),
  },
  'failures.groups': {
    audience: 'any',
    input: nothing,
    output: z.object({ groups: z.array(failureGroup) }),
  },
  /** Marks failed files to be read again: all of them, those of one code, or the named ones. */
  'failures.retry': {
    audience: 'any',
    input: z.object({ files: z.array(z.number().int()).optional(), code: z.string().optional() }),
    output: z.object({ files: z.number().int() }),
  },

  ...tagCalls,
  ...conceptCalls,
  ...albumCalls,
  ...sidecarCalls,
  ...auditCalls,
  ...modelCalls,
  ...modelChangeCalls,
  ...modelTestCalls,
  ...evaluationCalls,
  ...explainCalls,
  ...describeCalls,
} as const satisfies Record<string, CallDefinition>;

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;

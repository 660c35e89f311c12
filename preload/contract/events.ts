import { z } from 'zod';
import { evaluationProgress } from './evaluation.ts';
import { progress } from './indexing.ts';
import { chosenModel, modelProgress } from './models.ts';

/** Every event the library sends: name → what it carries. */
export const events = {
  /** At most a few times a second while there is work, once when it ends. */
  progress,
  /** Something a person may want to know: a drive went away, the watcher fell back to polling. */
  notice: z.object({ level: z.enum(['info', 'warning']), text: z.string() }),
  /** The list of photos is not what it was: some came, went or were marked. At most once a second. */
  libraryChanged: z.object({ photos: z.number().int() }),
  /** The state of a folder changed: it went away, came back, or was added or removed. */
  rootsChanged: z.object({}),
  /** Concepts, their answers or their runs are not what they were. At most once a second. */
  conceptsChanged: z.object({}),
  /** Albums came, went or hold other photos. At most once a second. */
  albumsChanged: z.object({}),
  /** Searches have other right and wrong answers than before, as people say. At most once a second. */
  searchMarksChanged: z.object({}),
  /** A model came, went or began to come, or another one is wanted: ask `models.list` and `models.standing` again. */
  modelsChanged: z.object({}),
  /** The library answers with another model from now on. Lists that are open stay; those opened anew are its own. */
  modelSwitched: chosenModel,
  /** A few times a second while a model is fetched, and once when that ends. */
  modelProgress,
  /** A few times a second while models are measured. */
  evaluationProgress,
  /** One file was dealt with while following the folders. */
  change: z.object({
    what: z.enum(['added', 'updated', 'moved', 'removed', 'failed']),
    path: z.string(),
  }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

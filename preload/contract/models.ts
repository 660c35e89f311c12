import { z } from 'zod';

const modelId = z.string().min(1).max(200);

/**
 * `shipped`: part of Eidetic. `installed`: whole, and every file verified. `begun`: some of it is here. `fetching`: this
 * process is at it.
 */
export const modelState = z.enum(['shipped', 'installed', 'begun', 'fetching', 'absent']);

/** A result that somebody else published. */
export const modelFigure = z.object({
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  source: z.string(),
});

/** The name of the figure that models are compared by; most have it. */
export const comparedBy = 'ImageNet-1k zero-shot top-1';

/** How quickly a model understands photos on this computer, as it was last measured. */
export const modelMeasure = z.object({
  /** What came out best, such as `cpu`. */
  provider: z.string(),
  photosPerSecond: z.number(),
  /** Smallest cosine between its vectors and the CPU's; 1 for the CPU itself. */
  agreement: z.number().nullable(),
  measuredAt: z.string(),
  /** False when the graphics card, its driver, the system or Eidetic's runtime are others by now. */
  isCurrent: z.boolean(),
});

/** One model of the catalogue, and how it stands with it on this computer. */
export const modelInfo = z.object({
  id: modelId,
  name: z.string(),
  /** `text-tower`: other languages for the photo vectors of another model, which it needs beside it. */
  kind: z.enum(['model', 'text-tower']),
  /** One plain sentence. */
  goodAt: z.string(),
  /** BCP 47 tags; `mul` for fifty and more. */
  languages: z.array(z.string()),
  licence: z.string(),
  /** `owner/name` on huggingface.co; null for what ships with Eidetic. */
  repository: z.string().nullable(),
  /** On disk, and to download. */
  sizeBytes: z.number().int(),
  /** An estimate: what it takes while photos are read and searches answered. */
  memoryBytes: z.number().int(),
  embeddingDims: z.number().int(),
  precision: z.string().nullable(),
  figures: z.array(modelFigure),
  /** Null until it was measured here, and for text towers, which are not. */
  measured: modelMeasure.nullable(),
  /** For a text tower: the models whose text tower it takes the place of. */
  pairsWith: z.array(modelId),
  /** False for weights that were made for another kind of processor. */
  fitsProcessor: z.boolean(),
  state: modelState,
  /** Of the whole, what lies here already. */
  bytesHere: z.number().int(),
  /** Whether the open library answers with it. */
  inUse: z.boolean(),
  /** What else the library needs it for: it is learning the photos for it, or can go back to it. */
  neededFor: z.enum(['change', 'rollback']).nullable(),
});

/** The model that Eidetic would choose for this computer, and why, in sentences. */
export const modelRecommendation = z.object({ model: modelId, reasons: z.array(z.string()) });

export const modelFileInfo = z.object({
  path: z.string(),
  sizeBytes: z.number().int(),
  sha256: z.string(),
  /** Those that need not be fetched any more. */
  bytesHere: z.number().int(),
});

/** Everything that fetching a model will do, before it does any of it. Making it connects to nothing. */
export const modelPlan = z.object({
  model: modelId,
  /** The one host that is asked. */
  host: z.string(),
  /** Where that host may hand a file on to; an answer that leads anywhere else is refused. `*.` stands for any name before it. */
  handsOnTo: z.array(z.string()),
  /** The proxy that everything goes through; null for none. */
  proxy: z.string().nullable(),
  files: z.array(modelFileInfo),
  totalBytes: z.number().int(),
  bytesHere: z.number().int(),
  bytesToFetch: z.number().int(),
  /** For people to read. */
  folder: z.string(),
  freeBytes: z.number().int(),
  /** What has to be free, with room to spare; 0 when there is nothing to fetch. */
  neededBytes: z.number().int(),
});

/** How far a model's files have come. */
export const modelProgress = z.object({
  model: modelId,
  /** `checking` reads what is here already; `copying` takes a file from beside; `waiting` before it is tried again. */
  state: z.enum(['checking', 'copying', 'fetching', 'waiting', 'done', 'stopped']),
  /** The file in hand; null at the end. */
  file: z.string().nullable(),
  bytes: z.number().int(),
  totalBytes: z.number().int(),
  /** Over the last seconds; null while nothing is known of it. */
  bytesPerSecond: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** Why it waits, for people; null otherwise. */
  problem: z.string().nullable(),
});

/** What an import made of one model. */
export const importedModel = z.object({
  model: modelId,
  added: z.array(z.string()),
  /** Files that are still missing; none means that the model is installed. */
  missing: z.array(z.string()),
});

/** A model, and the text tower that was put in the place of its own. */
export const chosenModel = z.object({ model: modelId, textTower: modelId.nullable() });

/** How far the library has come in learning its photos for another model, while the one it has answers. */
export const modelChangeState = z.object({
  model: modelId,
  name: z.string(),
  /** `waiting`: nobody is at it now, or photos are away. */
  state: z.enum(['learning', 'paused', 'waiting']),
  /** Photos. */
  done: z.number().int(),
  total: z.number().int(),
  /** Photos in folders that are away, as of the last try; they hold the change up unless `withoutAway`. */
  away: z.number().int(),
  withoutAway: z.boolean(),
});

/** What a library has to do with models. */
export const modelStanding = z.object({
  inUse: chosenModel,
  change: modelChangeState.nullable(),
  /** What `models.rollback` goes back to. */
  rollback: chosenModel.nullable(),
  /** The last change, where it could not come about, and why, for people. */
  ended: z.object({ model: modelId, problem: z.string(), at: z.string() }).nullable(),
});

const oneModel = z.object({ model: modelId });

export const modelCalls = {
  /** The catalogue, the shipped model first. Connects to nothing. */
  'models.list': {
    audience: 'any',
    input: z.object({}),
    output: z.object({ models: z.array(modelInfo), recommendation: modelRecommendation }),
  },
  /** @throws `model.unknown` */
  'models.show': {
    audience: 'any',
    input: oneModel,
    output: modelInfo.extend({ files: z.array(modelFileInfo) }),
  },
  /** @throws `model.unknown`, `model.ships`, `model.mirror-invalid`, `model.proxy` */
  'models.plan': { audience: 'any', input: oneModel, output: modelPlan },
  /**
   * Fetches what is missing of a model and answers when it is whole. The only call for which Eidetic connects to
   * anything.
   *
   * @throws `model.plan-changed` unless `host` is that of `models.plan`; the codes of `models.plan`; and every
   * `model.…` code of a download
   */
  'models.install': { audience: 'any', input: oneModel.extend({ host: z.string() }), output: modelInfo },
  /** Ends a download; what has come stays, and the next one goes on from there. */
  'models.cancel': { audience: 'any', input: oneModel, output: z.object({ cancelled: z.boolean() }) },
  /**
   * Takes a file, or the files of a folder, for what their contents say they are. `model` where a file belongs to several.
   *
   * @throws `model.import-…`, `model.busy`, `model.disk-full`, `model.folder-not-writable`
   */
  'models.import': {
    audience: 'host',
    input: z.object({ path: z.string().min(1), model: modelId.optional() }),
    output: z.object({
      models: z.array(importedModel),
      /** Files that are named and sized as a model's, but hold something else. */
      damaged: z.array(z.string()),
    }),
  },
  /** @throws `model.unknown`, `model.ships`, `model.in-use`, `model.still-needed`, `model.needed-elsewhere`, `model.not-installed` */
  'models.remove': { audience: 'any', input: oneModel, output: z.object({ freedBytes: z.number().int() }) },
} as const;

/** Which model a library answers with. Unlike the calls above these need a library, and its one writer. */
export const modelChangeCalls = {
  'models.standing': { audience: 'any', input: z.object({}), output: modelStanding },
  /**
   * Has the library answer with another model, or with another text tower for the model it has. `changing`: it learns its
   * photos first, in the background, and search changes by itself; `withoutAway` does not wait for those in folders that
   * are away. `switched`: it answers so from now on. `in-use`: it did already.
   *
   * @throws `model.unknown`, `model.not-here`, `change.no-pair`
   */
  'models.use': {
    audience: 'any',
    input: oneModel.extend({ withoutAway: z.boolean().default(false) }),
    output: z.object({ outcome: z.enum(['changing', 'switched', 'in-use']) }),
  },
  /** Goes on with a change, if one is wanted, and answers when nothing more can be done for it now. */
  'models.awaitChange': { audience: 'any', input: z.object({}), output: modelStanding },
  /** Goes back on a change before it has come about; what was learnt for it is kept until `models.dropOld`. */
  'models.stopChange': {
    audience: 'any',
    input: z.object({}),
    output: z.object({ stopped: z.boolean() }),
  },
  /** Answers as before the last change, at once. @throws `change.nothing-before`, `model.not-here` */
  'models.rollback': { audience: 'any', input: z.object({}), output: chosenModel },
  /** Takes away the vectors of models that the library neither answers with nor changes to: no rollback after that. */
  'models.dropOld': {
    audience: 'any',
    input: z.object({}),
    output: z.object({ freedBytes: z.number().int() }),
  },
} as const;

export type ModelCallName = keyof typeof modelCalls;
export type ModelChangeCallName = keyof typeof modelChangeCalls;
export type ModelChangeState = z.infer<typeof modelChangeState>;
export type ModelStandingView = z.infer<typeof modelStanding>;
export type ModelState = z.infer<typeof modelState>;
export type ModelMeasure = z.infer<typeof modelMeasure>;
export type ModelInfo = z.infer<typeof modelInfo>;
export type ModelRecommendation = z.infer<typeof modelRecommendation>;
export type ModelPlan = z.infer<typeof modelPlan>;
export type ModelProgress = z.infer<typeof modelProgress>;
export type ImportedModel = z.infer<typeof importedModel>;

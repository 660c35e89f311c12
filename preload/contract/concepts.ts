import { z } from 'zod';
import { photoSelection, photoTile } from './listings.ts';
import { tagName, verdict } from './photo-tags.ts';
import { photoId } from './photos.ts';

const conceptId = z.number().int();
const phrase = z.string().trim().min(1).max(200);
const score = z.number().min(0).max(1);

/** What to do with the photos of a concept: `veil` shows them blurred until somebody uncovers them. */
export const conceptAction = z.enum(['tag', 'album', 'veil']);

/** What a person says a concept is. Its name is the tag it gives. */
export const conceptDefinition = z.object({
  name: tagName,
  /** What such a photo shows, in words; any of them will do. */
  phrases: z.array(phrase).min(1).max(24),
  /** What looks alike and is not meant. */
  contrasts: z.array(phrase).max(24).default([]),
  action: conceptAction.default('tag'),
});

/** Why the words of a concept ask for more than a picture can tell. */
export const sensitivity = z.object({
  category: z.enum(['ethnicity', 'religion', 'health', 'sexuality', 'politics', 'crime']),
  /** A sentence for people. */
  note: z.string(),
});

/** From so many yeses and as many noes on, a concept's probabilities may be calibrated. */
export const answersToBeSure = 8;

/** How far a concept has come from its words towards a person's answers. */
export const learning = z.object({
  yes: z.number().int(),
  no: z.number().int(),
  /** `words`: no answers, or they changed nothing; `learning`: answers count; `calibrated`: enough for true probabilities. */
  stage: z.enum(['words', 'learning', 'calibrated']),
  /**
   * Mistakes on a person's own answers, each judged by what was learnt from the others (leave-one-out), by words alone
   * and as learnt; null before there are both a yes and a no.
   */
  mistakes: z.object({ words: z.number().int(), learnt: z.number().int() }).nullable(),
});

export const concept = conceptDefinition.extend({
  concept: conceptId,
  /** New photos are tagged as they come. False: nothing is tagged until a person asks for it. */
  active: z.boolean(),
  /** Never acts by itself: photos are only proposed for review. Set for sensitive concepts, and may be chosen. */
  reviewOnly: z.boolean(),
  sensitivity: sensitivity.nullable(),
  /** Key in the ready-made set; null for a person's own. */
  readyMade: z.string().nullable(),
  /** Of what was applied last; 0 before anything was. */
  version: z.number().int(),
  /** The line that was applied last, a probability; null before. */
  line: score.nullable(),
  /** How many visible photos have its tag. */
  photos: z.number().int(),
  /** Who gave it to them: a person's yes, else the concept, else a keyword in the file. Together all of them. */
  givers: z.object({ you: z.number().int(), concept: z.number().int(), keyword: z.number().int() }),
  learning,
  /** What was said or learnt since it was applied last: applying it may change tags. */
  changed: z.boolean(),
  /** It was applied with another model than the one that answers now, and waits for a look at the difference. */
  modelChanged: z.boolean(),
  /** Some of its photos, the surest first: at most 4, for its card. `veiled` as in `photoTile`. */
  samples: z.array(z.object({ photo: photoId, veiled: z.boolean() })),
});

/** A concept that is there, or one that is only being thought about. */
export const conceptInHand = z.union([
  z.object({ concept: conceptId }),
  z.object({ definition: conceptDefinition }),
]);

/** Photos sorted by how well they match, the surest first. */
export const candidates = z.object({
  /** A listing for `listing.rows`: `match.score` of each row is its probability. */
  listing: z.string(),
  total: z.number().int(),
  /** One little-endian 16-bit number a photo, in order: its probability × 65,535. */
  scores: z.instanceof(Uint8Array),
  /** One byte a photo, in order: 0 no word, 1 a person's yes, 2 a person's no. */
  verdicts: z.instanceof(Uint8Array),
  /** One byte a photo, in order: 1 for a photo that has the tag now. */
  tagged: z.instanceof(Uint8Array),
  /** Where Eidetic would draw the line, a probability. */
  proposedLine: score,
  /** Sentences a person should see, such as photos that are still to be read. */
  notes: z.array(z.string()),
});

/** What applying a line would do. */
export const linePreview = z.object({
  added: z.number().int(),
  removed: z.number().int(),
  /** How many photos have the tag afterwards. */
  photos: z.number().int(),
  /** Some of those that would change, at most 24 each, the ones nearest to the line first. */
  addedPhotos: z.array(photoTile),
  removedPhotos: z.array(photoTile),
});

/** One time that a concept changed tags. */
export const conceptRun = z.object({
  run: z.number().int(),
  concept: conceptId,
  name: tagName,
  kind: z.enum(['applied', 'arrived', 'model-changed']),
  version: z.number().int(),
  line: score,
  model: z.string(),
  at: z.string(),
  added: z.number().int(),
  removed: z.number().int(),
  undoneAt: z.string().nullable(),
});

/** A photo to say yes or no to. */
export const question = z.object({
  concept: conceptId,
  name: tagName,
  photo: photoTile,
  score,
});

export const readyMadeConcept = conceptDefinition.extend({
  key: z.string(),
  /** A sentence on what it is good for. */
  about: z.string(),
  /** Measured with the model that ships; null where no labelled photographs were at hand. */
  measured: z
    .object({
      photos: z.number().int(),
      positives: z.number().int(),
      precision: score,
      recall: score,
      /** Average precision over the whole ranking, 0–1. */
      averagePrecision: score,
      on: z.string(),
    })
    .nullable(),
  /** The concept it was switched on as; null while it is off. */
  concept: conceptId.nullable(),
});

/** A concept to carry to another library: its words and answers, no picture and no vector. */
export const conceptDocument = z.object({
  eidetic: z.literal('concepts'),
  version: z.literal(1),
  concepts: z
    .array(
      conceptDefinition.extend({
        active: z.boolean().default(false),
        reviewOnly: z.boolean().default(false),
        readyMade: z.string().nullable().default(null),
        line: score.nullable().default(null),
        answers: z.array(z.object({ photo: photoId, verdict })).default([]),
      }),
    )
    .max(10_000),
});

export const conceptCalls = {
  'concepts.list': { audience: 'any', input: z.object({}), output: z.object({ concepts: z.array(concept) }) },
  /** Which concepts there are, by name: nothing is learnt for it, so it answers at once and without any model. */
  'concepts.names': {
    audience: 'any',
    input: z.object({}),
    output: z.object({ concepts: z.array(concept.pick({ concept: true, name: true })) }),
  },
  /** What a name may mean: phrases to begin with; none for an empty name alone. */
  'concepts.propose': {
    audience: 'any',
    input: z.object({ name: z.string().max(100) }),
    output: z.object({
      phrases: z.array(phrase),
      contrasts: z.array(phrase),
      sensitivity: sensitivity.nullable(),
      /** Photos that have a tag of this name already, to learn from. */
      tagged: z.number().int(),
    }),
  },
  /**
   * @param examples photos that show it: as many yeses
   * @param learnFromTag takes the photos that have the tag of its name already as yeses
   * @throws `concept.exists` when another has this name
   */
  'concepts.create': {
    audience: 'any',
    input: conceptDefinition.extend({
      reviewOnly: z.boolean().default(false),
      readyMade: z.string().nullable().default(null),
      examples: photoSelection.optional(),
      learnFromTag: z.boolean().default(false),
    }),
    output: concept,
  },
  /** What is left out stays. @throws `concept.unknown`, `concept.exists` */
  'concepts.edit': {
    audience: 'any',
    input: z.object({
      concept: conceptId,
      name: tagName.optional(),
      phrases: z.array(phrase).min(1).max(24).optional(),
      contrasts: z.array(phrase).max(24).optional(),
      action: conceptAction.optional(),
      active: z.boolean().optional(),
      /** Cannot be taken from a sensitive concept. @throws `concept.sensitive` */
      reviewOnly: z.boolean().optional(),
    }),
    output: concept,
  },
  /** Takes away a concept and what it decided by itself; a person's own words stay as a tag. Can be undone for a while. */
  'concepts.remove': {
    audience: 'any',
    input: z.object({ concept: conceptId }),
    output: z.object({ change: z.string(), photos: z.number().int() }),
  },
  /** Every photo that has been understood, by how well it matches. @throws `search.nothing-indexed`, `concept.unknown` */
  'concepts.candidates': { audience: 'any', input: conceptInHand, output: candidates },
  /** @param line null takes the line Eidetic proposes */
  'concepts.preview': {
    audience: 'any',
    input: z.object({ concept: conceptId, line: score.nullable() }),
    output: linePreview,
  },
  /**
   * Tags what lies above the line and takes its tags from what lies below; from now on new photos are tagged too.
   *
   * @param line null takes the line Eidetic proposes
   * @throws `concept.review-only`
   */
  'concepts.apply': {
    audience: 'any',
    input: z.object({ concept: conceptId, line: score.nullable() }),
    output: conceptRun,
  },
  /** Newest first. */
  'concepts.runs': {
    audience: 'any',
    input: z.object({ concept: conceptId.optional(), limit: z.number().int().min(1).max(1_000).default(50) }),
    output: z.object({ runs: z.array(conceptRun) }),
  },
  /**
   * Takes back a run and every later one of its concept: tags and the concept's line are exactly what they were.
   *
   * @throws `run.unknown`, `run.undone`
   */
  'concepts.undoRun': {
    audience: 'any',
    input: z.object({ run: z.number().int() }),
    output: z.object({ runs: z.number().int(), added: z.number().int(), removed: z.number().int() }),
  },
  /** The photos whose yes or no would teach most, of one concept or of all that are worth asking about. */
  'concepts.questions': {
    audience: 'any',
    input: z.object({
      concept: conceptId.optional(),
      limit: z.number().int().min(1).max(100).default(12),
      /** Photos that were shown already and passed over. */
      passed: z
        .array(z.object({ concept: conceptId, photo: photoId }))
        .max(1_000)
        .default([]),
    }),
    output: z.object({
      questions: z.array(question),
      /** How many photos are doubtful in all. */
      doubtful: z.number().int(),
    }),
  },
  /** A yes or no to one photo, at once learnt from; null takes it back. */
  'concepts.answer': {
    audience: 'any',
    input: z.object({ concept: conceptId, photo: photoId, verdict: verdict.nullable() }),
    output: concept,
  },
  'concepts.export': {
    audience: 'any',
    input: z.object({ concepts: z.array(conceptId).optional() }),
    output: conceptDocument,
  },
  /** Adds concepts; one whose name is taken gets the document's words and answers on top of its own, whose own answers win. */
  'concepts.import': {
    audience: 'any',
    input: z.object({ document: conceptDocument }),
    output: z.object({ created: z.array(tagName), updated: z.array(tagName) }),
  },
  'concepts.readyMade': {
    audience: 'any',
    input: z.object({}),
    output: z.object({ concepts: z.array(readyMadeConcept) }),
  },
} as const;

export type Concept = z.infer<typeof concept>;
export type ConceptName = Pick<Concept, 'concept' | 'name'>;
export type ConceptAction = z.infer<typeof conceptAction>;
export type ConceptDefinition = z.infer<typeof conceptDefinition>;
export type ConceptDocument = z.infer<typeof conceptDocument>;
export type ConceptRun = z.infer<typeof conceptRun>;
export type Candidates = z.infer<typeof candidates>;
export type LinePreview = z.infer<typeof linePreview>;
export type Learning = z.infer<typeof learning>;
export type Question = z.infer<typeof question>;
export type ReadyMadeConcept = z.infer<typeof readyMadeConcept>;
export type Sensitivity = z.infer<typeof sensitivity>;

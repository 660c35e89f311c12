import { change } from './change.ts';
import { learning } from './learning.ts';
import { answerKeys, line, shortcuts, strip } from './line.ts';
import { list } from './list.ts';
import { newConcept, words } from './making.ts';
import { readyMade } from './ready-made.ts';
import { runs, settings } from './runs.ts';

/** Concepts: what a person wants found and kept tagged, in words and by yes and no. */
export const concepts = {
  ...list,
  readyMade,
  words,
  new: newConcept,
  strip,
  line,
  change,
  learning,
  settings,
  runs,
  shortcuts,
  answerKeys,
};

import { first } from './001-first.ts';
import { marks } from './002-marks.ts';
import { keptFiles } from './003-kept-files.ts';
import { concepts } from './004-concepts.ts';
import { searchMarks } from './005-search-marks.ts';
import { photoViews } from './006-photo-views.ts';
import { arrivalTimes } from './007-arrival-times.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** In order, without gaps. A migration that has landed is never changed: a new one follows it. */
export const migrations: readonly Migration[] = [
  first,
  marks,
  keptFiles,
  concepts,
  searchMarks,
  photoViews,
  arrivalTimes,
];

export const newestVersion = migrations.length;

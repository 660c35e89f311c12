import type { Strings } from '../../strings.svelte.ts';
import { conceptErrors } from './concepts.ts';
import { contractErrors } from './contract.ts';
import { fileErrors } from './files.ts';
import { folderErrors } from './folders.ts';
import { libraryErrors } from './library.ts';
import { measuringErrors } from './measuring.ts';
import { modelChoiceErrors } from './model-choice.ts';
import { modelFetchingErrors } from './model-fetching.ts';
import { modelImportErrors } from './model-import.ts';
import { modelErrors } from './models.ts';
import { photoErrors } from './photos.ts';
import { processErrors } from './processes.ts';
import { searchErrors } from './search.ts';

/** Every code of the catalogue, by its areas: one that is missing here does not compile. */
export const errors: Strings['errors'] = {
  ...libraryErrors,
  ...folderErrors,
  ...searchErrors,
  ...measuringErrors,
  ...photoErrors,
  ...conceptErrors,
  ...fileErrors,
  ...modelErrors,
  ...modelFetchingErrors,
  ...modelChoiceErrors,
  ...modelImportErrors,
  ...processErrors,
  ...contractErrors,
};

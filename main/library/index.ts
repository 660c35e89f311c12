/** The library's public face: what the hosts may use. */
export {
  type HelperListener,
  type HelperProcess,
  type HelperRequest,
  type StartHelper,
  startProcessesWith,
} from '../../models/runtime/helper-process.ts';
export { tryNativeParts } from './diagnostics/native-parts.ts';
export { isPictureName } from './ingest/decode/picture-names.ts';
export { openLog } from './log.ts';
export { type Library, type LibraryMode, openLibrary } from './open-library.ts';
export { type Models, openModels } from './open-models.ts';
export { libraryPlace } from './place.ts';
export { testInstalledModel } from './test-installed-model.ts';

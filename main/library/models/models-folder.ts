import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { dataFolder } from '../place.ts';

interface FolderRequest {
  readonly environment?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
}

/**
 * Where downloaded models lie, a folder each, named by their ids: `EIDETIC_MODELS`, else `models` in the platform's own
 * place for Eidetic's data. One for each user, whatever libraries they have: the files are large and the same for all.
 */
export function modelsFolder(request: FolderRequest = {}): string {
  const environment = request.environment ?? process.env;
  const usual = () =>
    join(dataFolder(environment, request.platform ?? process.platform, request.home ?? homedir()), 'models');
  return resolve(environment['EIDETIC_MODELS'] || usual());
}

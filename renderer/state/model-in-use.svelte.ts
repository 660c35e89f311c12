import type { LibraryClient, ModelInfo } from '../../preload/contract/index.ts';
import { LastTold } from './last-told.svelte.ts';

/** The model that understands what is searched for; its text tower where that was put in the place of its own. */
export class ModelInUse extends LastTold<ModelInfo | null> {
  constructor(library: LibraryClient) {
    super(async () => {
      const [{ models }, { inUse }] = await Promise.all([
        library.call('models.list', {}),
        library.call('models.standing', {}),
      ]);
      return models.find(({ id }) => id === (inUse.textTower ?? inUse.model)) ?? null;
    });
  }

  /** Null until the library has spoken, and for a model that the catalogue does not know. */
  get model(): ModelInfo | null {
    return this.told;
  }
}

import type { ModelChangeCallName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../contract-server.ts';
import { folderSizeBytes } from '../diagnostics/folder-size.ts';
import type { OpenLibrary, WritableLibrary } from '../library-parts.ts';

interface Following {
  /** The library answers with the model of the setting; resolves when it does. */
  readonly follow: () => Promise<void>;
  /** Resolves when no change of what answers is in hand. */
  readonly settled: () => Promise<void>;
}

/** Calls about which model a library answers with. */
export function modelChangeHandlers(
  { changeState, place }: OpenLibrary,
  writable: () => WritableLibrary,
  { follow, settled }: Following,
): Pick<Handlers, ModelChangeCallName> {
  const { vectorsFolder } = place;
  return {
    'models.standing': () => changeState.standing(),
    'models.use': async ({ model, withoutAway }) => {
      const { indexer, modelChange } = writable();
      const outcome = await modelChange.use(model, withoutAway);
      if (outcome === 'changing') void indexer.learnAnew();
      if (outcome === 'switched') await follow();
      return { outcome };
    },
    'models.awaitChange': async () => {
      await writable().indexer.learnAnew();
      await settled();
      return changeState.standing();
    },
    'models.stopChange': () => ({ stopped: writable().modelChange.stop() }),
    'models.rollback': async () => {
      const chosen = await writable().modelChange.rollBack();
      await follow();
      return chosen;
    },
    'models.dropOld': async () => {
      await settled();
      const before = await folderSizeBytes(vectorsFolder);
      await writable().modelChange.dropOld();
      return { freedBytes: Math.max(0, before - (await folderSizeBytes(vectorsFolder))) };
    },
  };
}

import {
  type CallInput,
  type CallOutput,
  calls,
  EideticError,
  type LibraryClient,
  type ModelCallName,
  type ParsedInput,
} from '../../preload/contract/index.ts';
import { problemOf, understand } from '../../preload/wire/understand.ts';
import { EventBus } from './event-bus.ts';
import { modelHandlers } from './handlers/model-handlers.ts';
import { neededModels } from './model-change/model-standing.ts';
import { demandUnneededElsewhere } from './model-change/needed-elsewhere.ts';
import { settingsOf, standingOf } from './model-change/standing-of.ts';
import { libraryChoice } from './models/measured-choice.ts';
import { ModelStore, type ModelStoreOptions } from './models/model-store.ts';
import type { LibraryPlace } from './place.ts';

/** The calls and events about models, without a library. */
export interface Models {
  call<Name extends ModelCallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  readonly on: LibraryClient['on'];
  dispose(): Promise<void>;
}

interface ModelsOptions
  extends Partial<
    Omit<
      ModelStoreOptions,
      'needed' | 'demandUnneededElsewhere' | 'ownChoice' | 'onProgress' | 'onChange' | 'command'
    >
  > {
  /** The library whose model is the one in use; it need not be there. */
  readonly place: LibraryPlace;
  readonly command: string;
}

/**
 * Opens the store of models alone: they are one user's, not one library's, and a library whose model is gone cannot be
 * opened before the model is back.
 */
export function openModels({ place, ...options }: ModelsOptions): Models {
  const events = new EventBus();
  const store = new ModelStore({
    ...options,
    needed: () => neededModels(standingOf(place)),
    ownChoice: (entry) => settingsOf(place, (settings) => libraryChoice(settings, entry)),
    onProgress: (progress) => events.emit('modelProgress', progress),
    onChange: () => events.emit('modelsChanged', {}),
    demandUnneededElsewhere: (model) => demandUnneededElsewhere(model, place),
  });
  const handlers = modelHandlers(store);
  return {
    async call<Name extends ModelCallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>> {
      const understood = understand(calls[name].input, input) as ParsedInput<Name>;
      try {
        return calls[name].output.parse(await handlers[name](understood)) as CallOutput<Name>;
      } catch (error) {
        if (error instanceof EideticError) throw error;
        throw new EideticError('internal', { problem: problemOf(error) }, { cause: error });
      }
    },
    on: (name, listener) => events.on(name, listener),
    dispose: () => store.dispose(),
  };
}

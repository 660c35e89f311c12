import type { ModelCallName } from '../../../preload/contract/index.ts';
import type { Handlers } from '../contract-server.ts';
import type { ModelStore } from '../models/model-store.ts';

/** Calls about the models on this computer, which belong to no library. */
export function modelHandlers(store: ModelStore): Pick<Handlers, ModelCallName> {
  return {
    'models.list': () => store.list(),
    'models.show': ({ model }) => store.show(model),
    'models.plan': ({ model }) => store.plan(model),
    'models.install': ({ model, host }) => store.install(model, host),
    'models.cancel': async ({ model }) => ({ cancelled: await store.cancel(model) }),
    'models.import': ({ path, model }) => store.importFrom(path, model),
    'models.remove': async ({ model }) => ({ freedBytes: await store.remove(model) }),
  };
}

import type { ModelTest } from '../../preload/contract/index.ts';
import { standingOf } from './model-change/standing-of.ts';
import { wholeCatalogue } from './models/downloadable.ts';
import { modelsFolder } from './models/models-folder.ts';
import { testModel } from './models/test-model.ts';
import type { LibraryPlace } from './place.ts';

interface TestRequest {
  /** The library whose model is tested when none is named; it need not be there. */
  readonly place: LibraryPlace;
  readonly model?: string | undefined;
  readonly provider?: string | undefined;
}

/**
 * `models.test` without a library: a model is tested before there is one, and beside a window that has it open. What came
 * out is kept with the models, where every library finds it.
 *
 * @throws as `models.test`
 */
export function testInstalledModel({ place, model, provider }: TestRequest): Promise<ModelTest> {
  return testModel({
    model: model ?? standingOf(place).inUse.model,
    provider,
    catalogue: wholeCatalogue,
    modelsFolder: modelsFolder(),
  });
}

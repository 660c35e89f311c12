import { Describer } from './describe/describer.ts';
import { Evaluator } from './evaluate/evaluator.ts';
import { installedModel } from './evaluate/installed-model.ts';
import { Explainer } from './explain/explainer.ts';
import type { OpenLibrary } from './library-parts.ts';
import { ModelInUse } from './model-in-use.ts';
import type { UndoList } from './open-parts.ts';

/** What says why, what and how well, over an open library. */
export interface Explaining {
  readonly explainer: Explainer;
  readonly describer: Describer;
  readonly evaluator: Evaluator;
}

export function makeExplaining(library: OpenLibrary, mayWrite: boolean, undo: UndoList): Explaining {
  const { captionBank, catalogue, events, log, model, models, pictures, place, textId, textTower, vectors } =
    library;
  const { entry } = model.installed;
  const explainer = new Explainer({
    catalogue,
    vectors,
    model: entry,
    textTower,
    pictures,
    captionBank,
    thumbnailsFolder: place.thumbnailsFolder,
  });
  const describer = new Describer({
    folder: place.folder,
    vectors,
    model: { ...entry, id: textId },
    textTower,
    captionBank,
  });
  const evaluator = new Evaluator({
    inUse: model.installed,
    modelOf: (id) => installedModel(models, id),
    readerSettings: (installed) =>
      new ModelInUse({
        installed,
        settings: catalogue.settings,
        thumbnailsFolder: place.thumbnailsFolder,
        library: null,
        mayRemember: mayWrite,
      }).readerSettings(),
    log,
    onProgress: (progress) => events.emit('evaluationProgress', progress),
  });
  undo.push(
    () => explainer.dispose(),
    () => evaluator.stop(),
  );
  return { explainer, describer, evaluator };
}

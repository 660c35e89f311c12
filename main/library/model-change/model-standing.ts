import { z } from 'zod';
import { defaultModelId } from '../../../models/catalog/index.ts';
import type { Settings } from '../catalog/settings.ts';
import type { NeededModels } from '../models/needed-models.ts';

/** Nothing there means the model that ships. */
const modelInUseKey = 'model in use';
const textTowerKey = 'text tower in use';
const wantedKey = 'model wanted';
const beforeKey = 'model before';
const endedKey = 'model change ended';

/** A text tower counts only for the model it was chosen for, so that changing the model is one setting. */
const textTower = z.object({ tower: z.string(), for: z.string() }).nullable();
const wanted = z.object({
  model: z.string(),
  /** A person does not want to wait for the photos on drives that are away. */
  withoutAway: z.boolean(),
});
const before = z.object({ model: z.string(), textTower: z.string().nullable() });
const ended = z.object({ model: z.string(), problem: z.string(), at: z.string() });

/** A model, and the text tower that was put in the place of its own. */
export type ChosenModel = z.infer<typeof before>;
export type WantedModel = z.infer<typeof wanted>;
/** A change that did not come about, and why, for people. */
export type EndedChange = z.infer<typeof ended>;

/** What a library has to do with models: everything about a change that is remembered. The rest is derived. */
export interface ModelStanding {
  readonly inUse: ChosenModel;
  /** The one whose table is being filled. */
  readonly wanted: WantedModel | null;
  /** What can be rolled back to. */
  readonly before: ChosenModel | null;
  readonly ended: EndedChange | null;
}

export function readStanding(settings: Settings): ModelStanding {
  const model = settings.get(modelInUseKey, z.string()) ?? defaultModelId;
  const tower = settings.get(textTowerKey, textTower);
  return {
    inUse: { model, textTower: tower?.for === model ? tower.tower : null },
    wanted: settings.get(wantedKey, wanted.nullable()),
    before: settings.get(beforeKey, before.nullable()),
    ended: settings.get(endedKey, ended.nullable()),
  };
}

/** The models that a library needs, text towers among them. */
export function neededModels({ inUse, wanted: next, before: last }: ModelStanding): NeededModels {
  const ids = (...some: (string | null | undefined)[]) => new Set(some.filter((id) => id != null));
  return {
    inUse: ids(inUse.model, inUse.textTower),
    wanted: ids(next?.model),
    before: ids(last?.model, last?.textTower),
  };
}

/** Nothing of an earlier change that failed is said any more. */
export function want(settings: Settings, model: WantedModel): void {
  settings.set(endedKey, null);
  settings.set(wantedKey, model);
}

export function wantNothing(settings: Settings): void {
  settings.set(wantedKey, null);
}

export function endChange(settings: Settings, why: EndedChange): void {
  settings.set(wantedKey, null);
  settings.set(endedKey, why);
}

/**
 * From now on the library answers with `chosen`; what it answered with can be rolled back to. To be called in a
 * transaction.
 */
export function answerWith(settings: Settings, chosen: ChosenModel): void {
  const { inUse } = readStanding(settings);
  settings.set(beforeKey, inUse);
  settings.set(
    textTowerKey,
    chosen.textTower === null ? null : { tower: chosen.textTower, for: chosen.model },
  );
  settings.set(modelInUseKey, chosen.model);
  settings.set(wantedKey, null);
  settings.set(endedKey, null);
}

export function forgetBefore(settings: Settings): void {
  settings.set(beforeKey, null);
}

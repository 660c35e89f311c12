import type { ModelInfo, ModelMeasure, ModelState } from '../../../preload/contract/index.ts';
import { type Downloadable, wholeSize } from './downloadable.ts';
import type { ModelOnDisk } from './model-on-disk.ts';
import type { NeededModels } from './needed-models.ts';

interface Standing {
  readonly onDisk: ModelOnDisk;
  readonly isFetching: boolean;
  readonly needed: NeededModels;
  readonly architecture: string;
  readonly measured: ModelMeasure | null;
}

/** A model of the catalogue, as people are told of it. */
export function modelInfoOf(entry: Downloadable, standing: Standing): ModelInfo {
  const sizeBytes = wholeSize(entry);
  const { needed } = standing;
  return {
    id: entry.id,
    name: entry.name,
    kind: 'image' in entry ? 'model' : 'text-tower',
    goodAt: entry.goodAt,
    languages: [...entry.languages],
    licence: entry.licence,
    repository: entry.origin?.repository ?? null,
    sizeBytes,
    memoryBytes: entry.memoryBytes,
    embeddingDims: entry.embeddingDims,
    precision: 'precision' in entry ? entry.precision : null,
    figures: entry.figures.map((figure) => ({ ...figure })),
    measured: standing.measured,
    pairsWith: 'pairsWith' in entry ? [...entry.pairsWith] : [],
    fitsProcessor: !('architecture' in entry) || entry.architecture === standing.architecture,
    state: stateOf(entry, standing),
    bytesHere: entry.origin === null ? sizeBytes : standing.onDisk.bytes,
    inUse: needed.inUse.has(entry.id),
    neededFor: needed.wanted.has(entry.id) ? 'change' : needed.before.has(entry.id) ? 'rollback' : null,
  };
}

function stateOf(entry: Downloadable, { onDisk, isFetching }: Standing): ModelState {
  if (entry.origin === null) return 'shipped';
  if (isFetching) return 'fetching';
  if (onDisk.isWhole) return 'installed';
  return onDisk.isBegun ? 'begun' : 'absent';
}

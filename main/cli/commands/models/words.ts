import type { ModelInfo } from '../../../../preload/contract/index.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** The figure that models are compared by. */
const comparedBy = 'ImageNet-1k zero-shot top-1';

/** "English", "50+ languages". */
export function languagesOf({ languages }: Pick<ModelInfo, 'languages'>): string {
  if (languages.includes('mul')) return '50+ languages';
  return languages.map((tag) => languageNames.of(tag) ?? tag).join(', ');
}

/** "63.2 %"; a dash where nobody published it. */
export function accuracyOf({ figures }: Pick<ModelInfo, 'figures'>): string {
  const figure = figures.find(({ name }) => name === comparedBy);
  return figure ? `${figure.value} ${figure.unit}` : '–';
}

const needed = { change: 'being changed to', rollback: 'can be gone back to' } as const;

/** "installed, in use". */
export function stateOf({
  state,
  bytesHere,
  sizeBytes,
  inUse,
  neededFor,
}: Pick<ModelInfo, 'state' | 'bytesHere' | 'sizeBytes' | 'inUse' | 'neededFor'>): string {
  const words = {
    shipped: 'part of Eidetic',
    installed: 'installed',
    fetching: 'being fetched',
    begun: `${Math.floor((100 * bytesHere) / sizeBytes)} % here`,
    absent: '',
  } satisfies Record<ModelInfo['state'], string>;
  return [words[state], inUse ? 'in use' : neededFor ? needed[neededFor] : ''].filter(Boolean).join(', ');
}

import { comparedBy, type ModelInfo, type ModelMeasure } from '../../../../preload/contract/index.ts';
import { day } from '../../terminal/words.ts';

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const providers: Readonly<Record<string, string>> = {
  cpu: 'CPU',
  coreml: 'CoreML',
  dml: 'DirectML',
  cuda: 'CUDA',
  webgpu: 'WebGPU',
};

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

/** "30.1 (CPU)"; a dash where nobody has measured, and a question mark where something has changed since. */
export function speedOf({ measured }: Pick<ModelInfo, 'measured'>): string {
  if (!measured) return '–';
  return `${rateOf(measured)}${measured.isCurrent ? '' : ' ?'} (${providerOf(measured)})`;
}

/** "30.1 photos a second on this computer (CPU), measured on 14 Jun 2026". */
export function speedText({ measured, kind }: Pick<ModelInfo, 'measured' | 'kind'>): string {
  if (kind === 'text-tower') return 'it reads no photos';
  if (!measured) return 'not measured yet';
  const told = `${rateOf(measured)} photos a second on this computer (${providerOf(measured)})`;
  const since = measured.isCurrent ? '' : '; the graphics card, driver or system has changed since';
  return `${told}, measured on ${day(measured.measuredAt)}${since}`;
}

function rateOf({ photosPerSecond }: ModelMeasure): string {
  return photosPerSecond < 100 ? String(photosPerSecond) : String(Math.round(photosPerSecond));
}

function providerOf({ provider }: ModelMeasure): string {
  return providers[provider] ?? provider;
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

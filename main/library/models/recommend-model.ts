import type { ModelEntry } from '../../../models/catalog/model-entry.ts';
import { comparedBy, type ModelRecommendation } from '../../../preload/contract/index.ts';
import type { Computer } from './this-computer.ts';

/** A model may take this share of the memory: the rest is for the photos being read, and for the person. */
const memoryShare = 1 / 4;

const coresFor = { light: 1, medium: 2, heavy: 4 } as const;

/**
 * The model that suits a computer: of those that its memory and its cores can bear, the one with the best published
 * accuracy; for somebody whose language is not English, one that knows theirs, if any can be borne. Of equals the first
 * of the catalogue, where each model stands before its smaller versions.
 */
export function recommendModel(entries: readonly ModelEntry[], computer: Computer): ModelRecommendation {
  const bearable = entries.filter(
    ({ memoryBytes, demand }) =>
      memoryBytes <= computer.memoryBytes * memoryShare && coresFor[demand] <= computer.cores,
  );
  const language = new Intl.Locale(computer.language).language;
  const understanding = bearable.filter(({ languages }) => knows(languages, language));
  const candidates = understanding.length > 0 ? understanding : bearable;
  const best = candidates.toSorted((one, other) => accuracy(other) - accuracy(one))[0] ?? entries[0]!;
  return { model: best.id, reasons: [...reasonsFor(best, entries, computer, language)] };
}

function* reasonsFor(
  best: ModelEntry,
  entries: readonly ModelEntry[],
  { memoryBytes, cores }: Computer,
  language: string,
): Generator<string> {
  const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(1).replace('.0', '');
  yield `It takes about ${gigabytes(best.memoryBytes)} GB of this computer’s ${gigabytes(memoryBytes)} GB of memory.`;
  const figure = accuracy(best);
  if (figure > 0) {
    yield `Of the models that suit this computer none has a better published accuracy (${comparedBy}: ${figure} %).`;
  }
  if (!knows(best.languages, language)) {
    yield `It understands English only: the models that know “${language}” want more than this computer has.`;
  } else if (language !== 'en') yield 'It understands many languages, not English alone.';
  const better = entries.filter((entry) => accuracy(entry) > figure && knows(entry.languages, language));
  const [beyond] = better.toSorted((one, other) => accuracy(other) - accuracy(one));
  if (!beyond) return;
  const wants =
    coresFor[beyond.demand] > cores
      ? `${coresFor[beyond.demand]} cores, and here are ${cores}`
      : `some ${gigabytes(beyond.memoryBytes / memoryShare)} GB of memory in all`;
  yield `${beyond.name} would be more exact, but wants ${wants}.`;
}

function knows(languages: readonly string[], language: string): boolean {
  return languages.includes('mul') || languages.includes(language);
}

function accuracy({ figures }: ModelEntry): number {
  return figures.find(({ name }) => name === comparedBy)?.value ?? 0;
}

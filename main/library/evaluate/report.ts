import { clusterBootstrap, wilsonInterval } from '../../../models/evaluation/intervals.ts';
import { pairedDifference } from '../../../models/evaluation/paired.ts';
import type { EvaluationComparison, EvaluationMeasure } from '../../../preload/contract/index.ts';
import type { Outcome } from './outcomes.ts';

/** A model's share of right tries, with an interval that suits them: Wilson's where each stands alone. */
export function measureOf({ key, name, groups }: Outcome): EvaluationMeasure {
  const tries = groups.reduce((sum, group) => sum + group.length, 0);
  const stand = groups.every(({ length }) => length === 1);
  const right = groups.reduce((sum, group) => sum + group.reduce((own, hit) => own + hit, 0), 0);
  return stand
    ? { key, name, tries, method: 'wilson', ...wilsonInterval(right, tries) }
    : { key, name, tries, method: 'bootstrap', ...clusterBootstrap(groups) };
}

interface ModelOutcomes {
  readonly id: string;
  readonly outcomes: readonly Outcome[];
}

/** Every later model against the first, measure by measure. */
export function comparisonsOf([first, ...others]: readonly ModelOutcomes[]): EvaluationComparison[] {
  if (!first) return [];
  return others.flatMap(({ id, outcomes }) =>
    outcomes.flatMap(({ key, groups }): EvaluationComparison[] => {
      const base = first.outcomes.find((outcome) => outcome.key === key);
      if (!base) return [];
      const pairs = groups.map((group, index) =>
        group.map((hit, at) => [base.groups[index]![at]!, hit] as const),
      );
      return [{ model: id, against: first.id, key, ...pairedDifference(pairs) }];
    }),
  );
}

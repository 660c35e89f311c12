import type {
  EvaluationComparison,
  EvaluationMeasure,
  EvaluationReport,
} from '../../../../preload/contract/index.ts';
import { percentText } from '../../../strings/dates.ts';
import { languageTag, t } from '../../../strings/strings.svelte.ts';

/** A measure's name, and what it means in a sentence; one of a newer library by its own name. */
export function measureWords({ key, name }: Pick<EvaluationMeasure, 'key' | 'name'>): {
  readonly name: string;
  readonly text: string;
} {
  return t().evaluate.report.measures[key] ?? { name, text: '' };
}

/** `62% (48% – 75%)` */
export function shareText({ value, low, high }: EvaluationMeasure): string {
  const range = new Intl.NumberFormat(languageTag(), { style: 'percent' }).formatRange(low, high);
  return t().evaluate.report.share(percentText(value), range);
}

/** Whether a model was right more often than another, or it may as well be chance. */
export function verdictOf({ low, high }: EvaluationComparison): 'more' | 'less' | 'chance' {
  if (low > 0) return 'more';
  return high < 0 ? 'less' : 'chance';
}

/** `8 points more than Starter (between -2 and +18), may be chance` */
export function differenceText(comparison: EvaluationComparison, against: string): string {
  const words = t().evaluate.report;
  const { value, low, high } = comparison;
  const points = points100(Math.abs(value));
  const said = points === points100(0) ? words.same(against) : value > 0 ? words.more : words.less;
  const difference = typeof said === 'string' ? said : said(points, against);
  const range = words.between(points100(low, 'exceptZero'), points100(high, 'exceptZero'));
  return `${difference} (${range})${verdictOf(comparison) === 'chance' ? `, ${words.chance}` : ''}`;
}

/** What was measured on, in a line. */
export function subjectText({ kind, texts, pictures }: EvaluationReport): string {
  return t().evaluate.report[kind](texts, pictures);
}

/** Percentage points, of a share. */
function points100(share: number, signDisplay: 'auto' | 'exceptZero' = 'auto'): string {
  return new Intl.NumberFormat(languageTag(), { maximumFractionDigits: 0, signDisplay }).format(100 * share);
}

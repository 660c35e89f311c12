import type {
  EvaluatedModel,
  EvaluationComparison,
  EvaluationMeasure,
  EvaluationReport,
} from '../../../preload/contract/index.ts';
import { remark, say, styled } from './output.ts';
import { visible } from './visible.ts';
import { count, duration } from './words.ts';

/** So many files that could not be read are named; --json names all of them. */
const mostNamed = 10;

/** A measurement as tables: each model's shares with their intervals, then the differences. */
export function sayEvaluation(report: EvaluationReport): void {
  say(`${whatWasMeasured(report)}. 95 % confidence intervals in brackets.`);
  const width = Math.max(...report.models.flatMap(({ measures }) => measures.map(({ name }) => name.length)));
  for (const model of report.models) {
    say();
    say(
      `${styled('bold', visible(model.name))}  ${styled('dim', `${model.id}, ${duration(model.seconds)}`)}`,
    );
    for (const measure of model.measures) say(`  ${measureLine(measure, model, width)}`);
  }
  if (report.comparisons.length > 0) {
    say();
    say(styled('bold', 'Differences on the same tries'));
    for (const comparison of report.comparisons) say(`  ${comparisonLine(comparison, report, width)}`);
  }
  sayUnreadable(report);
}

function whatWasMeasured({ kind, pictures, texts }: EvaluationReport): string {
  const shown = count(pictures, 'picture');
  if (kind === 'classes') return `${shown} of ${count(texts, 'class', 'classes')}`;
  if (kind === 'captions') return `${shown} with ${count(texts, 'caption')}`;
  return `${count(texts, 'search', 'searches')} of yours on ${shown}`;
}

function measureLine(measure: EvaluationMeasure, { published }: EvaluatedModel, width: number): string {
  const { key, name, value, low, high, method } = measure;
  const note = method === 'bootstrap' ? styled('dim', '  bootstrap') : '';
  const known =
    key === 'top-1' ? published.find((figure) => /zero-shot top-1/i.test(figure.name)) : undefined;
  const beside = known
    ? styled('dim', `  published: ${known.value} ${known.unit} (${known.name}; ${known.source})`)
    : '';
  return `${name.padEnd(width)}  ${percent(value).padStart(7)}  [${percent(low)} – ${percent(high)}]${note}${visible(beside)}`;
}

function comparisonLine(
  { model, against, key, value, low, high, pValue }: EvaluationComparison,
  { models }: EvaluationReport,
  width: number,
): string {
  const measure = models[0]?.measures.find((one) => one.key === key);
  const who = `${model} against ${against}`;
  const test = pValue === null ? '' : `, McNemar p = ${pValue < 0.001 ? '< 0.001' : pValue.toFixed(3)}`;
  const sure = low > 0 || high < 0 ? '' : styled('dim', '  may be chance');
  return `${(measure?.name ?? key).padEnd(width)}  ${signed(value).padStart(7)}  [${signed(low)} – ${signed(high)}]${test}${sure}  ${styled('dim', who)}`;
}

function sayUnreadable({ unreadable }: EvaluationReport): void {
  if (unreadable.length === 0) return;
  remark('');
  remark(
    `${count(unreadable.length, 'file')} could not be read and ${unreadable.length === 1 ? 'is' : 'are'} left out:`,
  );
  for (const { path, message } of unreadable.slice(0, mostNamed))
    remark(`  ${visible(path)}: ${visible(message)}`);
  const more = unreadable.length - mostNamed;
  if (more > 0) remark(`  and ${more} more; --json names them all.`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function signed(share: number): string {
  return `${share > 0 ? '+' : ''}${percent(share)}`;
}

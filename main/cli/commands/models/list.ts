import type { Command } from 'commander';
import type { ModelInfo, ModelRecommendation } from '../../../../preload/contract/index.ts';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson, styled } from '../../terminal/output.ts';
import { size } from '../../terminal/words.ts';
import { type OpenModels, withModels } from './session.ts';
import { accuracyOf, languagesOf, speedOf, stateOf } from './words.ts';

const headings = [
  'Model',
  'On disk',
  'Memory',
  'Languages',
  'Licence',
  'Accuracy',
  'Photos/s here',
  '',
] as const;

export function addList(models: Command, open: OpenModels): void {
  models
    .command('list')
    .description('Every model, what it is good at, and which suits this computer')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic models list')
    .action((options: CommonOptions, command: Command) =>
      withModels(command, open, async (store) => {
        const answer = await store.call('models.list', {});
        if (options.json) sayJson(answer);
        else sayList(answer.models, answer.recommendation);
        return exitCodes.done;
      }),
    );
}

function sayList(models: readonly ModelInfo[], recommendation: ModelRecommendation): void {
  const shown = models.filter(({ fitsProcessor }) => fitsProcessor);
  const rows = shown.map((model) => [
    model.id,
    size(model.sizeBytes),
    size(model.memoryBytes),
    languagesOf(model),
    model.licence,
    accuracyOf(model),
    speedOf(model),
    stateOf(model),
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  say(styled('bold', line(headings)));
  for (const [index, model] of shown.entries()) {
    say(line(rows[index]!));
    say(styled('dim', `  ${model.name}. ${model.goodAt}`));
  }
  say();
  say(
    'Accuracy: the share of ImageNet-1k pictures that are named rightly at the first try, as published, mostly',
  );
  say(
    'for full precision. Memory: an estimate. Photos/s here: as “eidetic models test MODEL” measured it on',
  );
  say('this computer; with a question mark where the graphics card, driver or system has changed since.');
  say();
  say(`For this computer: ${styled('bold', recommendation.model)}`);
  for (const reason of recommendation.reasons) say(`  ${reason}`);
}

import type { Command } from 'commander';
import type { CallOutput } from '../../../../preload/contract/index.ts';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson, styled } from '../../terminal/output.ts';
import { size } from '../../terminal/words.ts';
import { type OpenModels, withModels } from './session.ts';
import { languagesOf, speedText, stateOf } from './words.ts';

export function addShow(models: Command, open: OpenModels): void {
  models
    .command('show')
    .argument('<model>', 'its id in “eidetic models list”')
    .description('Everything about one model: figures and where they stand, files and their SHA-256')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic models show clip-vit-b-32')
    .action((model: string, options: CommonOptions, command: Command) =>
      withModels(command, open, async (store) => {
        const answer = await store.call('models.show', { model });
        if (options.json) sayJson(answer);
        else sayModel(answer);
        return exitCodes.done;
      }),
    );
}

function sayModel(model: CallOutput<'models.show'>): void {
  say(`${styled('bold', model.name)}  ${styled('dim', model.id)}`);
  say(model.goodAt);
  say();
  const facts: readonly (readonly [string, string])[] = [
    ['Here', stateOf(model) || 'no'],
    ['Languages', languagesOf(model)],
    ['Licence', model.licence],
    ['From', model.repository ? `huggingface.co/${model.repository}` : 'ships with Eidetic'],
    ['On disk', size(model.sizeBytes)],
    ['Memory', `about ${size(model.memoryBytes)}`],
    ['Speed', speedText(model)],
    ['Vectors', `${model.embeddingDims} numbers${model.precision ? `, weights in ${model.precision}` : ''}`],
  ];
  for (const [name, value] of facts) say(`${name.padEnd(10)} ${value}`);
  if (model.kind === 'text-tower') say(`${'Goes with'.padEnd(10)} ${model.pairsWith.join(', ')}`);
  if (!model.fitsProcessor)
    say('Its weights were made for another kind of processor than this computer has.');
  if (model.figures.length > 0) {
    say();
    say('Published:');
    for (const { name, value, unit, source } of model.figures) {
      say(`  ${name}: ${value} ${unit}  ${styled('dim', `(${source})`)}`);
    }
  }
  say();
  say('Files:');
  for (const { path, sizeBytes, sha256, bytesHere } of model.files) {
    const here = bytesHere === sizeBytes ? 'here' : bytesHere > 0 ? `${size(bytesHere)} here` : '';
    say(`  ${path}  ${size(sizeBytes)}  ${here}`.trimEnd());
    say(styled('dim', `    ${sha256}`));
  }
}

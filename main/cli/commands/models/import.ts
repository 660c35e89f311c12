import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { givenPath } from '../../terminal/given-path.ts';
import { remark, say, sayJson } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';
import { showModelProgress } from './model-progress-line.ts';
import { type OpenModels, withModels } from './session.ts';

interface ImportOptions extends CommonOptions {
  readonly model?: string;
}

export function addImport(models: Command, open: OpenModels): void {
  models
    .command('import')
    .argument('<path>', 'a file of a model, or a folder with its files', givenPath)
    .description(
      'Copy files of a model that you brought along; known by their contents, whatever their names',
    )
    .option('--model <id>', 'the model they are for, where they fit several')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic models import /media/stick/siglip2')
    .action((path: string, options: ImportOptions, command: Command) =>
      withModels(command, open, async (store) => {
        const stopShowing = showModelProgress(store);
        const answer = await store
          .call('models.import', {
            path: resolve(path),
            ...(options.model === undefined ? {} : { model: options.model }),
          })
          .finally(stopShowing);
        if (options.json) sayJson(answer);
        else {
          for (const { model, added, missing } of answer.models) {
            if (missing.length === 0 && added.length === 0)
              say(`${model} was here already, whole and verified.`);
            else if (missing.length === 0) say(`${model} is here: ${count(added.length, 'file')} added.`);
            else {
              say(`${model}: ${count(added.length, 'file')} added, still missing:`);
              for (const file of missing) say(`  ${file}`);
            }
          }
          for (const damaged of answer.damaged) {
            remark(`Not taken, its contents are not the model’s: ${visible(damaged)}`);
          }
        }
        return exitCodes.done;
      }),
    );
}

import type { Command } from 'commander';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson } from '../../terminal/output.ts';
import { size } from '../../terminal/words.ts';
import { withExistingLibrary } from '../existing-library.ts';
import { agree } from './agree.ts';

interface DropOptions extends CommonOptions {
  readonly yes?: boolean;
}

export function addDrop(models: Command): void {
  models
    .command('drop-old')
    .description(
      'Throw away what other models know of your photos; there is no going back to them after that',
    )
    .option('--yes', 'agree to it beforehand')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic models drop-old --yes')
    .action((options: DropOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const asJson = options.json ?? false;
        const { rollback } = await library.call('models.standing', {});
        const question = `Give up going back to ${rollback?.model}? It would have to learn your photos anew.`;
        if (rollback && !(await agree(question, { beforehand: options.yes ?? false, asJson }))) {
          return exitCodes.failed;
        }
        const { freedBytes } = await library.call('models.dropOld', {});
        if (asJson) sayJson({ freedBytes });
        else say(`${size(freedBytes)} are free again.`);
        return exitCodes.done;
      }),
    );
}

import type { Command } from 'commander';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson } from '../../terminal/output.ts';
import { withExistingLibrary } from '../existing-library.ts';

export function addRollback(models: Command): void {
  models
    .command('rollback')
    .description('Have the library answer with the model that it had before the last change, at once')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic models rollback')
    .action((options: CommonOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const chosen = await library.call('models.rollback', {});
        if (options.json) sayJson(chosen);
        else {
          say(
            `The library answers with ${[chosen.model, chosen.textTower].filter(Boolean).join(' and ')} again.`,
          );
          const { pending } = await library.call('library.status', {});
          if (pending > 0)
            say('It does not know the photos that came since. It learns them with: eidetic index');
        }
        return exitCodes.done;
      }),
    );
}

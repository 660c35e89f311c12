import type { Command } from 'commander';
import type { CommonOptions } from '../../session.ts';
import { exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson } from '../../terminal/output.ts';
import { withExistingLibrary } from '../existing-library.ts';

export function addStop(models: Command): void {
  models
    .command('stop')
    .description('Go back on a change of the model that has not come about yet')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic models stop')
    .action((options: CommonOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const { stopped } = await library.call('models.stopChange', {});
        if (options.json) sayJson({ stopped });
        else if (stopped) say('Stopped. What was learnt is kept until: eidetic models drop-old');
        else say('No change of the model is going on.');
        return exitCodes.done;
      }),
    );
}

import type { Command } from 'commander';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { remark, say, sayJson, styled } from '../terminal/output.ts';

export function benchCommand(program: Command): void {
  program
    .command('bench')
    .description('Measure how fast Eidetic is on this computer')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic bench')
    .action((options: CommonOptions, command: Command) =>
      withLibrary(command, 'read-or-create', async (library) => {
        if (!options.json) remark('Measuring; this takes some seconds …');
        const measurements = await library.call('library.measure', {});
        if (options.json) sayJson({ measurements });
        else {
          for (const { name, value, unit, detail } of measurements) {
            say(`${name.padEnd(24)} ${`${value} ${unit}`.padEnd(16)} ${styled('dim', detail)}`);
          }
        }
        return exitCodes.done;
      }),
    );
}

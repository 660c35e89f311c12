import type { Command } from 'commander';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { say, sayJson, styled } from '../terminal/output.ts';
import { visible } from '../terminal/visible.ts';

const marks = {
  ok: { sign: '✓', colour: 'green' },
  warning: { sign: '!', colour: 'yellow' },
  failed: { sign: '✗', colour: 'red' },
} as const;

export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('Check every part Eidetic rests on')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic doctor\n\nEnds with 1 when a part has failed.')
    .action((options: CommonOptions, command: Command) =>
      withLibrary(command, 'read-or-create', async (library) => {
        const checks = await library.call('library.doctor', {});
        if (options.json) sayJson({ checks });
        else {
          for (const { name, verdict, detail, nextStep } of checks) {
            const { sign, colour } = marks[verdict];
            say(`${styled(colour, sign)} ${name.padEnd(24)} ${visible(detail)}`);
            if (nextStep) say(`    → ${visible(nextStep)}`);
          }
        }
        return checks.some(({ verdict }) => verdict === 'failed') ? exitCodes.failed : exitCodes.done;
      }),
    );
}

import type { Command } from 'commander';
import type { Failure } from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { say, sayJson, styled } from '../terminal/output.ts';
import { showProgress } from '../terminal/progress-line.ts';
import { saySummary } from '../terminal/summary.ts';
import { count } from '../terminal/words.ts';
import { wholeNumber } from './search.ts';

interface FailuresOptions extends CommonOptions {
  readonly limit: number;
}

export function failuresCommand(program: Command): void {
  program
    .command('failures')
    .description('Files that could not be read, grouped by reason')
    .option('-n, --limit <count>', 'how many files to show', wholeNumber, 1_000)
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic failures\n  eidetic failures --json')
    .action((options: FailuresOptions, command: Command) =>
      withLibrary(command, 'read', async (library) => {
        const answer = await library.call('failures.list', { limit: options.limit });
        if (options.json) sayJson(answer);
        else sayFailures(answer.failures, answer.total);
        return exitCodes.done;
      }),
    );
}

interface RetryOptions extends CommonOptions {
  readonly code?: string;
}

export function retryCommand(program: Command): void {
  program
    .command('retry')
    .description('Read files again that could not be read')
    .option('--code <code>', 'only those with this reason, such as file.not-readable')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic retry\n  eidetic retry --code file.not-readable')
    .action((options: RetryOptions, command: Command) =>
      withLibrary(command, 'write', async (library) => {
        const { files } = await library.call('failures.retry', options.code ? { code: options.code } : {});
        const hideProgress = showProgress(library);
        const index = await library.call('index.run', {}).finally(hideProgress);
        if (options.json) sayJson({ retried: files, index });
        else if (files === 0) say('There is nothing to retry.');
        else saySummary(index);
        return index.interrupted ? exitCodes.interrupted : exitCodes.done;
      }),
    );
}

function sayFailures(failures: readonly Failure[], total: number): void {
  if (total === 0) say('Every file could be read.');
  let group = '';
  for (const failure of failures) {
    if (failure.message !== group) {
      group = failure.message;
      say(`${styled('bold', failure.message)} ${styled('dim', failure.code)}\n  → ${failure.nextStep}`);
    }
    say(`    ${failure.path}`);
  }
  if (total > failures.length) say(`${failures.length} of ${count(total, 'file')}. Show more with --limit.`);
}

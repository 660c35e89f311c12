import type { Command } from 'commander';
import {
  EideticError,
  type Failure,
  isErrorCode,
  type LibraryClient,
} from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { say, sayJson, styled } from '../terminal/output.ts';
import { showProgress } from '../terminal/progress-line.ts';
import { saySummary } from '../terminal/summary.ts';
import { visible } from '../terminal/visible.ts';
import { wholeNumber } from '../terminal/whole-number.ts';
import { count } from '../terminal/words.ts';
import { withExistingLibrary } from './existing-library.ts';

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
      withExistingLibrary(command, async (library) => {
        if (options.code) await refuseUnknownCode(library, options.code);
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

/**
 * A slip in a code would retry nothing and look like success.
 *
 * @throws EideticError `failure.unknown-code`
 */
async function refuseUnknownCode(client: LibraryClient, code: string): Promise<void> {
  if (isErrorCode(code) && code.startsWith('file.')) return;
  const { failures } = await client.call('failures.list', { limit: Number.MAX_SAFE_INTEGER });
  const codes = [...new Set(failures.map((failure) => failure.code))];
  if (codes.includes(code)) return;
  const suggestion =
    codes.length > 0 ? `Those that occur: ${codes.join(', ')}.` : 'Every file could be read.';
  throw new EideticError('failure.unknown-code', { code, suggestion });
}

function sayFailures(failures: readonly Failure[], total: number): void {
  if (total === 0) say('Every file could be read.');
  let group = '';
  for (const failure of failures) {
    if (failure.message !== group) {
      group = failure.message;
      say(
        `${styled('bold', visible(failure.message))} ${styled('dim', failure.code)}\n  → ${visible(failure.nextStep)}`,
      );
    }
    say(`    ${visible(failure.path)}`);
  }
  if (total > failures.length) say(`${failures.length} of ${count(total, 'file')}. Show more with --limit.`);
}

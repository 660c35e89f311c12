import type { Command } from 'commander';
import { EideticError, type ModelTest, type ProviderTrial } from '../../../../preload/contract/index.ts';
import { libraryPlace, testInstalledModel } from '../../../library/index.ts';
import type { CommonOptions } from '../../session.ts';
import { type ExitCode, exitCodeFor, exitCodes } from '../../terminal/exit-codes.ts';
import { remark, say, sayError, sayJson, styled } from '../../terminal/output.ts';
import { visible } from '../../terminal/visible.ts';
import { size } from '../../terminal/words.ts';

interface TestOptions extends CommonOptions {
  readonly provider?: string;
}

const headings = ['Provider', 'Outcome', 'Photos a second', 'Agreement', 'At a time', 'Memory'] as const;

const outcomes = {
  trusted: 'works',
  slower: 'slower',
  disagreed: 'gives other results',
  failed: 'failed',
  unavailable: 'not on this computer',
} satisfies Record<ProviderTrial['outcome'], string>;

export function addTest(models: Command): void {
  models
    .command('test')
    .argument('[model]', 'its id in “eidetic models list”; the one in use when left out')
    .description('Measure a model on the CPU and every graphics chip here, and compare what comes out')
    .option('--provider <name>', 'only this one beside the CPU: cuda, webgpu, coreml, dml')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
The fastest provider whose results agree with the CPU’s is used from then on.
With --provider the result is only told, and it ends with 1 when that provider does not work.

Examples:
  eidetic models test
  eidetic models test siglip2-base-int8 --provider webgpu`,
    )
    .action(async (model: string | undefined, options: TestOptions, command: Command) => {
      const { library: folder, json: asJson = false } = command.optsWithGlobals<CommonOptions>();
      try {
        const provider = options.provider?.trim().toLowerCase();
        if (!asJson) remark('Measuring; this takes from some seconds to minutes …');
        const test = await testInstalledModel({ place: libraryPlace({ folder }), model, provider });
        if (asJson) sayJson(test);
        else for (const line of testText(test)) say(line);
        process.exitCode = exitCodeOf(test, provider);
      } catch (error) {
        if (!(error instanceof EideticError)) throw error;
        sayError(error, asJson);
        process.exitCode = exitCodeFor(error.code);
      }
    });
}

/** The result of a self-test, in lines for people. */
export function* testText({ name, choice, isKept }: ModelTest): Generator<string> {
  yield styled('bold', `${name} on this computer`);
  const rows = choice.trials.map((trial) => [
    trial.provider,
    outcomes[trial.outcome],
    trial.photosPerSecond?.toFixed(1) ?? '–',
    trial.agreement?.toFixed(4) ?? '–',
    String(trial.batchSize ?? '–'),
    trial.memoryBytes === null ? '–' : size(trial.memoryBytes),
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  yield styled('dim', line(headings));
  for (const [index, row] of rows.entries()) {
    yield line(row);
    const { detail, provider } = choice.trials[index]!;
    if (detail && provider !== 'cpu') yield styled('dim', `  ${visible(detail.split('\n')[0]!)}`);
  }
  yield '';
  yield visible(choice.reason);
  if (isKept)
    yield `Eidetic goes by this from now on: ${choice.provider}, ${choice.batchSize ?? '?'} at a time.`;
  yield 'Agreement: least cosine to the CPU’s vectors. Memory: of the test’s process; a graphics card’s own is not in it.';
}

function exitCodeOf({ choice }: ModelTest, provider = 'cpu'): ExitCode {
  const trial = choice.trials.find((one) => one.provider === provider);
  return trial?.outcome === 'trusted' || trial?.outcome === 'slower' ? exitCodes.done : exitCodes.failed;
}

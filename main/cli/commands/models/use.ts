import type { Command } from 'commander';
import type { ModelStandingView } from '../../../../preload/contract/index.ts';
import type { Library } from '../../../library/index.ts';
import type { CommonOptions } from '../../session.ts';
import { type ExitCode, exitCodes } from '../../terminal/exit-codes.ts';
import { say, sayJson } from '../../terminal/output.ts';
import { showProgress } from '../../terminal/progress-line.ts';
import { visible } from '../../terminal/visible.ts';
import { count } from '../../terminal/words.ts';
import { withExistingLibrary } from '../existing-library.ts';

interface UseOptions extends CommonOptions {
  readonly withoutAway?: boolean;
}

export function addUse(models: Command): void {
  models
    .command('use')
    .argument('<model>', 'its id in “eidetic models list”')
    .description('Have the library answer with another model, or with a text tower for other languages')
    .option('--without-away', 'do not wait for photos in folders that are away')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      `
Photos are learnt anew for the new model while the old one answers; search changes when that is done.
Ctrl+C puts it down: “eidetic index”, or the same command again, goes on from there.

Examples:
  eidetic models use siglip2-base-int8`,
    )
    .action((model: string, options: UseOptions, command: Command) =>
      withExistingLibrary(command, async (library, interrupted) => {
        const { outcome } = await library.call('models.use', {
          model,
          withoutAway: options.withoutAway ?? false,
        });
        const standing = await awaitChange(library);
        if (options.json) sayJson({ outcome, ...standing });
        else for (const line of standingText(standing, model)) say(visible(line));
        return exitCodeOf(standing, model, interrupted);
      }),
    );
}

/** Goes on with a change of the model, if one is wanted, and shows how far it is. */
export async function awaitChange(library: Library): Promise<ModelStandingView> {
  const hideProgress = showProgress(library);
  return library.call('models.awaitChange', {}).finally(hideProgress);
}

function exitCodeOf({ ended }: ModelStandingView, model: string, interrupted: AbortSignal): ExitCode {
  if (interrupted.aborted) return exitCodes.interrupted;
  return ended?.model === model ? exitCodes.failed : exitCodes.done;
}

/** What came of asking for a model. */
export function* standingText(
  { inUse, change, ended, rollback }: ModelStandingView,
  model: string,
): Generator<string> {
  if (change) yield* changeText(change);
  else if (ended?.model === model) yield `The library still answers with ${inUse.model}. ${ended.problem}`;
  else {
    yield `The library answers with ${[inUse.model, inUse.textTower].filter(Boolean).join(' and ')}.`;
    if (rollback) yield 'To go back: eidetic models rollback';
  }
}

/** How far a change is, and what holds it up. */
export function* changeText(change: NonNullable<ModelStandingView['change']>): Generator<string> {
  const { name, model, done, total, away, withoutAway } = change;
  yield `Changing to ${name}: ${done.toLocaleString('en-GB')} of ${count(total, 'photo')} learnt.`;
  if (away === 0 || withoutAway) return;
  const lie = away === 1 ? 'lies' : 'lie';
  yield `${count(away, 'photo')} ${lie} in folders that are away. Connect them and run “eidetic index”,`;
  yield `or change without them: eidetic models use ${model} --without-away`;
}

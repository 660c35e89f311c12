import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { EideticError, type LibraryClient, type Root } from '../../../preload/contract/index.ts';
import type { Library } from '../../library/index.ts';
import type { CommonOptions } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { givenPaths } from '../terminal/given-path.ts';
import { say, sayJson } from '../terminal/output.ts';
import { showProgress } from '../terminal/progress-line.ts';
import { saySummary } from '../terminal/summary.ts';
import { visible } from '../terminal/visible.ts';
import { withExistingLibrary } from './existing-library.ts';
import { awaitChange, standingText } from './models/use.ts';

interface IndexOptions extends CommonOptions {
  readonly acceptRemovals?: boolean;
  readonly keepMissing?: boolean;
}

export function indexCommand(program: Command): void {
  program
    .command('index')
    .argument('[folder...]', 'only these of the library’s folders', givenPaths)
    .description('Look for new, changed, moved and deleted photos, read them, and end')
    .option(
      '--accept-removals',
      'take out photos of a folder that lost more than a third of its files at once',
    )
    .addOption(
      new Option('--keep-missing', 'keep them instead, until they are back or more are gone').conflicts(
        'acceptRemovals',
      ),
    )
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic index\n  eidetic index ~/Pictures --accept-removals')
    .action((folders: string[], options: IndexOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const roots = await chosenRoots(library, folders);
        const hideProgress = showProgress(library);
        const summary = await library
          .call('index.run', {
            ...(folders.length > 0 ? { roots: roots.map(({ id }) => id) } : {}),
            acceptRemovals: options.acceptRemovals ?? false,
            keepMissing: options.keepMissing ?? false,
          })
          .finally(hideProgress);
        if (options.json) sayJson(summary);
        else if (roots.length === 0) say('There is no folder to look in yet. Add one: eidetic add FOLDER');
        else {
          saySummary(summary);
          await sayHowToDecide(library);
        }
        if (!summary.interrupted) await goOnChanging(library, options.json ?? false);
        return summary.interrupted ? exitCodes.interrupted : exitCodes.done;
      }),
    );
}

/** A change of the model that is wanted goes on once everything is read. */
async function goOnChanging(library: Library, asJson: boolean): Promise<void> {
  const { change } = await library.call('models.standing', {});
  if (!change) return;
  const standing = await awaitChange(library);
  if (!asJson) for (const line of standingText(standing, change.model)) say(visible(line));
}

/** What a person can do where so much is gone that nothing was taken out. */
async function sayHowToDecide(client: LibraryClient): Promise<void> {
  const roots = await client.call('roots.list', {});
  if (!roots.some(({ state }) => state === 'removals-held')) return;
  say('Take them out with: eidetic index --accept-removals. Keep them with: eidetic index --keep-missing');
}

/** The library's folders a person named; all of them when none is named. @throws EideticError `root.unknown` */
export async function chosenRoots(client: LibraryClient, folders: readonly string[]): Promise<Root[]> {
  const roots = await client.call('roots.list', {});
  if (folders.length === 0) return roots;
  return folders.map((folder) => {
    const path = realPath(folder);
    const root = roots.find((candidate) => candidate.path === path || String(candidate.id) === folder);
    if (!root) throw new EideticError('root.unknown', { path: asNamed(folder, path) });
    return root;
  });
}

/** A folder as the library knows it: links resolved, where it is there to resolve them. */
function realPath(folder: string): string {
  const path = resolve(folder);
  return existsSync(path) ? realpathSync.native(path) : path;
}

/** What a person named: by a number, where no folder here is called so, they meant none on the disk. */
function asNamed(folder: string, path: string): string {
  return /^\d+$/.test(folder) && !existsSync(path) ? `“${folder}”` : path;
}

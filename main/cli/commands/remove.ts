import type { Command } from 'commander';
import type { CommonOptions } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { givenPaths } from '../terminal/given-path.ts';
import { say, sayJson } from '../terminal/output.ts';
import { visible } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';
import { withExistingLibrary } from './existing-library.ts';
import { chosenRoots } from './index-folders.ts';

export function removeCommand(program: Command): void {
  program
    .command('remove')
    .argument(
      '<folder...>',
      'folders of the library, by path or by their number in “eidetic status”',
      givenPaths,
    )
    .description('Take folders out of the library; the photos on disk are not touched')
    .option('--json', 'answer as JSON')
    .addHelpText('after', '\nExamples:\n  eidetic remove ~/Pictures/Scans')
    .action((folders: string[], options: CommonOptions, command: Command) =>
      withExistingLibrary(command, async (library) => {
        const removed = [];
        for (const root of await chosenRoots(library, folders)) {
          removed.push({ path: root.path, ...(await library.call('roots.remove', { root: root.id })) });
        }
        if (options.json) sayJson({ removed });
        else {
          for (const { path, files } of removed) {
            say(
              `Removed ${visible(path)} from the library (${count(files, 'file')}). Nothing on disk was changed.`,
            );
          }
        }
        return exitCodes.done;
      }),
    );
}

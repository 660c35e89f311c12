import type { Command } from 'commander';
import type { IndexSummary, Root } from '../../../preload/contract/index.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { say, sayJson } from '../terminal/output.ts';
import { showProgress } from '../terminal/progress-line.ts';
import { saySummary } from '../terminal/summary.ts';

interface AddOptions extends CommonOptions {
  readonly later?: boolean;
}

export function addCommand(program: Command): void {
  program
    .command('add')
    .argument('<folder...>', 'folders of photos, with everything inside them')
    .description('Add folders of photos and read them')
    .option('--later', 'only add them; “eidetic index” reads them')
    .option('--json', 'answer as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  eidetic add ~/Pictures\n  eidetic add /media/holiday "~/Old photos" --later\n\nYour photos are only read: nothing in the folders is changed.',
    )
    .action((folders: string[], options: AddOptions, command: Command) =>
      withLibrary(command, 'write', async (library) => {
        const roots: Root[] = [];
        for (const path of folders) roots.push(await library.call('roots.add', { path }));
        let index: IndexSummary | null = null;
        if (!options.later) {
          const hideProgress = showProgress(library);
          index = await library.call('index.run', { roots: roots.map(({ id }) => id) }).finally(hideProgress);
        }
        if (options.json) sayJson({ roots, index });
        else {
          for (const { path } of roots) say(`Added ${path}`);
          if (index) saySummary(index);
          say(options.later ? 'Read them with: eidetic index' : 'Try: eidetic search "a dog in the snow"');
        }
        return index?.interrupted ? exitCodes.interrupted : exitCodes.done;
      }),
    );
}

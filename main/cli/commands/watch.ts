import type { Command } from 'commander';
import { type CommonOptions, withLibrary } from '../session.ts';
import { exitCodes } from '../terminal/exit-codes.ts';
import { say } from '../terminal/output.ts';
import { showProgress } from '../terminal/progress-line.ts';
import { saySummary } from '../terminal/summary.ts';
import { visible } from '../terminal/visible.ts';
import { count } from '../terminal/words.ts';

const words = { added: 'New', updated: 'Changed', moved: 'Moved', removed: 'Gone', failed: 'Could not read' };

export function watchCommand(program: Command): void {
  program
    .command('watch')
    .description('Keep the library up to date until you press Ctrl+C')
    .option('--json', 'one JSON object a line for everything that happens')
    .addHelpText('after', '\nExamples:\n  eidetic watch')
    .action((options: CommonOptions, command: Command) =>
      withLibrary(command, 'write', async (library, interrupted) => {
        const roots = await library.call('roots.list', {});
        if (roots.length === 0 && !options.json) {
          say('Your library is empty. Add a folder of photos first:\n\n  npx eidetic add ~/Pictures\n');
          return exitCodes.done;
        }
        const line = (event: string, payload: object) => say(JSON.stringify({ event, ...payload }));
        let catchingUp = true;
        const hideProgress = options.json ? followAsJson() : showProgress(library);
        library.on('change', (change) => {
          if (options.json) line('change', change);
          else if (!catchingUp) say(`${words[change.what]}: ${visible(change.path)}`);
        });
        const summary = await library.call('watch.start', {});
        catchingUp = false;
        if (options.json) line('ready', summary);
        else if (!interrupted.aborted) {
          saySummary(summary);
          say(`Watching ${count(roots.length, 'folder')}. Press Ctrl+C to stop.`);
        }
        await ended(interrupted);
        await library.call('watch.stop', {});
        hideProgress();
        return exitCodes.interrupted;

        function followAsJson(): () => void {
          const stops = [
            library.on('progress', (progress) => line('progress', progress)),
            library.on('notice', (notice) => line('notice', notice)),
          ];
          return () => {
            for (const stop of stops) stop();
          };
        }
      }),
    );
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  // A pending promise alone does not keep Node running; the library's watchers might not either.
  const alive = setInterval(() => {}, 60_000);
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => {
      clearInterval(alive);
      resolve();
    }),
  );
}

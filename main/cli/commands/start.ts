import type { Command } from 'commander';
import { hasDesktop } from '../../serve/index.ts';
import { openElectronWindow } from '../electron-window.ts';
import { type CommonOptions, withLibrary } from '../session.ts';
import { say } from '../terminal/output.ts';
import { hostWindow } from '../window-host.ts';

export function startCommand(program: Command): void {
  program
    .command('start')
    .description('Open the window: on the desktop, or else in a browser')
    .addHelpText('after', '\nExamples:\n  eidetic start')
    .action(async (_: CommonOptions, command: Command) => {
      const options = command.optsWithGlobals<CommonOptions>();
      const end = await openElectronWindow(options.library);
      if ('code' in end) {
        process.exitCode = end.code;
        return;
      }
      const isOpened = hasDesktop(process.env, process.platform);
      say(`Eidetic ${isOpened ? 'opens' : 'can be opened'} in a browser, because ${end.problem}.\n`);
      await withLibrary(
        command,
        'write',
        (library, interrupted) => hostWindow(library, interrupted, { ...options, port: null, open: true }),
        { windows: true },
      );
    });
}

import { type Command, InvalidArgumentError } from 'commander';
import { type CommonOptions, withLibrary } from '../session.ts';
import { hostWindow } from '../window-host.ts';

interface ServeOptions extends CommonOptions {
  readonly port?: number;
  readonly open?: boolean;
}

export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('Open the window in a browser on this computer')
    .option('--port <n>', 'the port to listen on', portNumber)
    .option('--open', 'open the browser too')
    .option('--json', 'one JSON object with the address, on one line')
    .addHelpText(
      'after',
      '\nExamples:\n  eidetic serve --open\n  eidetic serve --port 8080\n\nOnly this computer can reach it, and only with the address that is printed.',
    )
    .action((options: ServeOptions, command: Command) =>
      withLibrary(
        command,
        'write',
        (library, interrupted) =>
          hostWindow(library, interrupted, {
            ...command.optsWithGlobals<CommonOptions>(),
            port: options.port ?? null,
            open: options.open ?? false,
          }),
        { windows: true },
      ),
    );
}

function portNumber(text: string): number {
  const port = Number(text);
  // Those below belong to the system.
  if (Number.isInteger(port) && port >= 1_024 && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a whole number from 1024 to 65535.');
}

import { Command, CommanderError } from 'commander';
import { addCommand } from './commands/add.ts';
import { albumCommand } from './commands/album.ts';
import { benchCommand } from './commands/bench.ts';
import { conceptCommand } from './commands/concept/index.ts';
import { describeCommand } from './commands/describe.ts';
import { doctorCommand } from './commands/doctor.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { failuresCommand, retryCommand } from './commands/failures.ts';
import { indexCommand } from './commands/index-folders.ts';
import { modelsCommand } from './commands/models/index.ts';
import { removeCommand } from './commands/remove.ts';
import { searchCommand } from './commands/search.ts';
import { serveCommand } from './commands/serve.ts';
import { similarCommand } from './commands/similar.ts';
import { startCommand } from './commands/start.ts';
import { statusCommand } from './commands/status.ts';
import { tagCommand } from './commands/tag.ts';
import { watchCommand } from './commands/watch.ts';
import { xmpCommand } from './commands/xmp.ts';
import { exitCodes } from './terminal/exit-codes.ts';
import { ownVersion } from './version.ts';

const help = `
Exit codes:
  0    done
  1    it could not be done; the reason is on the error stream
  2    another process is using the library
  64   the command was not understood
  130  stopped with Ctrl+C; 143 ended by the system

The library lies in the system's place for application data, in --library DIR, or in $EIDETIC_LIBRARY.
Nothing leaves this computer. Nothing is fetched but a model you ask for: “eidetic models --help”.`;

/** The terminal host: the library's contract as commands. */
export function buildProgram(): Command {
  const program = new Command('eidetic')
    .description('Find your photos by what is in them, on your own computer.')
    .version(ownVersion())
    .option('--library <dir>', 'where the library lies')
    .addHelpText('after', help)
    .showHelpAfterError('(“eidetic --help” lists the commands)')
    .exitOverride();
  for (const add of [
    startCommand,
    serveCommand,
    addCommand,
    removeCommand,
    indexCommand,
    watchCommand,
    searchCommand,
    similarCommand,
    describeCommand,
    conceptCommand,
    tagCommand,
    albumCommand,
    xmpCommand,
    modelsCommand,
    statusCommand,
    failuresCommand,
    retryCommand,
    doctorCommand,
    benchCommand,
    evaluateCommand,
  ]) {
    add(program);
  }
  placeOptions(program);
  return program;
}

/** Every command takes --library behind its name too, whatever it is a part of. */
function placeOptions(parent: Command): void {
  for (const command of parent.commands) {
    command.option('--library <dir>', 'where the library lies').exitOverride();
    placeOptions(command);
  }
}

export async function runFromArguments(argv: readonly string[] = process.argv): Promise<void> {
  // `eidetic … | head` closes the pipe early; that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done);
    throw error;
  });
  const program = buildProgram();
  try {
    if (argv.length <= 2) program.outputHelp();
    else await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.badUsage;
  }
}

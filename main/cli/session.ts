import type { Command } from 'commander';
import { EideticError } from '../../preload/contract/index.ts';
import { type Library, type LibraryMode, libraryPlace, openLibrary } from '../library/index.ts';
import { type ExitCode, exitCodeFor, exitCodes } from './terminal/exit-codes.ts';
import { sayError } from './terminal/output.ts';

export interface CommonOptions {
  readonly json?: boolean;
  readonly library?: string;
}

/** Once a person pressed Ctrl+C, they wait no longer than this for things to be put away. */
const stopWithinMs = 900;

/**
 * Opens the library for one command, runs it, closes the library and sets the exit code. Ctrl+C ends the work
 * in hand, keeps what is done, and closes within a second.
 *
 * @param options.windows whether the command serves windows
 */
export async function withLibrary(
  command: Command,
  mode: LibraryMode,
  run: (library: Library, interrupted: AbortSignal) => Promise<ExitCode>,
  { windows = false }: { windows?: boolean } = {},
): Promise<void> {
  const options = command.optsWithGlobals<CommonOptions>();
  const interruption = new AbortController();
  let library: Library | null = null;
  let code: ExitCode = exitCodes.interrupted;
  const onSignal = (signal: NodeJS.Signals) => {
    if (interruption.signal.aborted) return;
    if (signal === 'SIGTERM') code = exitCodes.terminated;
    setTimeout(() => process.exit(code), stopWithinMs);
    interruption.abort();
    if (!library) process.exit(code);
    if (mode === 'write') void library.call('index.stop', {}).catch(() => {});
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    library = await openLibrary({
      place: libraryPlace({ folder: options.library }),
      mode,
      command: fullName(command),
      windows,
    });
    process.exitCode = await run(library, interruption.signal);
  } catch (error) {
    process.exitCode = report(error, options.json ?? false);
  } finally {
    await library?.dispose();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    // What still waits (a native thread, a timer) must not keep a finished command open.
    if (interruption.signal.aborted) process.exit(code);
  }
}

/** `eidetic concept run`: what a second process is told is holding the library. */
function fullName(command: Command): string {
  return command.parent ? `${fullName(command.parent)} ${command.name()}` : command.name();
}

function report(error: unknown, asJson: boolean): ExitCode {
  const known =
    error instanceof EideticError
      ? error
      : new EideticError('internal', { problem: error instanceof Error ? error.message : String(error) });
  sayError(known, asJson);
  return exitCodeFor(known.code);
}

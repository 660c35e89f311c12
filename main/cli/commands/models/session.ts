import type { Command } from 'commander';
import { EideticError } from '../../../../preload/contract/index.ts';
import { libraryPlace, type Models, type openModels } from '../../../library/index.ts';
import type { CommonOptions } from '../../session.ts';
import { type ExitCode, exitCodeFor, exitCodes } from '../../terminal/exit-codes.ts';
import { sayError } from '../../terminal/output.ts';

/** How the store of models is opened; a test hands over another one. */
export type OpenModels = typeof openModels;

/**
 * Opens the store of models for one command, runs it and sets the exit code. No library is opened: models are fetched
 * before there is one, and brought back when the one in use is gone. Ctrl+C ends a download and keeps what has come.
 */
export async function withModels(
  command: Command,
  open: OpenModels,
  run: (models: Models) => Promise<ExitCode>,
): Promise<void> {
  const options = command.optsWithGlobals<CommonOptions>();
  let stoppedBy: ExitCode | null = null;
  let models: Models | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    stoppedBy = signal === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted;
    void models?.dispose();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  try {
    models = open({
      place: libraryPlace({ folder: options.library }),
      command: `eidetic models ${command.name()}`,
    });
    process.exitCode = await run(models);
  } catch (error) {
    const known =
      error instanceof EideticError
        ? error
        : new EideticError('internal', { problem: error instanceof Error ? error.message : String(error) });
    sayError(known, options.json ?? false);
    process.exitCode = exitCodeFor(known.code);
  } finally {
    await models?.dispose();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
    if (stoppedBy !== null) process.exitCode = stoppedBy;
  }
}

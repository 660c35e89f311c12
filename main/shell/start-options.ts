import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

interface StartOptions {
  /** From `--library DIR`, absolute; null for the usual place. */
  readonly libraryFolder: string | null;
}

/** Reads the command line. What belongs to Electron or Chromium is passed over. */
export function startOptions(argv: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { library: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  });
  const { library } = values;
  return { libraryFolder: typeof library === 'string' && library !== '' ? resolve(library) : null };
}

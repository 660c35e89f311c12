import { join } from 'node:path';
import open from 'open';
import { EideticError } from '../../preload/contract/index.ts';
import { type Library, libraryPlace, openLog } from '../library/index.ts';
import { browserHost, hasDesktop, serveLibrary } from '../serve/index.ts';
import type { CommonOptions } from './session.ts';
import { type ExitCode, exitCodes } from './terminal/exit-codes.ts';
import { remark, say, sayError } from './terminal/output.ts';
import { ownVersion } from './version.ts';

export interface WindowOptions extends CommonOptions {
  /** Null for the usual one, or any other when that is taken. */
  readonly port: number | null;
  /** Whether the window is opened in the person's browser. */
  readonly open: boolean;
}

/** Serves the window until a person presses Ctrl+C, while the library follows its folders. */
export async function hostWindow(
  library: Library,
  interrupted: AbortSignal,
  options: WindowOptions,
): Promise<ExitCode> {
  const log = openLog(libraryPlace({ folder: options.library }).logFile).child({ part: 'serve' });
  const served = await serveLibrary({
    library,
    host: browserHost({ library, version: ownVersion() }),
    rendererFolder: builtWindow(),
    port: options.port,
    log,
  });
  log.info({ port: served.port }, 'the window is served');
  if (options.json) say(JSON.stringify({ event: 'ready', address: served.address, port: served.port }));
  else sayWhere(served.address);
  if (options.open) await openInBrowser(served.addressForOneWindow());
  // Catching up may take hours; the window shows how far it is.
  library.call('watch.start', {}).catch((error: unknown) => {
    if (interrupted.aborted) return;
    log.error({ error }, 'following the folders failed');
    if (error instanceof EideticError) sayError(error, options.json ?? false);
  });
  await ended(interrupted);
  await served.dispose();
  await library.call('watch.stop', {});
  return exitCodes.interrupted;
}

function sayWhere(address: string): void {
  say('Eidetic is ready. Open it in a browser on this computer:\n');
  say(`  ${address}\n`);
  say('Whoever has this address can see your photos. Press Ctrl+C to stop.');
}

/** What cannot be opened can still be opened by hand: the address was printed. */
async function openInBrowser(address: string): Promise<void> {
  if (!hasDesktop(process.env, process.platform)) return;
  try {
    const child = await open(address);
    child.on('error', () => remark('No browser could be started; open the address yourself.'));
  } catch {
    remark('No browser could be started; open the address yourself.');
  }
}

/** Where `npm run build` puts the window: from the sources three folders up and in `dist`, from `dist` two. */
function builtWindow(): string {
  const isSource = import.meta.filename.endsWith('.ts');
  return join(import.meta.dirname, isSource ? '../../dist/renderer' : '../../renderer');
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

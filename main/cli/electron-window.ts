import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { hasDesktop } from '../serve/index.ts';

/** Electron that ends sooner than this, and not well, did not start. */
const startedAfterMs = 10_000;

/** How the desktop window ended, or in a few words why there was none. */
type WindowEnd = { readonly code: number } | { readonly problem: string };

/**
 * Opens the desktop window and waits until it is closed.
 *
 * @param libraryFolder from `--library`
 */
export async function openElectronWindow(libraryFolder: string | undefined): Promise<WindowEnd> {
  if (!hasDesktop(process.env, process.platform)) {
    return { problem: 'there is no screen for the desktop window' };
  }
  const executable = electronExecutable();
  if (executable === null) return { problem: 'Electron, which draws the desktop window, is not installed' };
  const application = applicationFolder();
  if (!existsSync(join(application, 'dist', 'main', 'shell', 'main.js'))) {
    return { problem: 'the desktop window has not been built (“npm run build” does)' };
  }
  const words = libraryFolder === undefined ? [] : ['--library', resolve(libraryFolder)];
  return whenEnded(spawn(executable, [application, ...words], { stdio: 'inherit' }));
}

function whenEnded(window: ChildProcess): Promise<WindowEnd> {
  const started = performance.now();
  const handOn = (signal: NodeJS.Signals) => window.kill(signal);
  process.on('SIGINT', handOn).on('SIGTERM', handOn);
  return new Promise<WindowEnd>((done) => {
    const couldNot = (why: string) => done({ problem: `Electron could not be started (${why})` });
    window.on('error', (error) => couldNot(error.message));
    window.on('exit', (code, signal) => {
      const wasAsked = signal === 'SIGINT' || signal === 'SIGTERM';
      const isEarly = performance.now() - started < startedAfterMs;
      if (code !== 0 && isEarly && !wasAsked) couldNot(signal ?? `it ended with code ${code}`);
      // As shells have it: 128 and the signal's number.
      else done({ code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'] });
    });
  }).finally(() => process.off('SIGINT', handOn).off('SIGTERM', handOn));
}

/**
 * Electron's program, null where npm installed the package without it. Looked for by hand: asking the package itself
 * would download it.
 */
function electronExecutable(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    const elsewhere = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
    const executable = elsewhere
      ? join(elsewhere, process.platform === 'win32' ? 'electron.exe' : 'electron')
      : join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(executable) ? executable : null;
  } catch {
    return null;
  }
}

/** The folder with Eidetic's package.json, which names the shell: from the sources two up, from `dist` three. */
function applicationFolder(): string {
  return join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? '../..' : '../../..');
}

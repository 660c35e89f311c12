import type { ParentPort } from 'electron';
import type { FromLibrary } from './library-protocol.ts';

/*
 * The library's own process: `utilityProcess.fork` starts it, `LibraryHost` holds its other end. The library is loaded
 * last, so that where Electron's Node lacks SQLite there is somebody who can say so.
 */

const { parentPort } = process as { readonly parentPort: ParentPort };
const { serveLibrary } = await import('./library-service.ts');
parentPort.postMessage({ type: 'trying', part: 'SQLite (catalogue)' } satisfies FromLibrary);
const { libraryPlace, openLibrary, openLog, startProcessesWith, tryNativeParts } = await import(
  '../../library/index.ts'
);

const placeOf = (folder: string | null) => libraryPlace({ folder: folder ?? undefined });

serveLibrary(parentPort, {
  open: (folder) =>
    openLibrary({
      place: placeOf(folder),
      mode: 'write',
      command: 'the Eidetic window',
      windows: true,
    }),
  tryNativeParts,
  startProcessesWith,
  log: (folder) => openLog(placeOf(folder).logFile),
  exit: (code) => process.exit(code),
});

import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The URL of a module beside the caller, for starting it as a thread or a process of its own.
 * Sources run as `.ts` (Node strips the types) and, once built, as `.js`: a sibling has the caller's extension.
 *
 * @param callerUrl the caller's `import.meta.url`
 * @param modulePath relative path without extension, such as `./scan-thread`
 */
export function siblingModule(callerUrl: string, modulePath: string): URL {
  return new URL(modulePath + extname(fileURLToPath(callerUrl)), callerUrl);
}

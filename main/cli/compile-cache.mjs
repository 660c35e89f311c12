// Keeps what Node makes of the sources, so that each start after the first is quicker.
import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Switches Node's compile cache on for this process and those it starts. It lies in the person's own folder: what lies in
 * the system's common one, other users of the computer could put there. Where it cannot be written Node does without.
 */
export function useCompileCache() {
  if (process.env.NODE_COMPILE_CACHE || process.env.NODE_DISABLE_COMPILE_CACHE) return;
  const { directory } = module.enableCompileCache(join(cacheFolder(), 'eidetic', 'compiled'));
  if (directory) process.env.NODE_COMPILE_CACHE = directory;
}

function cacheFolder() {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
}

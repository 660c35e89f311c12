// Keeps what Node makes of the sources, so that each start after the first is quicker.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Switches Node's compile cache on for this process and those it starts. It lies with the packages of a checkout, where only
 * those can write who can write the sources themselves: not in the system's common folder, and nowhere in the person's home.
 * Where it cannot be written, Node does without.
 */
export function useCompileCache() {
  if (process.env.NODE_COMPILE_CACHE || process.env.NODE_DISABLE_COMPILE_CACHE) return;
  const packages = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'node_modules');
  if (!existsSync(packages)) return;
  const { directory } = module.enableCompileCache(join(packages, '.cache', 'eidetic'));
  if (directory) process.env.NODE_COMPILE_CACHE = directory;
}

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { syntheticLibrary } from './synthetic-library.ts';

/** The most memory the library process holds, in megabytes, while it catches up with and searches `photos` photos. */
export async function peakMegabytes(photos: number): Promise<number> {
  const folder = await syntheticLibrary(photos);
  try {
    const probe = join(import.meta.dirname, 'memory-probe.ts');
    const env = { ...process.env, EIDETIC_PROVIDER: 'cpu' };
    return Number(
      execFileSync(process.execPath, [probe, join(folder, 'library')], { env, encoding: 'utf8' }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A folder with ViT-B/32 towers of random weights: as fast and as large as the real ones, which cannot be
 * downloaded here. Null, said aloud, where they cannot be written either.
 */
export function randomClipFolder(): string | null {
  const folder = resolve(import.meta.dirname, '../../.bench/random-clip');
  if (existsSync(join(folder, 'vision_model.onnx'))) return folder;
  const tool = resolve(import.meta.dirname, '../../../shared/tools/random_clip.py');
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync('/usr/bin/python3', [tool, folder], { stdio: 'pipe' });
    return folder;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.log(
      `left out: ViT-B/32 towers need ../shared/tools and Debian's python3-torch and python3-onnx (${reason})`,
    );
    return null;
  }
}

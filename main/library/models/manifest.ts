import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Downloadable } from './downloadable.ts';
import { writeTextDurably } from './write-durably.ts';

const schema = z.object({
  version: z.literal(1),
  model: z.string(),
  /** The host, or `import`. */
  from: z.string(),
  at: z.string(),
  files: z.array(z.object({ path: z.string(), sizeBytes: z.number(), sha256: z.string() })),
});

export type Manifest = z.infer<typeof schema>;

/** Beside a model's files, written last of all: that it is there means that every file was verified. */
const name = 'eidetic-model.json';

/** Null where there is none, or none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    return schema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
  } catch {
    return null;
  }
}

export async function writeManifest(folder: string, entry: Downloadable, from: string): Promise<void> {
  const manifest: Manifest = {
    version: 1,
    model: entry.id,
    from,
    at: new Date().toISOString(),
    files: entry.files.map(({ path, sizeBytes, sha256 }) => ({ path, sizeBytes, sha256 })),
  };
  await writeTextDurably(join(folder, name), `${JSON.stringify(manifest, null, 2)}\n`);
}

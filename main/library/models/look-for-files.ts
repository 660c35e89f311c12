import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { EideticError } from '../../../preload/contract/index.ts';
import { hashFile } from './copy-verified.ts';
import type { Downloadable } from './downloadable.ts';
import { ModelMeter } from './model-meter.ts';

/** A folder of models is small; whoever names their home folder shall not wait for all of it. */
const mostFiles = 20_000;
const deepest = 6;

export interface FoundFiles {
  /** SHA-256 → where a file of these contents lies. */
  readonly byHash: ReadonlyMap<string, string>;
  readonly lookedAt: number;
  /** Files that are named and sized as a model's, with other contents, and the model. */
  readonly damaged: readonly { readonly path: string; readonly model: string }[];
}

interface Looking {
  /** Told of each file that is read: large ones take their time. */
  readonly emit: ConstructorParameters<typeof ModelMeter>[0]['emit'];
  readonly signal: AbortSignal;
}

/**
 * Looks for files of models, in one file or a folder and the folders in it. They may have any name: only those with the
 * size of a file of the catalogue are read, and their contents decide. Links to files are followed, as caches make them.
 *
 * @throws EideticError `model.import-not-found`
 */
export async function lookForFiles(
  path: string,
  catalogue: readonly Downloadable[],
  { emit, signal }: Looking,
): Promise<FoundFiles> {
  const known = catalogue.flatMap((entry) =>
    entry.files.map((file) => ({ ...file, id: entry.id, model: entry.name })),
  );
  const byHash = new Map<string, string>();
  const damaged: { path: string; model: string }[] = [];
  let lookedAt = 0;
  for await (const found of filesIn(path)) {
    lookedAt++;
    const candidates = known.filter(({ sizeBytes }) => sizeBytes === found.sizeBytes);
    if (candidates.length === 0) continue;
    // It is not known yet whose it is: whoever may have it tells how far the reading is.
    const meter = new ModelMeter({ model: candidates[0]!.id, totalBytes: found.sizeBytes, emit });
    meter.begin('checking', basename(found.path), 0);
    const reading = { onBytes: (bytes: number) => meter.came(bytes), signal };
    const hash = await readable(found.path, () => hashFile(found.path, reading)).finally(() =>
      meter.end('stopped'),
    );
    if (candidates.some(({ sha256 }) => sha256 === hash)) {
      if (!byHash.has(hash)) byHash.set(hash, found.path);
      continue;
    }
    const namesake = candidates.find((file) => basename(file.path) === basename(found.path));
    if (namesake) damaged.push({ path: found.path, model: namesake.model });
  }
  return { byHash, lookedAt, damaged };
}

interface FoundFile {
  readonly path: string;
  readonly sizeBytes: number;
}

async function* filesIn(path: string): AsyncGenerator<FoundFile> {
  const found = await readable(path, () => stat(path));
  if (found.isFile()) {
    yield { path, sizeBytes: found.size };
    return;
  }
  const folders = [{ folder: path, depth: 0 }];
  let count = 0;
  for (let next = folders.shift(); next && count < mostFiles; next = folders.shift()) {
    const { folder, depth } = next;
    for (const item of await readable(folder, () => readdir(folder, { withFileTypes: true }))) {
      const inside = join(folder, item.name);
      if (item.isDirectory() && depth < deepest) folders.push({ folder: inside, depth: depth + 1 });
      // A link that leads nowhere is not there.
      const file = item.isDirectory() ? null : await stat(inside).catch(() => null);
      if (!file?.isFile() || ++count > mostFiles) continue;
      yield { path: inside, sizeBytes: file.size };
    }
  }
}

async function readable<Result>(path: string, read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    // A system's errors have codes; whatever else comes (an end that was asked for) is not the path's fault.
    if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
    const problem = error.code === 'ENOENT' ? 'it does not exist' : error.message;
    throw new EideticError('model.import-not-found', { path, problem }, { cause: error });
  }
}

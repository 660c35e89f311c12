import { EideticError } from '../../../preload/contract/index.ts';
import { freeBytes, neededBytes } from '../models/storage-problem.ts';

/**
 * An index of type IVF_FLAT holds every vector once more, and while fragments are made one the old ones still lie there;
 * keys and versions come on top.
 */
const overhead = 2.5;

/** Bytes that the vectors of so many photos take, with room for what is kept besides them. */
export function tableBytes(photos: number, dims: number): number {
  return Math.ceil(photos * dims * Float32Array.BYTES_PER_ELEMENT * overhead);
}

/** @throws EideticError `change.disk-full` unless the vectors of so many photos fit, with some room to spare */
export async function demandTableRoom(
  folder: string,
  photos: number,
  dims: number,
  free: (folder: string) => Promise<number> = freeBytes,
): Promise<void> {
  const needed = neededBytes(tableBytes(photos, dims));
  const left = await free(folder);
  if (needed <= left) return;
  const megabytes = (bytes: number) => Math.ceil(Math.max(0, bytes) / 1_000_000).toLocaleString('en-GB');
  throw new EideticError('change.disk-full', {
    path: folder,
    neededMegabytes: megabytes(needed),
    freeMegabytes: megabytes(left),
  });
}

import { type FileHandle, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes all of it at a place in a file: one call may write less, most of all on a disk that fills up. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(
      bytes,
      written,
      bytes.byteLength - written,
      position + written,
    );
    written += bytesWritten;
  }
}

/** Gives a file that has been synced its name, so that a power cut leaves the old or the new, and nothing between. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  // Windows keeps no folder open to sync, and writes its journal by itself.
  if (process.platform === 'win32') return;
  const folder = await open(dirname(to), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Writes a small text whole, or not at all. */
export async function writeTextDurably(file: string, text: string): Promise<void> {
  const beside = `${file}.writing`;
  const handle = await open(beside, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await renameDurably(beside, file);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderSizeBytes, shelvesSizeBytes } from '../../../main/library/diagnostics/folder-size.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

function shelvesOf(files: number, sizeOf: (index: number) => number): string {
  const folder = temporaryFolder();
  for (let index = 0; index < files; index++) {
    const shelf = join(folder, String(index % 7));
    mkdirSync(shelf, { recursive: true });
    writeFileSync(join(shelf, `${index}.webp`), Buffer.alloc(sizeOf(index)));
  }
  return folder;
}

describe('the size of what a library keeps', () => {
  it('is exact for a folder and for few shelves', async () => {
    const folder = shelvesOf(30, (index) => index);
    expect(await folderSizeBytes(folder)).toBe(435);
    expect(await shelvesSizeBytes(folder)).toBe(435);
  });

  it('is about right for very many files', async () => {
    const folder = shelvesOf(9_000, (index) => 100 + (index % 11));
    const exact = await folderSizeBytes(folder);
    expect(Math.abs((await shelvesSizeBytes(folder)) / exact - 1)).toBeLessThan(0.02);
  });

  it('is nothing where there is nothing', async () => {
    expect(await shelvesSizeBytes(join(temporaryFolder(), 'not there'))).toBe(0);
  });
});

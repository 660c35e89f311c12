import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { migrate } from '../../main/library/catalog/migrate.ts';
import { RootTable } from '../../main/library/catalog/root-table.ts';
import { FolderFollower } from '../../main/library/watch/folder-follower.ts';

const filesPerFolder = 500;
const rounds = 5;

/**
 * How long a look at unchanged files takes, compared with the catalogue, against `find` listing their sizes and
 * times. Both are run in turns and the median of each is taken.
 *
 * @param files how many empty files to make, in folders of 500 below two levels
 * @throws Error where there is no GNU find, or when the look finds anything but unchanged files
 */
export async function benchRescan(
  files: number,
): Promise<{ ratio: number; rescanMs: number; findMs: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'eidetic-rescan-'));
  const database = new DatabaseSync(join(folder, 'catalogue.db'));
  try {
    const photos = join(folder, 'photos');
    makeFiles(photos, files);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL');
    migrate(database);
    const roots = new RootTable(database);
    roots.add(photos);
    const follower = new FolderFollower({
      database,
      roots,
      libraryDir: join(folder, 'library'),
      notify: () => {},
      onWork: () => {},
    });
    const found = await follower.catchUp();
    if (found.new !== files) throw new Error(`${found.new} of ${files} files were found`);
    database.exec('UPDATE files SET needs_reading = 0');
    const rescans: number[] = [];
    const finds: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      finds.push(await timed(() => find(photos)));
      rescans.push(await timed(() => expectUnchanged(follower)));
    }
    await follower.dispose();
    const rescanMs = median(rescans);
    const findMs = median(finds);
    return { ratio: rescanMs / findMs, rescanMs, findMs };
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFiles(photos: string, files: number): void {
  for (let number = 0; number < files; number += 1) {
    const folder = Math.floor(number / filesPerFolder);
    const path = join(photos, `year ${folder % 20}`, `day ${folder}`);
    if (number % filesPerFolder === 0) mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `IMG_${number}.jpg`), '');
  }
}

async function expectUnchanged(follower: FolderFollower): Promise<void> {
  const { new: added, changed, missing, returned } = await follower.catchUp();
  if (added + changed + missing + returned > 0) throw new Error('unchanged files were taken for others');
}

async function find(path: string): Promise<void> {
  await promisify(execFile)('find', [path, '-printf', '%s %T@\n'], { maxBuffer: 2 ** 30 });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

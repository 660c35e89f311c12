import { once } from 'node:events';
import { mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LibraryContents, libraryContents, smallestAgreement } from '../fixtures/library-contents.ts';
import { openTestLibrary } from '../fixtures/open-test-library.ts';
import { drawPhotos, put } from '../fixtures/photo-folder.ts';
import { randomFrom } from '../fixtures/random.ts';
import { removeFolder, temporaryFolder } from '../fixtures/temporary-folder.ts';
import { Terminal } from '../fixtures/terminal.ts';

const seed = Number(process.env['EIDETIC_CRASH_SEED'] ?? Date.now() % 100_000);
const random = randomFrom(seed);
/** Ten random moments, one in each tenth of the way. */
const moments = Array.from({ length: 10 }, (_, index) => [index + 1, (index + random()) / 10] as const);

let folder: string;
let photos: string;
let undisturbed: LibraryContents;
let undisturbedMs: number;

/** Runs to the end in peace: what every disturbed run must come to. */
beforeAll(async () => {
  console.log(`crash tests use seed ${seed}; EIDETIC_CRASH_SEED repeats them`);
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'eidetic-crash-')));
  photos = join(folder, 'photos');
  const paths = await drawPhotos(photos, 40);
  put(join(photos, 'zz-copy.jpg'), readFileSync(paths[0]!));
  put(join(photos, 'empty.jpg'), '');
  const terminal = new Terminal(join(folder, 'undisturbed'));
  await terminal.run('add', photos, '--later');
  const startedAt = performance.now();
  expect((await terminal.run('index')).code).toBe(0);
  undisturbedMs = performance.now() - startedAt;
  undisturbed = await libraryContents(join(folder, 'undisturbed'));
  expect(undisturbed.photos).toHaveLength(40);
});

afterAll(() => removeFolder(folder));

async function expectTheSameLibrary(libraryFolder: string): Promise<void> {
  const { vectors, ...rest } = await libraryContents(libraryFolder);
  const { vectors: wanted, ...wantedRest } = undisturbed;
  expect(rest).toEqual(wantedRest);
  expect([...vectors.keys()]).toEqual([...wanted.keys()]);
  expect(rest.vectorRows).toBe(vectors.size);
  expect(rest.leftovers).toEqual([]);
  // Batches may fall differently, and sums of floats with them.
  expect(smallestAgreement({ vectors, ...rest }, undisturbed)).toBeGreaterThan(0.999_99);
}

describe('killing with SIGKILL and starting again gives the same library', () => {
  it.each(moments)('the library process, in tenth %d of the way', async (_, moment) => {
    const library = join(temporaryFolder(), 'library');
    const terminal = new Terminal(library);
    await terminal.run('add', photos, '--later');
    const victim = terminal.start('index');
    const ended = once(victim, 'exit');
    await new Promise((resolve) => setTimeout(resolve, moment * undisturbedMs));
    victim.kill('SIGKILL');
    await ended;
    expect((await terminal.run('index')).code).toBe(0);
    await expectTheSameLibrary(library);
  });

  it.each(moments)('the reader, in tenth %d of the way', async (_, moment) => {
    const libraryFolder = join(temporaryFolder(), 'library');
    const library = await openTestLibrary(libraryFolder);
    await library.call('roots.add', { path: photos });
    let done = 0;
    let killed = false;
    library.on('change', () => {
      done += 1;
      const pid = library.readerPid();
      if (killed || !pid || done < moment * 41) return;
      killed = true;
      process.kill(pid, 'SIGKILL');
    });
    await library.call('index.run', {});
    expect(killed).toBe(true);
    // The next run tidies up what a killed reader left half-written.
    await library.call('index.run', {});
    await library.dispose();
    await expectTheSameLibrary(libraryFolder);
  });
});

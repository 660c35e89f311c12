import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SeenFile } from '../../../main/library/catalog/file-table.ts';
import { type ScanOptions, scanFolder } from '../../../main/library/watch/scan-folder.ts';
import { asOrdinaryUser, canBeRefused, FolderLab } from './folder-lab.ts';

let lab: FolderLab;
beforeEach(() => {
  lab = new FolderLab();
  mkdirSync(lab.path('root'));
});
afterEach(() => lab.dispose());

async function scan(options: Partial<ScanOptions> = {}) {
  const files: SeenFile[] = [];
  const outcome = await scanFolder(lab.path('root'), {
    libraryDir: lab.libraryDir,
    onBatch: (batch) => files.push(...batch),
    ...options,
  });
  files.sort((one, other) => (one.path < other.path ? -1 : 1));
  return { outcome, files, paths: files.map(({ path }) => path) };
}

describe('what a scan lists', () => {
  test('pictures and files without extension at any depth, with size and time', async () => {
    lab.write('root/a.jpg', '12345');
    lab.write('root/2024/may/B.HEIC');
    lab.write('root/2024/IMG_0001');
    lab.write('root/notes.txt');
    const { outcome, files, paths } = await scan();
    expect(paths).toEqual(['2024/IMG_0001', '2024/may/B.HEIC', 'a.jpg']);
    expect(files[2]).toEqual({
      path: 'a.jpg',
      sizeBytes: 5,
      mtimeMs: 1_600_000_000_000,
      sidecar: null,
      sidecarMtimeMs: null,
    });
    expect(outcome).toMatchObject({ state: 'complete', files: 3, isBare: false, unreadable: [], links: [] });
  });

  test('no hidden or system folder or file, and not the library', async () => {
    for (const folder of ['.git', '@eaDir', '.Trash-1000', '$RECYCLE.BIN', '#recycle', 'lost+found'])
      lab.write(`root/sub/${folder}/a.jpg`);
    lab.write('root/._a.jpg');
    lab.write('root/Thumbs.db');
    lab.write('root/library/thumbnails/a.webp');
    lab.write('root/seen.jpg');
    expect((await scan({ libraryDir: lab.path('root/library') })).paths).toEqual(['seen.jpg']);
  });

  test("a picture's sidecar in either spelling, the longer one first", async () => {
    lab.write('root/a.jpg');
    lab.write('root/a.xmp');
    lab.write('root/b.jpg');
    lab.write('root/b.xmp');
    lab.write('root/b.jpg.XMP');
    lab.write('root/sub/c.cr2');
    lab.write('root/sub/c.xmp');
    const { files } = await scan();
    expect(files.map(({ path, sidecar, sidecarMtimeMs }) => [path, sidecar, sidecarMtimeMs])).toEqual([
      ['a.jpg', 'a.xmp', 1_600_000_000_000],
      ['b.jpg', 'b.jpg.XMP', 1_600_000_000_000],
      ['sub/c.cr2', 'sub/c.xmp', 1_600_000_000_000],
    ]);
  });

  test('many files in batches of thousands, each once', async () => {
    for (let number = 0; number < 5_000; number += 1) lab.writeNow(`root/many/${number}.jpg`, '');
    const batches: number[] = [];
    const seen = new Set<string>();
    await scan({
      onBatch: (batch) => {
        batches.push(batch.length);
        for (const { path } of batch) seen.add(path);
      },
    });
    expect(batches).toEqual([4_096, 904]);
    expect(seen.size).toBe(5_000);
  });
});

describe('symbolic links', () => {
  test('loops end and no folder of the root is listed twice', async () => {
    lab.write('root/sub/a.jpg');
    symlinkSync(lab.path('root'), lab.path('root/sub/up'));
    symlinkSync(lab.path('root/sub'), lab.path('root/again'));
    symlinkSync('self', lab.path('root/self'));
    symlinkSync(lab.folder, lab.path('root/around'));
    const { outcome, paths } = await scan();
    expect(paths).toEqual(['sub/a.jpg']);
    expect(outcome).toMatchObject({ state: 'complete', unreadable: [], links: [] });
  });

  test('a folder elsewhere is followed, once, and its own loops end too', async () => {
    lab.write('elsewhere/deep/a.jpg');
    symlinkSync(lab.path('elsewhere'), lab.path('elsewhere/deep/loop'));
    symlinkSync(lab.path('elsewhere'), lab.path('root/one'));
    symlinkSync(lab.path('elsewhere'), lab.path('root/two'));
    symlinkSync(lab.path('elsewhere/deep'), lab.path('root/within'));
    const { outcome, paths } = await scan();
    expect(paths).toEqual(['one/deep/a.jpg']);
    expect(outcome).toMatchObject({ links: [{ path: 'one', target: lab.path('elsewhere') }] });
  });

  test('a folder elsewhere whose inner folder was linked first is listed once all the same', async () => {
    lab.write('elsewhere/a.jpg');
    lab.write('elsewhere/deep/b.jpg');
    symlinkSync(lab.path('elsewhere/deep'), lab.path('root/1 inner'));
    symlinkSync(lab.path('elsewhere'), lab.path('root/2 outer'));
    expect((await scan()).paths).toEqual(['1 inner/b.jpg', '2 outer/a.jpg']);
  });

  test('two places that link to each other are listed once each', async () => {
    lab.write('left/l.jpg');
    lab.write('right/r.jpg');
    symlinkSync(lab.path('right'), lab.path('left/right'));
    symlinkSync(lab.path('left'), lab.path('right/left'));
    symlinkSync(lab.path('left'), lab.path('root/left'));
    expect((await scan()).paths).toEqual(['left/l.jpg', 'left/right/r.jpg']);
  });

  test('a link to the library or by a hidden name is not followed', async () => {
    lab.write('library/thumbnails/a.webp');
    lab.write('elsewhere/a.jpg');
    symlinkSync(lab.path('library/thumbnails'), lab.path('root/thumbs'));
    symlinkSync(lab.path('elsewhere'), lab.path('root/.hidden'));
    expect((await scan()).paths).toEqual([]);
  });

  test('a link to a file is a file; one that leads nowhere is noted', async () => {
    lab.write('elsewhere/a.jpg', '123');
    symlinkSync(lab.path('elsewhere/a.jpg'), lab.path('root/linked.jpg'));
    symlinkSync(lab.path('unplugged'), lab.path('root/drive'));
    const { outcome, files } = await scan();
    expect(files).toMatchObject([{ path: 'linked.jpg', sizeBytes: 3 }]);
    expect(outcome).toMatchObject({ unreadable: [{ path: 'drive', isLink: true }] });
  });
});

describe.skipIf(!canBeRefused)('folders that may not be read', () => {
  test('are named with a reason, and the others are listed', async () => {
    lab.write('root/open/a.jpg');
    lab.write('root/closed/b.jpg');
    lab.write('root/names-only/c.jpg');
    chmodSync(lab.path('root/closed'), 0o000);
    chmodSync(lab.path('root/names-only'), 0o744);
    const { outcome, paths } = await asOrdinaryUser(() => scan());
    expect(paths).toEqual(['open/a.jpg']);
    const unreadable = outcome.state === 'complete' ? [...outcome.unreadable] : [];
    unreadable.sort((one, other) => (one.path < other.path ? -1 : 1));
    expect(unreadable).toMatchObject([
      { path: 'closed', reason: expect.stringContaining('not allowed to read “closed”') },
      { path: 'names-only', reason: expect.stringContaining('not allowed to read “names-only”') },
    ]);
  });

  test('a root that may be listed but not entered is offline', async () => {
    lab.write('root/a.jpg');
    chmodSync(lab.path('root'), 0o744);
    const { outcome, paths } = await asOrdinaryUser(() => scan());
    chmodSync(lab.path('root'), 0o755);
    expect(paths).toEqual([]);
    expect(outcome).toEqual({ state: 'offline', reason: 'Eidetic is not allowed to read the folder.' });
  });
});

describe('a root that cannot be looked at', () => {
  test('is offline when it is gone or a file', async () => {
    rmSync(lab.path('root'), { recursive: true });
    expect((await scan()).outcome).toMatchObject({
      state: 'offline',
      reason: expect.stringContaining('is not there'),
    });
    lab.write('root');
    expect((await scan()).outcome).toMatchObject({
      state: 'offline',
      reason: expect.stringContaining('a file where the folder'),
    });
  });

  test('is offline when it says nothing for too long', async () => {
    lab.write('root/a.jpg');
    const { outcome } = await scan({ silenceMs: 1 });
    expect(outcome).toEqual({ state: 'offline', reason: expect.stringContaining('does not answer') });
  });

  test('is bare when it holds nothing visible, as a mount point does without its drive', async () => {
    mkdirSync(lab.path('root/lost+found'));
    lab.write('root/.hidden');
    expect((await scan()).outcome).toMatchObject({ state: 'complete', isBare: true });
    lab.write('root/notes.txt');
    expect((await scan()).outcome).toMatchObject({ state: 'complete', isBare: false });
  });
});

test('a scan that is stopped says so and hands nothing over any more', async () => {
  lab.write('root/a.jpg');
  const controller = new AbortController();
  const pending = scan({ signal: controller.signal });
  controller.abort();
  expect(await pending).toMatchObject({ outcome: { state: 'stopped' }, files: [] });
  expect((await scan({ signal: controller.signal })).outcome.state).toBe('stopped');
});

test('what goes wrong in taking files is thrown', async () => {
  lab.write('root/a.jpg');
  const onBatch = () => {
    throw new Error('the catalogue is full');
  };
  await expect(scan({ onBatch })).rejects.toThrow('the catalogue is full');
});

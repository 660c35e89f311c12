import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LookResult, reconcilePaths, reconcileRoot } from '../../../main/library/watch/reconcile.ts';
import { Settling } from '../../../main/library/watch/settling.ts';
import { asOrdinaryUser, canBeRefused, FolderLab, retime } from './folder-lab.ts';

let lab: FolderLab;
let root: number;
let settling: Settling;
let nowMs: number;
beforeEach(() => {
  lab = new FolderLab();
  root = lab.addRoot('root').id;
  settling = new Settling({ settleMs: 1_500 });
  nowMs = Date.now();
});
afterEach(() => lab.dispose());

const place = () => ({
  id: root,
  path: lab.path('root'),
  files: lab.files,
  libraryDir: lab.libraryDir,
  settling,
  nowMs: () => nowMs,
});

function counts(result: LookResult): Record<string, number> {
  if (result.state !== 'complete') throw new Error(`the look ended ${result.state}`);
  return Object.fromEntries(Object.entries(result.counts).filter(([, count]) => count > 0));
}

const lookAtAll = async () => counts(await reconcileRoot(place()));
const lookAt = async (...paths: string[]) => counts(await reconcilePaths(place(), paths));

/** Files that the library knows and has read. */
async function settle(...names: string[]): Promise<void> {
  for (const name of names) lab.write(`root/${name}`);
  await lookAtAll();
  lab.readAll();
}

describe('a look at the whole root', () => {
  test('finds new files, and then finds them unchanged', async () => {
    lab.write('root/a.jpg');
    lab.write('root/sub/b.jpg');
    expect(await lookAtAll()).toEqual({ new: 2 });
    expect(lab.known(root)).toEqual(['a.jpg to read', 'sub/b.jpg to read']);
    lab.readAll();
    expect(await lookAtAll()).toEqual({ unchanged: 2 });
    expect(lab.known(root)).toEqual(['a.jpg', 'sub/b.jpg']);
  });

  test('finds a file changed by its size or by its time, a broken millisecond included', async () => {
    await settle('a.jpg', 'b.jpg', 'c.jpg');
    lab.write('root/a.jpg', 'something longer than before');
    retime(lab.path('root/b.jpg'), 1_600_000_000.0005);
    expect(await lookAtAll()).toEqual({ changed: 2, unchanged: 1 });
    expect(lab.known(root)).toEqual(['a.jpg to read', 'b.jpg to read', 'c.jpg']);
  });

  test('marks what is gone, once, and clears the mark when it is back as it was', async () => {
    await settle('a.jpg', 'b.jpg', 'c.jpg');
    renameSync(lab.path('root/a.jpg'), lab.path('a.jpg'));
    expect(await lookAtAll()).toEqual({ missing: 1, unchanged: 2 });
    expect(lab.known(root)).toEqual(['a.jpg missing', 'b.jpg', 'c.jpg']);
    expect(await lookAtAll()).toEqual({ unchanged: 2 });
    renameSync(lab.path('a.jpg'), lab.path('root/a.jpg'));
    expect(await lookAtAll()).toEqual({ returned: 1, unchanged: 2 });
    expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
  });

  test('reads a file again that is back as another', async () => {
    await settle('a.jpg', 'b.jpg');
    rmSync(lab.path('root/a.jpg'));
    await lookAtAll();
    lab.write('root/a.jpg', 'another picture');
    expect(await lookAtAll()).toEqual({ returned: 1, unchanged: 1 });
    expect(lab.known(root)).toEqual(['a.jpg to read', 'b.jpg']);
  });

  test('reads a picture again whose sidecar came, changed or went', async () => {
    await settle('a.jpg');
    lab.write('root/a.xmp');
    expect(await lookAtAll()).toEqual({ changed: 1 });
    lab.readAll();
    retime(lab.path('root/a.xmp'), 1_600_000_001);
    expect(await lookAtAll()).toEqual({ changed: 1 });
    lab.readAll();
    rmSync(lab.path('root/a.xmp'));
    expect(await lookAtAll()).toEqual({ changed: 1 });
    lab.readAll();
    expect(await lookAtAll()).toEqual({ unchanged: 1 });
  });

  test('marks nothing when the root is gone, or empty though it was not', async () => {
    await settle('a.jpg', 'b.jpg');
    renameSync(lab.path('root'), lab.path('unplugged'));
    expect(await reconcileRoot(place())).toMatchObject({ state: 'offline' });
    mkdirSync(lab.path('root'));
    expect(await reconcileRoot(place())).toMatchObject({
      state: 'offline',
      reason: expect.stringContaining('The folder is empty'),
    });
    expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg']);
  });

  test('takes an empty root that never held anything for an empty root', async () => {
    expect(await lookAtAll()).toEqual({});
  });

  test('marks nothing when it is stopped', async () => {
    await settle('a.jpg');
    rmSync(lab.path('root/a.jpg'));
    lab.write('root/notes.txt');
    const result = await reconcileRoot(place(), { signal: AbortSignal.abort() });
    expect(result.state).toBe('stopped');
    expect(lab.known(root)).toEqual(['a.jpg']);
  });

  test('keeps what lies behind a link whose drive is away, and says so', async () => {
    lab.write('drive/a.jpg');
    lab.write('root/b.jpg');
    symlinkSync(lab.path('drive'), lab.path('root/drive'));
    symlinkSync(lab.path('nowhere'), lab.path('root/never seen'));
    await lookAtAll();
    renameSync(lab.path('drive'), lab.path('unplugged'));
    const result = await reconcileRoot(place());
    expect(counts(result)).toEqual({ unchanged: 1 });
    expect(result).toMatchObject({ warnings: [expect.stringContaining('“drive” leads to a place')] });
    expect(await lookAt('drive/a.jpg')).toEqual({});
    expect(lab.known(root)).toEqual(['b.jpg to read', 'drive/a.jpg to read']);
  });

  test.skipIf(!canBeRefused)('marks nothing below a folder that may not be read', async () => {
    await settle('closed/a.jpg', 'closed/sub/b.jpg', 'open/c.jpg', 'open/d.jpg');
    rmSync(lab.path('root/open/c.jpg'));
    chmodSync(lab.path('root/closed'), 0o000);
    const result = await asOrdinaryUser(() => reconcileRoot(place()));
    expect(counts(result)).toEqual({ missing: 1, unchanged: 1 });
    expect(result).toMatchObject({ warnings: [expect.stringContaining('“closed”')] });
    const hinted = await asOrdinaryUser(() => reconcilePaths(place(), ['closed', 'closed/sub/b.jpg']));
    expect(counts(hinted)).toEqual({});
    expect(lab.known(root)).toEqual(['closed/a.jpg', 'closed/sub/b.jpg', 'open/c.jpg missing', 'open/d.jpg']);
  });
});

describe('a look at single paths', () => {
  test('judges those alone', async () => {
    await settle('a.jpg', 'b.jpg', 'sub/c.jpg');
    rmSync(lab.path('root/a.jpg'));
    rmSync(lab.path('root/sub/c.jpg'));
    lab.write('root/new.jpg');
    lab.write('root/unasked.jpg');
    expect(await lookAt('a.jpg', 'b.jpg', 'new.jpg', 'never.jpg')).toEqual({
      missing: 1,
      unchanged: 1,
      new: 1,
    });
    expect(lab.known(root)).toEqual(['a.jpg missing', 'b.jpg', 'new.jpg to read', 'sub/c.jpg']);
  });

  test('a folder that vanished takes all below it along, and no neighbour', async () => {
    await settle('trip/a.jpg', 'trip/day/b.jpg', 'trip 2/c.jpg');
    rmSync(lab.path('root/trip'), { recursive: true });
    expect(await lookAt('trip')).toEqual({ missing: 2 });
    expect(lab.known(root)).toEqual(['trip 2/c.jpg', 'trip/a.jpg missing', 'trip/day/b.jpg missing']);
  });

  test('a new folder is walked', async () => {
    await settle('a.jpg');
    lab.write('root/trip/b.jpg');
    lab.write('root/trip/day/c.jpg');
    lab.write('root/trip/.git/d.jpg');
    expect(await lookAt('trip')).toEqual({ new: 2 });
    expect(await lookAt('trip/.git/d.jpg', 'trip/.git')).toEqual({});
  });

  test('a file in place of a folder, and a folder in place of a file', async () => {
    await settle('one/a.jpg', 'two.jpg', 'three.jpg');
    rmSync(lab.path('root/one'), { recursive: true });
    lab.write('root/one');
    rmSync(lab.path('root/two.jpg'));
    lab.write('root/two.jpg/b.jpg');
    expect(await lookAt('one/a.jpg', 'one', 'two.jpg')).toEqual({ missing: 2, new: 2 });
    expect(lab.known(root)).toEqual([
      'one to read',
      'one/a.jpg missing',
      'three.jpg',
      'two.jpg missing',
      'two.jpg/b.jpg to read',
    ]);
  });

  test('a sidecar stands for its pictures, and is gone for them too', async () => {
    await settle('a.jpg', 'a.cr2', 'b.jpg');
    lab.write('root/a.xmp');
    expect(await lookAt('a.xmp')).toEqual({ changed: 2 });
    lab.readAll();
    rmSync(lab.path('root/a.xmp'));
    expect(await lookAt('a.xmp')).toEqual({ changed: 2 });
    expect(lab.known(root)).toEqual(['a.cr2 to read', 'a.jpg to read', 'b.jpg']);
  });

  test('a link to a folder asks for a look at the whole root, and nothing is judged below it', async () => {
    await settle('a.jpg');
    lab.write('elsewhere/b.jpg');
    symlinkSync(lab.path('elsewhere'), lab.path('root/link'));
    const hinted = await reconcilePaths(place(), ['link']);
    expect(hinted).toMatchObject({ needsFullLook: true, counts: { new: 0, missing: 0 } });
    expect(await lookAtAll()).toEqual({ new: 1, unchanged: 1 });
    expect(await lookAt('link/b.jpg')).toEqual({ unchanged: 1 });
    expect(await reconcilePaths(place(), ['link'])).toMatchObject({ counts: { missing: 0 } });
  });

  test('an empty root is offline for them as well', async () => {
    await settle('a.jpg');
    rmSync(lab.path('root/a.jpg'));
    expect(await reconcilePaths(place(), ['a.jpg'])).toMatchObject({ state: 'offline' });
    expect(lab.known(root)).toEqual(['a.jpg']);
  });
});

describe('files that are still being written', () => {
  test('are no work until they hold still', async () => {
    lab.writeNow('root/a.jpg', 'half');
    expect(await lookAtAll()).toEqual({ unsettled: 1 });
    expect(lab.known(root)).toEqual([]);
    lab.writeNow('root/a.jpg', 'half and more');
    nowMs += 1_500;
    expect(await lookAtAll()).toEqual({ unsettled: 1 });
    nowMs += 1_500;
    expect(await lookAt('a.jpg')).toEqual({ new: 1 });
    expect(settling.waiting).toEqual([]);
  });

  test('keep what is known of them until then', async () => {
    await settle('a.jpg', 'b.jpg');
    lab.writeNow('root/a.jpg', 'half of a new picture');
    expect(await lookAtAll()).toEqual({ unsettled: 1, unchanged: 1 });
    expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg']);
    nowMs += 1_500;
    expect(await lookAtAll()).toEqual({ changed: 1, unchanged: 1 });
  });

  test('are forgotten when they vanish before they were ever known', async () => {
    lab.write('root/b.jpg');
    lab.writeNow('root/a.jpg');
    await lookAtAll();
    rmSync(lab.path('root/a.jpg'));
    await lookAt('a.jpg');
    expect(settling.waiting).toEqual([]);
  });

  test('are all that an event points at, however old their time', async () => {
    lab.write('root/copied-with-its-time.jpg');
    const result = await reconcilePaths(place(), ['copied-with-its-time.jpg'], { isLive: true });
    expect(counts(result)).toEqual({ unsettled: 1 });
  });
});

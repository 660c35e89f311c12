import { appendFileSync, chmodSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asOrdinaryUser, canBeRefused } from './folder-lab.ts';
import { FollowerLab } from './follower-lab.ts';

let lab: FollowerLab;
let root: number;
beforeEach(() => {
  lab = new FollowerLab();
  root = lab.addRoot('photos').id;
});
afterEach(() => lab.close());

describe('what happened while nobody was looking', () => {
  test('new, changed and deleted files', async () => {
    lab.writeMany('photos/', 4);
    expect(await lab.index()).toMatchObject({
      found: { new: 4, changed: 0, returned: 0, missing: 0, offlineRoots: [], heldRoots: [], warnings: [] },
      removed: 0,
      held: [],
    });
    lab.write('photos/1.jpg', 'changed');
    lab.write('photos/5.jpg');
    rmSync(lab.path('photos/2.jpg'));
    const { found, outcomes, removed } = await lab.index();
    expect(found).toMatchObject({ new: 1, changed: 1, missing: 1 });
    expect(outcomes.sort()).toEqual(['added', 'updated']);
    expect(removed).toBe(1);
    expect(lab.removed).toEqual(['photos/2.jpg']);
    expect(lab.known(root)).toEqual(['1.jpg', '3.jpg', '4.jpg', '5.jpg']);
    // The deleted photo's, and that of the changed file's former content.
    expect(lab.count('orphans')).toBe(2);
  });

  test('a look alone removes nothing', async () => {
    lab.writeMany('photos/', 4);
    await lab.index();
    rmSync(lab.path('photos/2.jpg'));
    await lab.follower.catchUp();
    expect(lab.known(root)).toEqual(['1.jpg', '2.jpg missing', '3.jpg', '4.jpg']);
  });

  test('a renamed folder is moved files, of the same photos', async () => {
    lab.writeMany('photos/old/', 5);
    await lab.index();
    renameSync(lab.path('photos/old'), lab.path('photos/new'));
    const { found, outcomes, removed, held } = await lab.index();
    expect(found).toMatchObject({ new: 5, missing: 5 });
    expect(outcomes).toEqual(['moved', 'moved', 'moved', 'moved', 'moved']);
    expect({ removed, held }).toEqual({ removed: 0, held: [] });
    expect(lab.count('photos')).toBe(5);
    expect(lab.count('orphans')).toBe(0);
  });

  test('files moved from root to root keep their photos', async () => {
    const archive = lab.addRoot('archive').id;
    lab.writeMany('photos/', 6);
    lab.write('archive/other.jpg');
    await lab.index();
    mkdirSync(lab.path('archive/2024'));
    for (const number of [1, 2, 3, 4])
      renameSync(lab.path(`photos/${number}.jpg`), lab.path(`archive/2024/${number}.jpg`));
    const { outcomes, held } = await lab.index();
    expect(outcomes).toEqual(['moved', 'moved', 'moved', 'moved']);
    expect(held).toEqual([]);
    expect(lab.known(root)).toEqual(['5.jpg', '6.jpg']);
    expect(lab.known(archive)).toHaveLength(5);
    expect(lab.count('photos')).toBe(7);
    expect(lab.count('orphans')).toBe(0);
  });

  test('only the roots that were asked for are looked at', async () => {
    const archive = lab.addRoot('archive').id;
    lab.write('photos/a.jpg');
    lab.write('archive/b.jpg');
    await lab.index([archive]);
    expect(lab.known(root)).toEqual([]);
    expect(lab.known(archive)).toEqual(['b.jpg']);
    expect(lab.root(root)).toMatchObject({ state: 'ready' });
  });

  test('a look that is stopped beforehand finds nothing and marks nothing', async () => {
    lab.write('photos/a.jpg');
    expect(await lab.follower.catchUp(undefined, AbortSignal.abort())).toMatchObject({
      new: 0,
      warnings: [],
    });
    expect(lab.known(root)).toEqual([]);
  });

  test('links to folders are followed without end to no loop', async () => {
    lab.write('photos/sub/a.jpg');
    symlinkSync(lab.path('photos'), lab.path('photos/sub/loop'));
    lab.write('drive/b.jpg');
    symlinkSync(lab.path('drive'), lab.path('photos/drive'));
    expect((await lab.index()).found).toMatchObject({ new: 2, warnings: [] });
    expect(lab.known(root)).toEqual(['drive/b.jpg', 'sub/a.jpg']);
  });

  test.skipIf(!canBeRefused)('a folder that may not be read is named in a warning', async () => {
    lab.write('photos/closed/a.jpg');
    lab.write('photos/b.jpg');
    await lab.index();
    chmodSync(lab.path('photos/closed'), 0o000);
    const found = await asOrdinaryUser(() => lab.follower.catchUp());
    expect(found).toMatchObject({ missing: 0, warnings: [expect.stringContaining('“closed”')] });
  });
});

describe('files that are still being written', () => {
  test('are waited for', async () => {
    lab.writeNow('photos/a.jpg');
    expect((await lab.index()).found).toMatchObject({ new: 1, warnings: [] });
    expect(lab.known(root)).toEqual(['a.jpg']);
  });

  test('are not waited for without end', async () => {
    await lab.close();
    lab = new FollowerLab({ timing: { settleMs: 100, settlePatienceMs: 300 } });
    root = lab.addRoot('photos').id;
    lab.writeNow('photos/a.jpg');
    const growing = setInterval(() => appendFileSync(lab.path('photos/a.jpg'), 'more'), 10);
    const found = await lab.follower.catchUp();
    clearInterval(growing);
    expect(found).toMatchObject({
      new: 0,
      warnings: [expect.stringContaining('one file is still being written')],
    });
    expect(lab.known(root)).toEqual([]);
    expect((await lab.index()).found).toMatchObject({ new: 1, warnings: [] });
  });
});

describe('a root that is away', () => {
  beforeEach(async () => {
    lab.writeMany('photos/', 4);
    await lab.index();
  });

  test('is offline with a reason, loses nothing, and is ready when it is back', async () => {
    renameSync(lab.path('photos'), lab.path('unplugged'));
    const { found, removed } = await lab.index();
    expect(found).toMatchObject({
      missing: 0,
      offlineRoots: [{ reason: expect.stringContaining('not there') }],
    });
    expect(removed).toBe(0);
    expect(lab.root(root)).toMatchObject({ state: 'offline', reason: expect.stringContaining('not there') });
    expect(lab.known(root)).toHaveLength(4);
    expect(lab.follower.acceptRemovals(root)).toBe(0);

    renameSync(lab.path('unplugged'), lab.path('photos'));
    expect((await lab.index()).found).toMatchObject({ new: 0, missing: 0, offlineRoots: [] });
    expect(lab.root(root)).toMatchObject({ state: 'ready', reason: null });
    expect(lab.notices).toEqual([
      expect.stringMatching(/^warning: photos: The folder is not there/),
      'info: photos: The folder is back.',
    ]);
  });

  test('is offline when only its empty mount point is left', async () => {
    renameSync(lab.path('photos'), lab.path('unplugged'));
    mkdirSync(lab.path('photos'));
    const { found } = await lab.index();
    expect(found.offlineRoots).toMatchObject([{ reason: expect.stringContaining('The folder is empty') }]);
    expect(lab.known(root)).toEqual(['1.jpg', '2.jpg', '3.jpg', '4.jpg']);
  });

  test('does not keep the others from being looked at', async () => {
    const archive = lab.addRoot('archive').id;
    lab.write('archive/b.jpg');
    rmSync(lab.path('photos'), { recursive: true });
    await lab.index();
    expect(lab.known(archive)).toEqual(['b.jpg']);
  });
});

describe('a sudden loss', () => {
  beforeEach(async () => {
    lab.writeMany('photos/', 6);
    await lab.index();
  });

  function lose(...numbers: number[]): void {
    for (const number of numbers) renameSync(lab.path(`photos/${number}.jpg`), lab.path(`lost${number}.jpg`));
  }

  test('of a third is removed', async () => {
    lose(1, 2);
    expect(await lab.index()).toMatchObject({ removed: 2, held: [] });
    expect(lab.root(root).state).toBe('ready');
  });

  test('of more than a third is held, told once, and removed when it is accepted', async () => {
    lose(1, 2, 3);
    const reason = expect.stringMatching(/^3 of 6 files are gone/);
    expect(await lab.index()).toMatchObject({ removed: 0, held: [{ path: lab.path('photos'), reason }] });
    expect((await lab.index()).found.heldRoots).toEqual([{ path: lab.path('photos'), reason }]);
    expect(lab.root(root)).toMatchObject({ state: 'removals-held', reason });
    expect(lab.known(root)).toHaveLength(6);
    expect(lab.notices).toHaveLength(1);

    expect(lab.follower.acceptRemovals(root)).toBe(3);
    expect(lab.root(root)).toMatchObject({ state: 'ready', reason: null });
    expect(lab.known(root)).toEqual(['4.jpg', '5.jpg', '6.jpg']);
    expect(lab.removed).toHaveLength(3);
    expect(lab.count('orphans')).toBe(3);
  });

  test('is over when the files come back', async () => {
    lose(1, 2, 3);
    await lab.index();
    for (const number of [1, 2, 3])
      renameSync(lab.path(`lost${number}.jpg`), lab.path(`photos/${number}.jpg`));
    expect(await lab.index()).toMatchObject({ found: { returned: 3, heldRoots: [] }, removed: 0, held: [] });
    expect(lab.root(root)).toMatchObject({ state: 'ready', reason: null });
    expect(lab.known(root)).toEqual(['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg', '6.jpg']);
  });

  test('stays held through an import and a further loss', async () => {
    lose(1, 2, 3);
    await lab.index();
    lab.writeMany('photos/import', 20);
    lose(4);
    expect(await lab.index()).toMatchObject({
      removed: 0,
      held: [{ reason: expect.stringMatching(/^4 of 6/) }],
    });
  });

  test('stays held when the root goes away and comes back', async () => {
    lose(1, 2, 3);
    await lab.index();
    renameSync(lab.path('photos'), lab.path('unplugged'));
    expect(await lab.index()).toMatchObject({ removed: 0 });
    expect(lab.follower.acceptRemovals(root)).toBe(0);
    expect(lab.root(root).state).toBe('offline');
    renameSync(lab.path('unplugged'), lab.path('photos'));
    expect(await lab.index()).toMatchObject({
      removed: 0,
      held: [{ reason: expect.stringMatching(/^3 of 6/) }],
    });
  });

  test('of the only file is no accident', async () => {
    const archive = lab.addRoot('archive').id;
    lab.write('archive/a.jpg');
    lab.write('archive/notes.txt');
    await lab.index();
    rmSync(lab.path('archive/a.jpg'));
    expect(await lab.index([archive])).toMatchObject({ removed: 1, held: [] });
  });
});

test('a root that is taken out of the library is not looked at any more', async () => {
  lab.write('photos/a.jpg');
  const looking = lab.follower.catchUp();
  lab.roots.remove(root);
  await lab.follower.rootsChanged();
  await looking;
  expect(lab.known(root)).toEqual([]);
  expect(await lab.follower.catchUp()).toMatchObject({ new: 0 });
});

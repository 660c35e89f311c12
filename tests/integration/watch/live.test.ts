import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FolderFollowerOptions } from '../../../main/library/watch/folder-follower.ts';
import { listenInThread } from '../../../main/library/watch/listen-in-thread.ts';
import type { ListenNews } from '../../../main/library/watch/listen-protocol.ts';
import { FollowerLab } from './follower-lab.ts';

let lab: FollowerLab;
afterEach(() => lab.close());

/** A followed root that the library is in step with. */
async function follow(
  names: readonly string[],
  options: Partial<FolderFollowerOptions> = {},
): Promise<number> {
  lab = new FollowerLab(options);
  const root = lab.addRoot('photos').id;
  for (const name of names) lab.write(`photos/${name}`);
  await lab.follower.start();
  await lab.index();
  return root;
}

const soon = (check: () => void, everyMs = 20) => vi.waitFor(check, { timeout: 60_000, interval: everyMs });

describe('following live', () => {
  test('a new file becomes work', async () => {
    const root = await follow(['a.jpg']);
    lab.writeNow('photos/b.jpg');
    await soon(() => expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg to read']));
    expect(lab.work).toBeGreaterThan(0);
  });

  test('a new folder with all in it becomes work', async () => {
    const root = await follow(['a.jpg']);
    lab.writeNow('photos/trip/b.jpg');
    lab.writeNow('photos/trip/day one.2024/c.jpg');
    lab.writeNow('photos/trip/.git/d.jpg');
    await soon(() =>
      expect(lab.known(root)).toEqual(['a.jpg', 'trip/b.jpg to read', 'trip/day one.2024/c.jpg to read']),
    );
    lab.writeNow('photos/trip/day one.2024/later.jpg');
    await soon(() => expect(lab.known(root)).toContain('trip/day one.2024/later.jpg to read'));
  });

  test('a changed file and a new sidecar are work', async () => {
    const root = await follow(['a.jpg', 'b.jpg', 'c.jpg']);
    appendFileSync(lab.path('photos/a.jpg'), 'more');
    lab.writeNow('photos/b.xmp');
    await soon(() => expect(lab.known(root)).toEqual(['a.jpg to read', 'b.jpg to read', 'c.jpg']));
  });

  test('a deleted file is taken out', async () => {
    const root = await follow(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']);
    rmSync(lab.path('photos/a.jpg'));
    await soon(() => expect(lab.known(root)).toEqual(['b.jpg', 'c.jpg', 'd.jpg']));
    expect(lab.removed).toEqual(['photos/a.jpg']);
    expect(lab.count('orphans')).toBe(1);
    expect(lab.work).toBe(1);
  });

  test('a moved file is not taken out before its new place was read', async () => {
    const root = await follow(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']);
    mkdirSync(lab.path('photos/sub'));
    renameSync(lab.path('photos/a.jpg'), lab.path('photos/sub/renamed.jpg'));
    await soon(() => expect(lab.known(root)).toContain('sub/renamed.jpg to read'));
    // Longer than removals wait for further losses: it is the unread file that holds them up.
    await pause(1_500);
    expect(lab.known(root)).toContain('a.jpg missing');
    expect(lab.readAll()).toEqual(['moved']);
    expect(lab.known(root)).toEqual(['b.jpg', 'c.jpg', 'd.jpg', 'sub/renamed.jpg']);
    expect(lab.count('orphans')).toBe(0);
  });

  test('a growing file waits until it holds still', async () => {
    const root = await follow(['a.jpg'], { timing: { settleMs: 800 } });
    lab.writeNow('photos/b.jpg', 'begin');
    const growing = setInterval(() => appendFileSync(lab.path('photos/b.jpg'), 'more'), 20);
    await pause(2_500);
    clearInterval(growing);
    expect(lab.known(root)).toEqual(['a.jpg']);
    await soon(() => expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg to read']));
  });

  test('a loss that comes in pieces is judged as a whole', async () => {
    const names = Array.from({ length: 12 }, (_, number) => `${number}.jpg`);
    const root = await follow(names);
    for (const name of names.slice(0, 6)) {
      rmSync(lab.path(`photos/${name}`));
      await pause(100);
    }
    await soon(() => expect(lab.root(root)).toMatchObject({ state: 'removals-held' }));
    expect(lab.root(root).reason).toMatch(/^6 of 12 files are gone/);
    expect(lab.known(root)).toHaveLength(12);
    expect(lab.follower.acceptRemovals(root)).toBe(6);
    expect(lab.root(root).state).toBe('ready');
  });

  test('a root that vanishes goes offline, and is ready and followed again when it is back', async () => {
    const root = await follow(['a.jpg', 'b.jpg', 'c.jpg']);
    renameSync(lab.path('photos'), lab.path('unplugged'));
    await soon(() => expect(lab.root(root).state).toBe('offline'));
    expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
    lab.write('unplugged/meanwhile.jpg');
    renameSync(lab.path('unplugged'), lab.path('photos'));
    await soon(() => expect(lab.known(root)).toContain('meanwhile.jpg to read'));
    expect(lab.root(root)).toMatchObject({ state: 'ready', reason: null });
    lab.writeNow('photos/after.jpg');
    await soon(() => expect(lab.known(root)).toContain('after.jpg to read'));
  });

  test('a drive that is mounted over its empty mount point is noticed', async () => {
    const root = await follow(['a.jpg']);
    renameSync(lab.path('photos'), lab.path('drive'));
    mkdirSync(lab.path('photos'));
    await soon(() => expect(lab.root(root).reason).toMatch(/^The folder is empty/));
    rmSync(lab.path('photos'), { recursive: true });
    renameSync(lab.path('drive'), lab.path('photos'));
    await soon(() => expect(lab.root(root).state).toBe('ready'));
    expect(lab.known(root)).toEqual(['a.jpg']);
  });

  test('a folder behind a link is followed, also one linked later', async () => {
    lab = new FollowerLab();
    const root = lab.addRoot('photos').id;
    lab.write('photos/a.jpg');
    lab.write('drive/b.jpg');
    lab.write('later/c.jpg');
    symlinkSync(lab.path('drive'), lab.path('photos/drive'));
    await lab.follower.start();
    await lab.index();
    symlinkSync(lab.path('later'), lab.path('photos/later.link'));
    await soon(() => expect(lab.known(root)).toContain('later.link/c.jpg to read'));
    lab.writeNow('drive/new.jpg');
    lab.writeNow('later/new.jpg');
    await soon(() =>
      expect(lab.known(root)).toEqual([
        'a.jpg',
        'drive/b.jpg',
        'drive/new.jpg to read',
        'later.link/c.jpg to read',
        'later.link/new.jpg to read',
      ]),
    );
  });

  test('a folder that has the name of one before it is followed, and so is one that was renamed', async () => {
    const root = await follow(['trip/a.jpg', 'b.jpg', 'c.jpg', 'd.jpg']);
    rmSync(lab.path('photos/trip'), { recursive: true });
    lab.writeNow('photos/trip/again.jpg');
    await soon(() => expect(lab.known(root)).toContain('trip/again.jpg to read'));
    lab.writeNow('photos/trip/later.jpg');
    await soon(() => expect(lab.known(root)).toContain('trip/later.jpg to read'));
    renameSync(lab.path('photos/trip'), lab.path('photos/renamed'));
    await soon(() => expect(lab.known(root)).toContain('renamed/later.jpg to read'));
    lab.writeNow('photos/renamed/last.jpg');
    await soon(() => expect(lab.known(root)).toContain('renamed/last.jpg to read'));
  });

  test('a root that is added meanwhile is looked at and followed; one taken out is not', async () => {
    const root = await follow(['a.jpg']);
    const archive = lab.addRoot('archive').id;
    lab.write('archive/b.jpg');
    await lab.follower.rootsChanged();
    await soon(() => expect(lab.known(archive)).toEqual(['b.jpg to read']));
    lab.roots.remove(root);
    await lab.follower.rootsChanged();
    lab.writeNow('photos/c.jpg');
    lab.writeNow('archive/d.jpg');
    await soon(() => expect(lab.known(archive)).toEqual(['b.jpg to read', 'd.jpg to read']));
    expect(lab.known(root)).toEqual([]);
    expect(lab.notices).toEqual([]);
  });

  test('nothing happens any more after it was stopped', async () => {
    const root = await follow(['a.jpg']);
    await lab.follower.stop();
    lab.writeNow('photos/b.jpg');
    await pause(1_000);
    expect(lab.known(root)).toEqual(['a.jpg']);
    await lab.follower.start();
    await lab.index();
    lab.writeNow('photos/c.jpg');
    await soon(() => expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg', 'c.jpg to read']));
  });
});

describe('when the system watches no more folders', () => {
  /** Listening that meets trouble in the middle of its work. */
  const troubled =
    (news: ListenNews): typeof listenInThread =>
    (job, onNews) => {
      const listening = listenInThread(job, onNews);
      setImmediate(() => onNews(news));
      return listening;
    };
  const limited = (code: string) =>
    troubled({ type: 'trouble', code, problem: `${code}: no space left on device, watch` });

  test.each(['ENOSPC', 'EMFILE'])(
    'for %s it looks from time to time instead, and says so once',
    async (code) => {
      const root = await follow(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'], { listen: limited(code) });
      lab.writeNow('photos/sub/e.jpg');
      rmSync(lab.path('photos/a.jpg'));
      await soon(() =>
        expect(lab.known(root)).toEqual(['a.jpg missing', 'b.jpg', 'c.jpg', 'd.jpg', 'sub/e.jpg to read']),
      );
      lab.readAll();
      await soon(() => expect(lab.removed).toEqual(['photos/a.jpg']));
      expect(lab.notices).toEqual([
        expect.stringMatching(
          /^warning: .* does not allow more folders .*\. Eidetic looks for changes every/,
        ),
      ]);
      expect(lab.notices[0]).toContain(code);
    },
  );

  test('the same where its thread has failed', async () => {
    const root = await follow(['a.jpg'], { listen: troubled({ type: 'ended', problem: 'out of memory' }) });
    lab.writeNow('photos/b.jpg');
    await soon(() => expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg to read']));
    expect(lab.notices).toEqual([
      expect.stringMatching(/can no longer be watched \(out of memory\)\. Eidetic looks for changes every/),
    ]);
  });

  test('another trouble is told and silences nothing', async () => {
    const root = await follow(['a.jpg'], { listen: limited('EIO') });
    lab.writeNow('photos/b.jpg');
    await soon(() => expect(lab.known(root)).toEqual(['a.jpg', 'b.jpg to read']));
    expect(lab.notices).toEqual([
      expect.stringMatching(/some changes may be noticed only at the next start/),
    ]);
  });
});

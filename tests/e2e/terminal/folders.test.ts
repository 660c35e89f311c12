import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndexSummary, Status } from '../../../preload/contract/index.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { emptyTerminal, terminalWith } from './terminal-lab.ts';

describe('folders', () => {
  it('add takes a folder in and reads it', async () => {
    const { photos, terminal } = await emptyTerminal();
    await drawPhotos(photos, 3);
    const added = await terminal.run('add', photos, '--json');
    expect(added.code).toBe(0);
    expect(added.json()).toMatchObject({
      roots: [{ path: photos, state: 'ready' }],
      index: { added: 3, failed: 0 },
    });
  });

  it('add --later leaves the reading to index', async () => {
    const { photos, terminal } = await emptyTerminal();
    await drawPhotos(photos, 2);
    expect((await terminal.run('add', photos, '--later')).out).toContain('Read them with: eidetic index');
    expect((await terminal.run('status')).out).toContain(
      '1 folder never looked at (read with “eidetic index”)',
    );
    const index = (await terminal.run('index', '--json')).json<IndexSummary>();
    expect((await terminal.run('status')).out).not.toContain('never looked at');
    expect(Object.keys(index)).toEqual(
      expect.arrayContaining([
        'added',
        'updated',
        'moved',
        'removed',
        'failed',
        'seconds',
        'photosPerSecond',
      ]),
    );
    expect(index).toMatchObject({ added: 2 });
  });

  it('add of a folder that is in the library already catches up with it', async () => {
    const { terminal, photos } = await emptyTerminal();
    await drawPhotos(photos, 2);
    await terminal.run('add', photos, '--later');
    const again = await terminal.run('add', photos, `${photos}/.`);
    expect(again.code).toBe(0);
    expect(again.out).toContain(`Already in the library: ${photos}\n2 photos added`);
    const json = (await terminal.run('add', photos, photos, '--json')).json();
    expect(json).toMatchObject({ roots: [{ path: photos }], index: { added: 0 }, errors: [] });
  });

  it('add of a folder without photos says so', async () => {
    const { terminal, photos } = await emptyTerminal();
    mkdirSync(photos);
    const { out } = await terminal.run('add', photos);
    expect(out).toBe(`Added ${photos}\nNo photos were found in ${photos}.\n`);
  });

  it('add takes in what it can, and says what it could not', async () => {
    const { terminal, photos } = await emptyTerminal();
    await drawPhotos(photos, 2);
    const missing = join(photos, 'nowhere');
    const added = await terminal.run('add', missing, photos);
    expect(added.code).toBe(1);
    expect(added.out).toContain(`Added ${photos}\n2 photos added`);
    expect(added.error).toContain(`There is no folder ${missing}.`);
    const json = await terminal.run('add', photos, missing, '--json');
    expect(json.code).toBe(1);
    expect(json.json()).toMatchObject({ roots: [{ path: photos }], errors: [{ code: 'root.not-found' }] });
  });

  it('index holds the removal of most of a folder until it is told to accept it', async () => {
    const { terminal, photos, paths } = await terminalWith(6);
    for (const path of paths.slice(0, 4)) rmSync(path);
    expect((await terminal.run('index', '--json')).json<IndexSummary>()).toMatchObject({ removed: 0 });
    const accepted = (await terminal.run('index', '--accept-removals', '--json')).json<IndexSummary>();
    expect(accepted).toMatchObject({ removed: 4, notes: [] });
    const status = (await terminal.run('status', '--json')).json<Status>();
    expect(status.roots).toMatchObject([{ path: photos, state: 'ready', files: 2 }]);
  });

  it('index keeps most of a folder when it is told to, and holds it no more', async () => {
    const { terminal, paths } = await terminalWith(6);
    for (const path of paths.slice(0, 4)) rmSync(path);
    expect((await terminal.run('index')).out).toContain('Keep them with: eidetic index --keep-missing');
    const kept = (await terminal.run('index', '--keep-missing', '--json')).json<IndexSummary>();
    expect(kept).toMatchObject({ removed: 0, notes: [] });
    const again = await terminal.run('index');
    expect(again.out + again.error).not.toContain('--keep-missing');
    expect((await terminal.run('status')).out).toContain('(6 photos, 4 missing files kept)');
    const both = await terminal.run('index', '--keep-missing', '--accept-removals');
    expect(both.code).toBe(64);
    const accepted = (await terminal.run('index', '--accept-removals', '--json')).json<IndexSummary>();
    expect(accepted).toMatchObject({ removed: 4, notes: [] });
  });

  it('remove takes a folder out and leaves the disk alone', async () => {
    const { terminal, photos, paths } = await terminalWith(2);
    expect((await terminal.run('remove', photos)).out).toContain('Nothing on disk was changed');
    expect((await terminal.run('status', '--json')).json<Status>()).toMatchObject({ photos: 0, roots: [] });
    expect(paths.every(existsSync)).toBe(true);
  });
});

describe('the status', () => {
  it('status names photos, folders, the model and what it runs on and why', async () => {
    const { terminal, photos } = await terminalWith(2);
    const status = (await terminal.run('status', '--json')).json<Status>();
    expect(status).toMatchObject({ photos: 2, files: 2, vectors: 2, pending: 0, failed: 0 });
    expect(status.roots).toMatchObject([{ path: photos, state: 'ready' }]);
    expect(status.provider.provider).toBe('cpu');
    expect(status.provider.reason.length).toBeGreaterThan(10);
    const words = (await terminal.run('status')).out;
    expect(words).toContain('2 photos in 2 files');
    expect(words).toContain(photos);
  });

  it('status leaves what onnxruntime said of an absent provider to --json', async () => {
    const { terminal } = await terminalWith(1);
    const plain = (await terminal.run('status')).out;
    const { provider } = (await terminal.run('status', '--json')).json<Status>();
    for (const { outcome, detail, provider: name } of provider.trials) {
      if (outcome !== 'unavailable') continue;
      expect(plain).toContain(`${name}: not available on this computer`);
      if (detail !== '') expect(plain).not.toContain(detail);
    }
  });
});

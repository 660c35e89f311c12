import { mkdirSync, renameSync, rmSync, watch } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FolderListener } from '../../../main/library/watch/folder-listener.ts';
import { FolderLab } from './folder-lab.ts';

let lab: FolderLab;
let listener: FolderListener | null;
let touched: string[];
let troubles: unknown[];

beforeEach(() => {
  lab = new FolderLab();
  mkdirSync(lab.path('root'));
  listener = null;
  touched = [];
  troubles = [];
});

afterEach(() => {
  listener?.dispose();
  lab.dispose();
});

function listen(options: Partial<ConstructorParameters<typeof FolderListener>[0]>): FolderListener {
  listener = new FolderListener({
    rootPath: lab.path('root'),
    libraryDir: lab.libraryDir,
    onTouched: (path) => touched.push(path),
    onTrouble: (error) => troubles.push(error),
    ...options,
  });
  listener.start();
  return listener;
}

/** Whether somebody would look at a path: it was touched, or a folder that it lies in was. */
function isCovered(path: string): boolean {
  return touched.some((other) => other === '' || path === other || path.startsWith(`${other}/`));
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 20 });

/** Long enough for every event of what was done to be heard. */
const quiet = () => pause(300);

describe.each([{ hearsTrees: false }, { hearsTrees: true }])(
  'where listening to a folder hears all below it: $hearsTrees',
  (options) => {
    test('hears of files at any depth, and not of others', async () => {
      lab.write('root/2024/may/a.jpg');
      lab.write('root/2024/.hidden/b.jpg');
      lab.write('root/library/thumbnails/c.webp');
      listen({ ...options, libraryDir: lab.path('root/library') });
      lab.writeNow('root/2024/may/new.jpg');
      lab.writeNow('root/2024/.hidden/new.jpg');
      lab.writeNow('root/library/thumbnails/new.webp');
      await soon(() => expect(touched).toContain('2024/may/new.jpg'));
      await quiet();
      expect(touched.filter((path) => /hidden|library/.test(path))).toEqual([]);
    });

    test('hears of what is in folders that came later', async () => {
      listen(options);
      lab.writeNow('root/trip/day one/a.jpg');
      await soon(() => expect(isCovered('trip/day one/a.jpg')).toBe(true));
      await quiet();
      touched = [];
      lab.writeNow('root/trip/day one/b.jpg');
      await soon(() => expect(isCovered('trip/day one/b.jpg')).toBe(true));
    });
  },
);

test('nothing that comes while it begins to listen falls in between', async () => {
  lab.write('root/old/deep/a.jpg');
  const made: string[] = [];
  const meanwhile = (folder: string, when: string) => {
    if (/new/.test(folder)) return;
    const path = join(folder, `new ${when}`);
    mkdirSync(path);
    made.push(relative(lab.path('root'), path));
  };
  listen({
    hearsTrees: false,
    watch: ((folder: string, options: object) => {
      meanwhile(folder, 'before');
      const watcher = watch(folder, options);
      meanwhile(folder, 'after');
      return watcher;
    }) as typeof watch,
  });
  await quiet();
  expect(made).toHaveLength(6);
  touched = [];
  for (const folder of made) lab.writeNow(`root/${folder}/b.jpg`);
  await soon(() => expect(made.filter((folder) => !touched.includes(`${folder}/b.jpg`))).toEqual([]));
  expect(troubles).toEqual([]);
});

test('a folder that was moved is heard by its new name alone', async () => {
  lab.write('root/old/deep/a.jpg');
  listen({ hearsTrees: false });
  renameSync(lab.path('root/old'), lab.path('root/new'));
  await soon(() => expect(touched).toEqual(expect.arrayContaining(['old', 'new'])));
  await quiet();
  touched = [];
  lab.writeNow('root/new/deep/b.jpg');
  await soon(() => expect(touched).toContain('new/deep/b.jpg'));
  expect(touched.filter((path) => path.startsWith('old'))).toEqual([]);
});

test('a folder that has the name of one before it is heard', async () => {
  lab.write('root/trip/a.jpg');
  listen({ hearsTrees: false });
  rmSync(lab.path('root/trip'), { recursive: true });
  lab.writeNow('root/trip/sub/b.jpg');
  await soon(() => expect(isCovered('trip/sub/b.jpg')).toBe(true));
  await quiet();
  touched = [];
  lab.writeNow('root/trip/sub/c.jpg');
  await soon(() => expect(isCovered('trip/sub/c.jpg')).toBe(true));
});

test('folders behind links are heard by the path of the link, and no longer when it is gone', async () => {
  lab.write('drive/2024/a.jpg');
  const listener = listen({ hearsTrees: false });
  const links = [{ path: 'linked', target: lab.path('drive') }];
  listener.followLinks(links);
  // Whatever came before is looked for once; the same links again are no news.
  expect(touched).toEqual(['']);
  listener.followLinks([...links]);
  expect(touched).toEqual(['']);
  touched = [];
  lab.writeNow('drive/2024/b.jpg');
  await soon(() => expect(touched).toContain('linked/2024/b.jpg'));
  listener.followLinks([]);
  await quiet();
  touched = [];
  lab.writeNow('drive/2024/c.jpg');
  await quiet();
  expect(touched).toEqual([]);
});

test('nothing is heard after the end', async () => {
  const listener = listen({ hearsTrees: false });
  lab.writeNow('root/a.jpg');
  listener.dispose();
  lab.writeNow('root/b.jpg');
  await quiet();
  expect(touched).toEqual([]);
});

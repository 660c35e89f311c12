import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { scanRoot } from '../../../main/library/watch/scan-root.ts';
import { FolderLab } from './folder-lab.ts';

let lab: FolderLab;
beforeEach(() => {
  lab = new FolderLab();
  lab.write('root/a.jpg');
  lab.write('root/sub/b.jpg');
});
afterEach(() => lab.dispose());

/** Scans the root and does something once, when the first folder is met. */
function scanWhile(act: () => void) {
  let hasActed = false;
  const seen: string[] = [];
  const outcome = scanRoot(
    { rootPath: lab.path('root'), libraryDir: lab.libraryDir, paths: [''] },
    {
      onFile: ({ path }) => seen.push(path),
      onFolder: () => {
        if (!hasActed) act();
        hasActed = true;
      },
    },
  );
  return { outcome, seen };
}

describe('a root that vanishes while it is being looked at', () => {
  test('is offline, not empty', () => {
    const { outcome, seen } = scanWhile(() => rmSync(lab.path('root'), { recursive: true }));
    expect(seen).toEqual([]);
    expect(outcome).toMatchObject({ state: 'offline', reason: expect.stringContaining('went away') });
  });

  test('is offline too when an empty folder takes its place', () => {
    const { outcome } = scanWhile(() => {
      renameSync(lab.path('root'), lab.path('unplugged'));
      mkdirSync(lab.path('root'));
    });
    expect(outcome).toMatchObject({ state: 'offline' });
  });
});

test.skipIf(process.platform !== 'linux')('a file whose name is no text is named, not passed over', () => {
  writeFileSync(
    Buffer.concat([Buffer.from(`${lab.path('root')}/`), Buffer.from([0xff]), Buffer.from('.jpg')]),
    '',
  );
  mkdirSync(Buffer.concat([Buffer.from(`${lab.path('root')}/`), Buffer.from([0xfe])]));
  const { outcome, seen } = scanWhile(() => {});
  expect(seen.sort()).toEqual(['a.jpg', 'sub/b.jpg']);
  expect(outcome).toMatchObject({
    unreadable: [
      { reason: expect.stringContaining('cannot be read as text') },
      { reason: expect.stringContaining('cannot be read as text') },
    ],
  });
});

import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

it('lets the shell start every helper process that the library has, and no other', () => {
  const helpers = globSync('{main/library,models}/**/*-process.ts', { cwd: root })
    .map((file) => basename(file, '.ts'))
    // What starts them, and is none.
    .filter((name) => name !== 'helper-process');
  const shell = readFileSync(join(root, 'main/shell/main.ts'), 'utf8');
  const listed = [...shell.matchAll(/built\('[^']*\/([a-z-]+-process)\.js'\)/g)].map(([, name]) => name);
  expect(listed.filter((name) => name !== 'library-process').sort()).toEqual(helpers.sort());
});

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileProblem } from '../../../main/cli/terminal/file-problem.ts';

it('says in words what the system says in letters', () => {
  const problem = (path: string) => {
    try {
      return String(readFileSync(path));
    } catch (error) {
      return fileProblem(error);
    }
  };
  expect(problem('/nowhere/at/all')).toBe('there is no such file or folder');
  expect(problem(import.meta.dirname)).toBe('it is a folder');
  expect(fileProblem(new Error('the moon is full'))).toBe('the moon is full');
});

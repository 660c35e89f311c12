import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenPath, givenPaths } from '../../../main/cli/terminal/given-path.ts';

describe('givenPath', () => {
  it.each([
    ['~', homedir()],
    ['~/x', join(homedir(), 'x')],
    ['~x', '~x'],
    ['a/~/b', 'a/~/b'],
    ['./~', './~'],
  ])('%s', (text, path) => expect(givenPath(text)).toBe(path));

  it('refuses an empty path', () => expect(() => givenPath('')).toThrow('A path cannot be empty.'));

  it('keeps those given before', () => expect(givenPaths('b', ['a'])).toEqual(['a', 'b']));
});

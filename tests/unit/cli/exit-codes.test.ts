import { expect, it } from 'vitest';
import { exitCodeFor } from '../../../main/cli/terminal/exit-codes.ts';

it.each([
  ['library.in-use', 2],
  ['query.empty', 64],
  ['query.bad-value', 64],
  ['failure.unknown-code', 64],
  ['root.system-folder', 1],
  ['library.absent', 1],
] as const)('%s ends with %d', (code, exitCode) => expect(exitCodeFor(code)).toBe(exitCode));

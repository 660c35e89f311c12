import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../../main/library/log.ts';
import { EideticError } from '../../../preload/contract/index.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

it('writes an error with its message, its code, where it came from and what caused it', () => {
  const file = join(temporaryFolder(), 'log');
  const cause = new Error('no space left on the device');
  openLog(file).error({ error: new EideticError('internal', { problem: 'half a photo' }, { cause }) }, 'oh');
  const line = JSON.parse(readFileSync(file, 'utf8')) as { msg: string; error: Record<string, string> };
  expect(line.msg).toBe('oh');
  expect(line.error).toMatchObject({ type: 'EideticError', code: 'internal' });
  expect(line.error['message']).toContain('half a photo');
  expect(line.error['stack']).toContain('log.test.ts');
  expect(line.error['stack']).toContain('no space left on the device');
});

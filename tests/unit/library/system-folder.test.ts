import { describe, expect, it } from 'vitest';
import { isSystemFolder } from '../../../main/library/handlers/system-folder.ts';

const environment = { SystemRoot: 'C:\\Windows' };

describe('a folder of the system', () => {
  it.each([
    ['linux', '/'],
    ['linux', '/proc'],
    ['linux', '/proc/1/root'],
    ['linux', '/sys/class'],
    ['linux', '/dev'],
    ['linux', '/run/lock'],
    ['darwin', '/System'],
    ['darwin', '/System/Library'],
    ['win32', 'C:\\Windows'],
    ['win32', 'c:\\windows\\Web'],
  ] as const)('%s %s', (platform, folder) =>
    expect(isSystemFolder(folder, { platform, environment })).toBe(true),
  );

  it.each([
    ['linux', '/home/ann'],
    ['linux', '/processed'],
    ['linux', '/run/media/ann/Card'],
    ['linux', '/dev/shm/photos'],
    ['darwin', '/System/Volumes/Data/Users/ann'],
    ['darwin', '/Users/ann'],
    ['win32', 'C:\\WindowsPhotos'],
    ['win32', 'D:\\'],
  ] as const)('is not %s %s', (platform, folder) =>
    expect(isSystemFolder(folder, { platform, environment })).toBe(false),
  );
});

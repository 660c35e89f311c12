import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { libraryPlace } from '../../../main/library/place.ts';
import { currentWriter, WriterLock } from '../../../main/library/writer-lock.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const lockModule = new URL('../../../main/library/writer-lock.ts', import.meta.url).href;

/** Takes the lock in a process of its own and says so. */
async function lockElsewhere(place: object): Promise<ChildProcess> {
  const script = `
    const { WriterLock } = await import(${JSON.stringify(lockModule)});
    globalThis.lock = WriterLock.take(${JSON.stringify(place)}, 'eidetic watch');
    console.log('taken');
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

describe('the right to write', () => {
  it('is held by one process, which the second is told', async () => {
    const place = libraryPlace({ folder: temporaryFolder() });
    const holder = await lockElsewhere(place);
    expect(() => WriterLock.take(place, 'eidetic index')).toThrow(
      new RegExp(`in use by process ${holder.pid} \\(eidetic watch\\)`),
    );
    expect(currentWriter(place)?.pid).toBe(holder.pid);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  });

  it('is free again once its holder was killed, and says who left it', async () => {
    const place = libraryPlace({ folder: temporaryFolder() });
    const holder = await lockElsewhere(place);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(currentWriter(place)).toBeNull();
    const lock = WriterLock.take(place, 'eidetic index');
    expect(lock.leftBehindBy?.pid).toBe(holder.pid);
    lock.dispose();
  });

  it('is free again once it was given back', () => {
    const place = libraryPlace({ folder: temporaryFolder() });
    WriterLock.take(place, 'eidetic index').dispose();
    const lock = WriterLock.take(place, 'eidetic index');
    expect(lock.leftBehindBy).toBeNull();
    lock.dispose();
  });
});

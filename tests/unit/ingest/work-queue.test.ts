import { describe, expect, it } from 'vitest';
import type { FileToRead } from '../../../main/library/catalog/reading-list.ts';
import { WorkQueue } from '../../../main/library/ingest/work-queue.ts';

function fileNumber(id: number, strikes = 0): FileToRead {
  return {
    id,
    rootId: 1,
    rootPath: '/photos',
    path: `/photos/${id}.jpg`,
    sizeBytes: 1,
    mtimeMs: 1,
    sidecarPath: null,
    sidecarMtimeMs: null,
    photoId: null,
    strikes,
  };
}

/** A reading list in memory: what is dealt with is taken out by the test. */
function listOf(files: FileToRead[]) {
  return {
    files,
    next: (afterId: number, limit: number) => files.filter(({ id }) => id > afterId).slice(0, limit),
  };
}

describe('the work queue', () => {
  it('hands out each file once while it is held', () => {
    const queue = new WorkQueue(listOf([fileNumber(1), fileNumber(2)]));
    expect([queue.take(true)?.id, queue.take(false)?.id, queue.take(false)]).toEqual([1, 2, null]);
    expect(queue.hasMore()).toBe(false);
  });

  it('hands out again what was released and is still on the list', () => {
    const queue = new WorkQueue(listOf([fileNumber(1)]));
    queue.take(true);
    queue.release(1);
    expect(queue.take(true)?.id).toBe(1);
  });

  it('finds files that were added meanwhile, also before those it handed out', () => {
    const list = listOf([fileNumber(5)]);
    const queue = new WorkQueue(list);
    queue.take(true);
    list.files.unshift(fileNumber(2));
    expect(queue.take(false)?.id).toBe(2);
  });

  it('hands out a suspect only to somebody who holds nothing else', () => {
    const queue = new WorkQueue(listOf([fileNumber(1), fileNumber(2), fileNumber(3)]));
    const first = queue.take(true)!;
    queue.accuse(first);
    expect(queue.take(false)).toBeNull();
    expect(queue.take(true)?.id).toBe(1);
    queue.release(1);
    expect(queue.isSuspect(1)).toBe(false);
    expect(queue.take(false)).not.toBeNull();
  });

  it('reads a file with strikes from an earlier start alone', () => {
    const queue = new WorkQueue(listOf([fileNumber(1, 1), fileNumber(2)]));
    expect(queue.take(false)).toBeNull();
    expect(queue.take(true)?.id).toBe(1);
  });
});

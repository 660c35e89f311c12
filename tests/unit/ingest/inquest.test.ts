import { describe, expect, it, vi } from 'vitest';
import type { FileToRead } from '../../../main/library/catalog/reading-list.ts';
import { Inquest } from '../../../main/library/ingest/inquest.ts';
import type { Outcomes } from '../../../main/library/ingest/outcomes.ts';
import { WorkQueue } from '../../../main/library/ingest/work-queue.ts';
import { addFile, newCatalogue } from '../../fixtures/new-catalogue.ts';

const crash = { code: null, signal: 'SIGABRT' } as const;
const killed = { code: null, signal: 'SIGKILL' } as const;

function inquestOver(count: number) {
  const catalogue = newCatalogue();
  const { readingList } = catalogue;
  const root = catalogue.roots.add('/photos');
  for (let index = 0; index < count; index++) addFile(catalogue, root, `${index}.jpg`);
  const queue = new WorkQueue(readingList);
  const fail = vi.fn<Outcomes['fail']>();
  const setAside: FileToRead[] = [];
  const inquest = new Inquest({
    queue,
    readingList,
    outcomes: { fail } as unknown as Outcomes,
    onSetAside: (file) => {
      setAside.push(file);
      queue.release(file.id);
    },
  });
  return { inquest, queue, fail, setAside, files: readingList.next(0, count) };
}

describe('when the reader dies', () => {
  it('every file in its hands is a suspect, and none is set aside', () => {
    const { inquest, queue, fail, files } = inquestOver(3);
    expect(inquest.judge(crash, files)).toBeNull();
    expect(files.every(({ id }) => queue.isSuspect(id))).toBe(true);
    expect(fail).not.toHaveBeenCalled();
  });

  it.each([
    ['crashes', crash, 2, 'file.crashed-reader'],
    ['is killed from outside', killed, 3, 'file.reader-killed'],
  ] as const)('a suspect with which it %s alone is set aside in time', (_, death, strikes, code) => {
    const { inquest, queue, fail, setAside, files } = inquestOver(1);
    queue.accuse(files[0]!);
    for (let strike = 1; strike < strikes; strike++) inquest.judge(death, files);
    expect(setAside).toEqual([]);
    inquest.judge(death, files);
    expect(setAside).toEqual(files);
    expect(fail.mock.calls[0]?.[1]).toMatchObject({ code });
  });

  it('again and again with nothing in its hands, there is no use in going on', () => {
    const { inquest } = inquestOver(0);
    const verdicts = Array.from({ length: 5 }, () => inquest.judge(crash, []));
    expect(verdicts.slice(0, 4)).toEqual([null, null, null, null]);
    expect(verdicts[4]).toContain('5 times while nothing was being read (SIGABRT)');
  });

  it('a photo that was read and understood in between makes it a new story', () => {
    const { inquest } = inquestOver(0);
    for (let death = 0; death < 20; death++) {
      expect(inquest.judge(crash, [])).toBeNull();
      inquest.readerWorks();
    }
  });
});

it('the model is to blame for twenty photos in a row, not for one now and then', () => {
  const { inquest } = inquestOver(0);
  expect(inquest.isModelToBlame(19)).toBe(false);
  inquest.readerWorks();
  expect(inquest.isModelToBlame(19)).toBe(false);
  expect(inquest.isModelToBlame(1)).toBe(true);
});

import { describe, expect, it } from 'vitest';
import type { FileFailure } from '../../../main/library/catalog/failure-table.ts';
import { addFile, newCatalogue } from '../../fixtures/new-catalogue.ts';

const damaged: FileFailure = { code: 'file.damaged', details: {}, detail: 'premature end', transient: false };
const diskError: FileFailure = { code: 'file.read-error', details: {}, detail: 'EIO', transient: true };

describe('failures', () => {
  it('take the file off the reading list and say what happened, what it means and what to do', () => {
    const catalogue = newCatalogue();
    const file = addFile(catalogue, catalogue.roots.add('/photos'), 'a.jpg');
    catalogue.failures.record(file, damaged);
    expect(catalogue.readingList.count()).toBe(0);
    expect(catalogue.failures.list(10, 0)).toMatchObject([
      {
        path: '/photos/a.jpg',
        code: 'file.damaged',
        message: 'The picture is damaged or cut off.',
        nextStep: 'Copy it again from where it came from.',
        detail: 'premature end',
        attempts: 1,
      },
    ]);
  });

  it('are tried again at the next start only when they may pass', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    const [permanent, passing] = [addFile(catalogue, root, 'a.jpg'), addFile(catalogue, root, 'b.jpg')];
    catalogue.failures.record(permanent, damaged);
    catalogue.failures.record(passing, diskError);
    catalogue.failures.retryTransient();
    expect(catalogue.readingList.next(0, 10).map(({ id }) => id)).toEqual([passing]);
    expect(catalogue.failures.count()).toBe(1);
  });

  it('are tried again when a person asks: all, or those of one reason', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    catalogue.failures.record(addFile(catalogue, root, 'a.jpg'), damaged);
    catalogue.failures.record(addFile(catalogue, root, 'b.jpg'), diskError);
    expect(catalogue.failures.retry({ code: 'file.damaged' })).toBe(1);
    expect(catalogue.failures.count()).toBe(1);
    expect(catalogue.failures.retry({})).toBe(2);
    expect(catalogue.readingList.count()).toBe(2);
  });

  it('count how often it was tried', () => {
    const catalogue = newCatalogue();
    const file = addFile(catalogue, catalogue.roots.add('/photos'), 'a.jpg');
    for (let attempt = 0; attempt < 3; attempt++) catalogue.failures.record(file, diskError);
    expect(catalogue.failures.list(10, 0)[0]?.attempts).toBe(3);
  });
});

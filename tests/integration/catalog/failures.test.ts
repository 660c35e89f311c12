import { describe, expect, it } from 'vitest';
import type { FileFailure } from '../../../main/library/catalog/failure-table.ts';
import { addFile, fileAsRead, newCatalogue } from '../../fixtures/new-catalogue.ts';

const damaged: FileFailure = { code: 'file.damaged', details: {}, detail: 'premature end', transient: false };
const diskError: FileFailure = { code: 'file.read-error', details: {}, detail: 'EIO', transient: true };

describe('failures', () => {
  it('take the file off the reading list and say what happened, what it means and what to do', () => {
    const catalogue = newCatalogue();
    const file = addFile(catalogue, catalogue.roots.add('/photos'), 'a.jpg');
    catalogue.failures.record(fileAsRead(file), damaged);
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
    catalogue.failures.record(fileAsRead(permanent), damaged);
    catalogue.failures.record(fileAsRead(passing), diskError);
    catalogue.failures.retryTransient();
    expect(catalogue.readingList.next(0, 10).map(({ id }) => id)).toEqual([passing]);
    expect(catalogue.failures.count()).toBe(1);
  });

  it('are tried again when a person asks: all, or those of one reason', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    catalogue.failures.record(fileAsRead(addFile(catalogue, root, 'a.jpg')), damaged);
    catalogue.failures.record(fileAsRead(addFile(catalogue, root, 'b.jpg')), diskError);
    expect(catalogue.failures.retry({ code: 'file.damaged' })).toBe(1);
    expect(catalogue.failures.count()).toBe(1);
    expect(catalogue.failures.retry({})).toBe(2);
    expect(catalogue.readingList.count()).toBe(2);
  });

  it('count how often it was tried', () => {
    const catalogue = newCatalogue();
    const file = addFile(catalogue, catalogue.roots.add('/photos'), 'a.jpg');
    for (let attempt = 0; attempt < 3; attempt++) catalogue.failures.record(fileAsRead(file), diskError);
    expect(catalogue.failures.list(10, 0)[0]?.attempts).toBe(3);
  });

  it('of an outdated reading leave a file that has changed since on the list', () => {
    const catalogue = newCatalogue();
    const file = addFile(catalogue, catalogue.roots.add('/photos'), 'a.jpg');
    catalogue.database.prepare('UPDATE files SET size_bytes = 2000 WHERE id = ?').run(file);
    expect(catalogue.failures.record(fileAsRead(file), damaged)).toBe(false);
    expect(catalogue.readingList.count()).toBe(1);
    expect(catalogue.failures.count()).toBe(0);
  });

  it('of a file that was taken out meanwhile are nobody’s', () => {
    const catalogue = newCatalogue();
    const root = catalogue.roots.add('/photos');
    const file = addFile(catalogue, root, 'a.jpg');
    catalogue.roots.remove(root);
    expect(catalogue.failures.record(fileAsRead(file), damaged)).toBe(false);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { MarksBackup } from '../../../main/library/catalog/marks-backup.ts';
import { hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

it('marks are written beside the catalogue, and given to one that has none', async () => {
  const file = join(temporaryFolder(), 'marks.json');
  const { marks } = newCatalogue();
  const backup = new MarksBackup(file, marks, () => {});
  expect(backup.restore()).toBe(0);
  marks.change([hashOf('a')], { rating: 5 });
  marks.change([hashOf('b')], { favourite: true });
  backup.changed();
  await backup.dispose();

  const other = newCatalogue();
  expect(new MarksBackup(file, other.marks, () => {}).restore()).toBe(2);
  expect(other.marks.after('', 9)).toEqual(marks.after('', 9));
  expect(marks.after('', 9)).toHaveLength(2);
  other.marks.change([hashOf('a')], { rating: 1 });
  expect(new MarksBackup(file, other.marks, () => {}).restore()).toBe(0);
  expect(other.marks.find(hashOf('a')).rating).toBe(1);
});

it('nothing is written where nothing changed, and a broken backup gives nothing', async () => {
  const file = join(temporaryFolder(), 'marks.json');
  writeFileSync(file, '{ "marks": { "abc"');
  const { marks } = newCatalogue();
  const backup = new MarksBackup(file, marks, () => {});
  expect(backup.restore()).toBe(0);
  await backup.dispose();
  expect(readFileSync(file, 'utf8')).toBe('{ "marks": { "abc"');
});

it('one that cannot be written says so and harms nobody', async () => {
  const onFailure = vi.fn();
  const { marks } = newCatalogue();
  const backup = new MarksBackup(join(temporaryFolder(), 'no such folder', 'marks.json'), marks, onFailure);
  backup.changed();
  await backup.dispose();
  expect(onFailure).toHaveBeenCalledTimes(1);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { MarksBackup } from '../../../main/library/catalog/marks-backup.ts';
import { hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

it('marks are written beside the catalogue, and given to one that has none', () => {
  const file = join(temporaryFolder(), 'marks.json');
  const { marks } = newCatalogue();
  const backup = new MarksBackup(file, marks, () => {});
  expect(backup.restore()).toBe(0);
  marks.change([hashOf('a')], { rating: 5 });
  marks.change([hashOf('b')], { favourite: true });
  backup.changed();
  backup.dispose();

  const other = newCatalogue();
  expect(new MarksBackup(file, other.marks, () => {}).restore()).toBe(2);
  expect(other.marks.all()).toEqual(marks.all());
  other.marks.change([hashOf('a')], { rating: 1 });
  expect(new MarksBackup(file, other.marks, () => {}).restore()).toBe(0);
  expect(other.marks.find(hashOf('a')).rating).toBe(1);
});

it('nothing is written where nothing changed, and a broken backup gives nothing', () => {
  const file = join(temporaryFolder(), 'marks.json');
  writeFileSync(file, '{ "marks": { "abc"');
  const { marks } = newCatalogue();
  const backup = new MarksBackup(file, marks, () => {});
  expect(backup.restore()).toBe(0);
  backup.dispose();
  expect(readFileSync(file, 'utf8')).toBe('{ "marks": { "abc"');
});

it('one that cannot be written says so and harms nobody', () => {
  const onFailure = vi.fn();
  const { marks } = newCatalogue();
  const backup = new MarksBackup(join(temporaryFolder(), 'no such folder', 'marks.json'), marks, onFailure);
  backup.changed();
  backup.dispose();
  expect(onFailure).toHaveBeenCalledTimes(1);
});

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { AlbumTable } from '../../../main/library/catalog/album-table.ts';
import { GivenBackup } from '../../../main/library/catalog/given-backup.ts';
import { readGiven } from '../../../main/library/catalog/given-contents.ts';
import { openConceptWorld } from '../../fixtures/concept-world.ts';
import { hashOf, newCatalogue } from '../../fixtures/new-catalogue.ts';
import { someConcept } from '../../fixtures/some-concept.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const ignore = () => {};

it('tags, concepts and albums are written beside the catalogue, and given to one that has none', async () => {
  const file = join(temporaryFolder(), 'given.json');
  const { catalogue, decisions, editor, fill, runs } = await openConceptWorld();
  const { database } = catalogue;
  const backup = new GivenBackup(file, database, ignore);
  expect(backup.restore()).toBe(0);
  const [one = '', two = ''] = await fill(['beach 1', 'beach 2', 'dog 1']);
  const { id } = editor.create(someConcept({ action: 'veil' }), [one]);
  editor.create(someConcept({ name: 'Never applied', reviewOnly: true }), []);
  await runs.apply(id, 0.3);
  decisions.decide([two], 'grandma', 'no');
  const albums = new AlbumTable(database);
  albums.create('By hand', null, [one]);
  albums.remove(albums.create('Gone', null, []));
  albums.create('Smart', { any: [{ text: 'tag:beach', picture: null }], includePossible: true }, []);
  backup.changed();
  backup.dispose();

  const other = newCatalogue();
  expect(new GivenBackup(file, other.database, ignore).restore()).toBe(6);
  expect(readGiven(other.database)).toEqual(readGiven(database));
  expect(other.concepts.list()).toMatchObject([
    { name: 'Beach', version: 1, active: true },
    { reviewOnly: true },
  ]);
  other.verdicts.write(other.tags.find('grandma')!.id, [[two, null]]);
  expect(new GivenBackup(file, other.database, ignore).restore()).toBe(0);
  expect(other.verdicts.ofTag(other.tags.find('grandma')!.id).size).toBe(0);
});

it('one that was lost is written again; a broken one gives nothing; one that cannot be written harms nobody', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'given.json');
  const { database, tags, verdicts } = newCatalogue();
  writeFileSync(file, '{ "given": 1, "words"');
  expect(new GivenBackup(file, database, ignore).restore()).toBe(0);
  verdicts.write(tags.ensure('dog').id, [[hashOf('a'), { verdict: 'yes', decidedAt: 'now' }]]);
  rmSync(file);
  const backup = new GivenBackup(file, database, ignore);
  backup.restore();
  backup.dispose();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ words: [{ tag: 'dog' }] });
  const onFailure = vi.fn();
  const nowhere = new GivenBackup(join(folder, 'no such folder', 'given.json'), database, onFailure);
  nowhere.changed();
  nowhere.dispose();
  expect(onFailure).toHaveBeenCalledTimes(1);
});

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryPlace, openLibrary } from '../../../main/library/index.ts';
import type { Concept, ConceptDocument, PhotoTag, SearchAnswer } from '../../../preload/contract/index.ts';
import { drawPhotos } from '../../fixtures/photo-folder.ts';
import { Terminal } from '../../fixtures/terminal.ts';
import { breaking, terminalWith } from './terminal-lab.ts';

/** A person with some photos, and a concept that all of them pass with the line at 0. */
async function terminalWithConcept(count = 3) {
  const person = await terminalWith(count);
  await person.terminal.run('concept', 'add', 'houses', '-p', 'a landscape with houses');
  return person;
}

describe('concepts in a terminal', () => {
  it('add, show, run, and undo: tags come and go', async () => {
    const { terminal, paths } = await terminalWithConcept();
    const shown = await terminal.run('concept', 'show', 'HOUSES', '--json');
    const { photos } = shown.json<{ photos: { path: string; score: number }[] }>();
    expect(photos.map(({ path }) => path).sort()).toEqual(paths);
    const dry = (await terminal.run('concept', 'run', 'houses', '--line', '0', '--dry-run', '--json')).json();
    expect(dry).toEqual({ dryRun: true, runs: [{ concept: 'houses', added: 3, removed: 0 }] });
    expect((await terminal.run('tag', 'list', '--json')).json()).toEqual({
      tags: [{ tag: 'houses', concept: 1, photos: 0 }],
    });
    const run = await terminal.run('concept', 'run', 'houses', '--line', '0');
    expect(run).toMatchObject({ code: 0, error: '', out: 'houses: 3 photos tagged.\n' });
    const found = (await terminal.run('search', 'tag:houses', '--json')).json<SearchAnswer>();
    expect(found.results.map(({ path }) => path).sort()).toEqual(paths);
    const undone = (await terminal.run('concept', 'undo', 'houses', '--json')).json();
    expect(undone).toEqual({ runs: 1, added: 0, removed: 3 });
    expect((await terminal.run('search', 'tag:houses', '--json')).json<SearchAnswer>().total).toBe(0);
    const nothing = await terminal.run('concept', 'undo', 'houses');
    expect(nothing).toMatchObject({ code: 1 });
    expect(nothing.error).toContain('changed nothing that could be taken back');
  });

  it('a no of one’s own outlives every run, and says whose word it is', async () => {
    const { terminal, paths } = await terminalWithConcept();
    const answered = await terminal.run('concept', 'review', 'houses', '--no', paths[0]!, '--yes', paths[1]!);
    expect(answered.out).toBe(
      'Learnt from 2 answers. See what would change: eidetic concept run --dry-run houses\n',
    );
    await terminal.run('concept', 'run', '--all', '--line', '0');
    const { tags } = (await terminal.run('tag', 'show', paths[0]!, '--json')).json<{ tags: PhotoTag[] }>();
    expect(tags).toMatchObject([{ tag: 'houses', applies: false, reasons: [{ by: 'you', verdict: 'no' }] }]);
    const found = (await terminal.run('search', 'concept:houses', '--json')).json<SearchAnswer>();
    expect(found.results.map(({ path }) => path).sort()).toEqual(paths.slice(1));
  });

  it('new photos are tagged as they are read', async () => {
    const { terminal, photos } = await terminalWithConcept(2);
    await terminal.run('concept', 'run', 'houses', '--line', '0');
    await drawPhotos(join(photos, 'new'), 1, 7);
    await terminal.run('index');
    expect((await terminal.run('search', 'tag:houses', '--json')).json<SearchAnswer>().total).toBe(3);
  });

  it('edit, pause, remove; one that is not there is named with those there are', async () => {
    const { terminal } = await terminalWithConcept(1);
    const edited = await terminal.run(
      'concept',
      'edit',
      'houses',
      '--name',
      'homes',
      '--not',
      'a tent',
      '--pause',
      '--json',
    );
    expect(edited.json<{ concept: Concept }>().concept).toMatchObject({
      name: 'homes',
      contrasts: ['a tent'],
      active: false,
    });
    const wrong = await terminal.run('concept', 'show', 'houses');
    expect(wrong).toMatchObject({ code: 1 });
    expect(wrong.error).toContain('There are: homes.');
    expect((await terminal.run('concept', 'remove', 'homes', '--json')).json()).toEqual({
      removed: 'homes',
      photos: 0,
    });
    expect((await terminal.run('concept', 'list')).out).toContain('There are no concepts yet.');
  });

  it('a ready-made one takes whatever is said of it, but no phrases', async () => {
    const { terminal, paths } = await terminalWith(2);
    await terminal.run('tag', 'add', 'Documents and receipts', paths[1]!);
    const words = ['concept', 'add', 'documents', '--ready-made'];
    expect(await terminal.run(...words, '-p', 'a bill')).toMatchObject({ code: 64 });
    expect(await terminal.run(...words, '--not', 'a book')).toMatchObject({ code: 64 });
    const wishes = [
      '--action',
      'veil',
      '--review-only',
      '--example',
      paths[0]!,
      '--learn-from-tag',
      '--json',
    ];
    const added = await terminal.run(...words, ...wishes);
    expect(added.json<{ concept: Concept }>().concept).toMatchObject({
      readyMade: 'documents',
      action: 'veil',
      reviewOnly: true,
      learning: { yes: 2 },
    });
  });

  it('a sensitive concept never acts by itself', async () => {
    const { terminal } = await terminalWith(1);
    const added = await terminal.run('concept', 'add', 'muslim people');
    expect(added.out).toContain('only with your yes');
    expect(added.error).not.toBe('');
    expect(await terminal.run('concept', 'run', 'muslim people')).toMatchObject({ code: 1 });
    expect((await terminal.run('concept', 'run', '--all', '--json')).json()).toMatchObject({ runs: [] });
  });

  it('a concept is carried to another library with its answers', async () => {
    const { terminal, paths, library } = await terminalWithConcept(2);
    await terminal.run('concept', 'review', 'houses', '--yes', paths[0]!);
    const file = join(library, '..', 'houses.json');
    expect(await terminal.run('concept', 'export', 'houses', '-o', file)).toMatchObject({ code: 0 });
    const document = JSON.parse(readFileSync(file, 'utf8')) as ConceptDocument;
    expect(document.concepts[0]).toMatchObject({ name: 'houses', answers: [{ verdict: 'yes' }] });
    await terminal.run('concept', 'remove', 'houses');
    const imported = await terminal.run('concept', 'import', file, '--json');
    expect(imported.json()).toEqual({ created: ['houses'], updated: [] });
    writeFileSync(file, '{"concepts": 1}');
    expect((await terminal.run('concept', 'import', file)).error).toContain('not a file of concepts');
  });

  it('one that has learnt is exported, taken back and removed even where no model starts', async () => {
    const { terminal, paths, library } = await terminalWithConcept(2);
    await terminal.run('concept', 'review', 'houses', '--yes', paths[0]!, '--no', paths[1]!);
    await terminal.run('concept', 'run', 'houses', '--line', '0');
    const broken = new Terminal(library, breaking('onnxruntime-node'));
    expect(await broken.run('concept', 'run', 'houses')).toMatchObject({ code: 1 });
    expect(await broken.run('concept', 'export', 'houses')).toMatchObject({ code: 0, error: '' });
    expect(await broken.run('concept', 'undo', 'houses')).toMatchObject({ code: 0, error: '' });
    expect(await broken.run('concept', 'remove', 'HOUSES')).toMatchObject({ code: 0, error: '' });
  });

  it('an early run is taken back, however many came after it', async () => {
    const { terminal, library } = await terminalWith(1);
    const open = await openLibrary({
      place: libraryPlace({ folder: library }),
      mode: 'write',
      command: 'a test',
    });
    const { concept } = await open.call('concepts.create', { name: 'houses', phrases: ['a house'] });
    const runs = 51;
    for (let run = 0; run < runs; run += 1) await open.call('concepts.apply', { concept, line: run % 2 });
    await open.dispose();
    const undone = await terminal.run('concept', 'undo', 'houses', '--run', '1', '--json');
    expect(undone.json()).toEqual({ runs, added: 0, removed: 1 });
  });

  it('files and a search at once are a misuse that changes nothing', async () => {
    const { terminal, paths } = await terminalWith(1);
    await terminal.run('album', 'create', 'Best');
    const given = [paths[0]!, '--search', 'ext:png'];
    for (const words of [
      ['tag', 'add', 'holiday'],
      ['album', 'add', 'best'],
      ['album', 'create', 'New'],
    ]) {
      const refused = await terminal.run(...words, ...given);
      expect(refused).toMatchObject({ code: 64, out: '' });
      expect(refused.error).toContain('Both files and a search were given');
    }
    expect((await terminal.run('tag', 'list')).out).toContain('There are no tags yet.');
    expect((await terminal.run('album', 'list')).out).not.toContain('New');
  });

  it('a command that lacks what it is about is a misuse', async () => {
    const { terminal, paths } = await terminalWith(1);
    expect(await terminal.run('concept', 'run')).toMatchObject({ code: 64 });
    expect(await terminal.run('tag', 'add', 'holiday')).toMatchObject({ code: 64 });
    expect(await terminal.run('concept', 'add', 'x', '--action', 'delete')).toMatchObject({ code: 64 });
    const outside = await terminal.run('tag', 'add', 'holiday', join(paths[0]!, '..', 'nothing.jpg'));
    expect(outside).toMatchObject({ code: 1 });
    expect(outside.error).toContain('is not a photo of this library');
  });
});

describe('tags and albums in a terminal', () => {
  it('tags given by hand are found, and taken back', async () => {
    const { terminal, paths } = await terminalWith(3);
    await terminal.run('tag', 'add', 'Summer Holiday', paths[0]!, paths[1]!);
    const found = await terminal.run('search', 'tag:"summer holiday"', '--json');
    expect(found.json<SearchAnswer>().total).toBe(2);
    const forgotten = await terminal.run(
      'tag',
      'forget',
      'summer holiday',
      '--search',
      'tag:"summer holiday"',
    );
    expect(forgotten.out).toBe('Your word on “summer holiday” was taken back for 2 photos.\n');
    expect((await terminal.run('tag', 'list')).out).toContain('There are no tags yet.');
  });

  it('what was done is said in whole sentences, of one photo too', async () => {
    const { terminal, paths } = await terminalWith(1);
    const said = async (...words: string[]) => (await terminal.run(...words)).out.trim();
    expect(await said('tag', 'add', 'sea', paths[0]!)).toBe('You gave 1 photo the tag “sea”.');
    expect(await said('tag', 'refuse', 'sea', paths[0]!)).toBe('You refused 1 photo the tag “sea”.');
    expect(await said('tag', 'forget', 'sea', paths[0]!)).toBe(
      'Your word on “sea” was taken back for 1 photo.',
    );
    expect(await said('tag', 'add', 'sea', '--search', 'ext:png')).toBe(
      'No photo was found, so nothing was changed.',
    );
    await terminal.run('album', 'create', 'Sum');
    expect(await said('album', 'add', 'sum', paths[0]!)).toBe('Put 1 photo into Sum.');
    expect(await said('album', 'add', 'sum', paths[0]!)).toMatch(/^Nothing is new in Sum:/);
    expect(await said('album', 'take-out', 'sum', paths[0]!)).toBe('Took 1 photo out of Sum.');
    expect(await said('album', 'take-out', 'sum', paths[0]!)).toMatch(/^Nothing was taken out of Sum:/);
  });

  it('albums by hand and by rules', async () => {
    const { terminal, paths } = await terminalWith(3);
    await terminal.run('tag', 'add', 'good', paths[0]!);
    await terminal.run('album', 'create', 'By hand', paths[1]!);
    await terminal.run('album', 'create', 'Good ones', '--rule', 'tag:good', '--rule', 'album:"By hand"');
    const list = (await terminal.run('album', 'list', '--json')).json<{
      albums: { name: string; photos: number }[];
    }>();
    expect(list.albums.map(({ name, photos }) => ({ name, photos }))).toEqual([
      { name: 'By hand', photos: 1 },
      { name: 'Good ones', photos: 2 },
    ]);
    await terminal.run('album', 'add', 'by hand', paths[2]!);
    const shown = (await terminal.run('album', 'show', 'Good ones', '--json')).json<SearchAnswer>();
    expect(shown.results.map(({ path }) => path).sort()).toEqual(paths);
    expect((await terminal.run('album', 'add', 'Good ones', paths[2]!)).error).toContain('fills itself');
    await terminal.run('album', 'take-out', 'By hand', paths[1]!);
    await terminal.run('album', 'remove', 'By hand');
    const left = (await terminal.run('album', 'list', '--json')).json<{
      albums: { problem: string | null }[];
    }>();
    expect(left.albums).toHaveLength(1);
    expect(left.albums[0]?.problem).toContain('By hand');
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type Library, libraryPlace, openLibrary } from '../../../main/library/index.ts';
import { drawScene } from '../../fixtures/draw-picture.ts';
import { filledLibrary, namesOf, tilesOf } from '../../fixtures/filled-library.ts';
import { openTestLibrary, until } from '../../fixtures/open-test-library.ts';
import { put } from '../../fixtures/photo-folder.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const hills = { name: 'Hills', phrases: ['hills under the sun'] };

it('new photos are tagged as soon as they are understood, and a window hears of it', async () => {
  const { photos, folder, library } = await filledLibrary(4);
  let heard = 0;
  let lists = 0;
  library.on('conceptsChanged', () => {
    heard += 1;
  });
  library.on('libraryChanged', () => {
    lists += 1;
  });
  const { concept } = await library.call('concepts.create', hills);
  await until(() => heard > 0);
  const { scores, total } = await library.call('concepts.candidates', { concept });
  expect({ bytes: scores.byteLength, total }).toEqual({ bytes: 8, total: 4 });
  const before = lists;
  const run = await library.call('concepts.apply', { concept, line: 0 });
  expect(run).toMatchObject({ kind: 'applied', added: 4, model: 'eidetic-starter-1' });
  await until(() => lists > before);
  expect(await namesOf(library, 'concept:hills')).toHaveLength(4);

  put(join(photos, 'new.jpg'), await drawScene(77, { width: 160, height: 120 }));
  await library.call('index.run', {});
  expect(await namesOf(library, 'tag:Hills')).toContain('new.jpg');
  const { runs } = await library.call('concepts.runs', { concept });
  expect(runs.map(({ kind, added }) => [kind, added])).toEqual([
    ['arrived', 1],
    ['applied', 4],
  ]);
  const tile = (await tilesOf(library)).find(({ name }) => name === 'new.jpg');
  const { tags } = await library.call('photos.details', { photo: tile?.photo ?? '' });
  expect(tags).toMatchObject([{ tag: 'Hills', applies: true, reasons: [{ by: 'concept', version: 1 }] }]);
  expect(await library.call('tags.of', { photo: tile?.photo ?? '' })).toEqual({ tags });

  await library.call('tags.decide', {
    selection: { photos: [tile?.photo ?? ''] },
    tag: 'hills',
    verdict: 'no',
  });
  expect(await namesOf(library, 'tag:Hills')).not.toContain('new.jpg');
  await library.dispose();
  const again = await openTestLibrary(folder);
  expect((await again.call('tags.list', {})).tags).toEqual([{ tag: 'Hills', concept, photos: 4 }]);
  expect(await again.call('concepts.undoRun', { run: run.run })).toEqual({ runs: 2, added: 0, removed: 4 });
  expect((await again.call('tags.list', {})).tags).toEqual([{ tag: 'Hills', concept, photos: 0 }]);
});

it('a concept that goes on finds what came while it was paused, also where the library is closed at once', async () => {
  const { photos, folder, library } = await filledLibrary(2);
  const { concept } = await library.call('concepts.create', hills);
  await library.call('concepts.apply', { concept, line: 0 });
  const comeWhilePaused = async (name: string, seed: number) => {
    await library.call('concepts.edit', { concept, active: false });
    put(join(photos, name), await drawScene(seed, { width: 160, height: 120 }));
    await library.call('index.run', {});
    expect(await namesOf(library, 'tag:Hills')).not.toContain(name);
    await library.call('concepts.edit', { concept, active: true });
  };
  await comeWhilePaused('one.jpg', 77);
  await expect.poll(() => namesOf(library, 'tag:Hills')).toContain('one.jpg');
  await comeWhilePaused('two.jpg', 78);
  await library.dispose();
  const again = await openTestLibrary(folder);
  expect(await namesOf(again, 'tag:Hills')).toContain('two.jpg');
});

it('what people gave comes back when the catalogue is built anew, and so do the tags of concepts', async () => {
  const { folder, library } = await filledLibrary(4);
  const [one, two] = (await tilesOf(library)).map(({ photo }) => photo);
  const { concept } = await library.call('concepts.create', { ...hills, action: 'veil' });
  await library.call('concepts.apply', { concept, line: 0 });
  await library.call('concepts.answer', { concept, photo: one ?? '', verdict: 'no' });
  const selection = { photos: [two ?? ''] };
  await library.call('tags.decide', { selection, tag: 'Grandma', verdict: 'yes' });
  await library.call('albums.create', { name: 'Best', selection });
  const { concepts } = await library.call('concepts.list', {});
  await library.dispose();
  writeFileSync(join(folder, 'catalogue.sqlite'), 'a virus scanner was here');

  const after = await openTestLibrary(folder);
  expect((await after.call('concepts.list', {})).concepts).toMatchObject([{ name: 'Hills', version: 1 }]);
  await after.call('index.run', {});
  const { samples: _, ...same } = concepts[0]!;
  expect((await after.call('concepts.list', {})).concepts).toMatchObject([same]);
  expect(await namesOf(after, 'tag:hills')).toHaveLength(3);
  expect(await namesOf(after, 'tag:grandma')).toHaveLength(1);
  expect(await namesOf(after, 'album:best')).toHaveLength(1);
});

it('a library that is only read shows everything of concepts, and says who may write', async () => {
  const { folder, library } = await filledLibrary(3);
  const { concept } = await library.call('concepts.create', hills);
  const { run } = await library.call('concepts.apply', { concept, line: 0 });
  const place = libraryPlace({ folder });
  const reader: Library = await openLibrary({ place, mode: 'read', command: 'a reader' });
  onTestFinished(() => reader.dispose());
  const [photo = ''] = (await tilesOf(reader)).map((tile) => tile.photo);
  expect((await reader.call('concepts.list', {})).concepts).toEqual(
    (await library.call('concepts.list', {})).concepts,
  );
  expect((await reader.call('concepts.candidates', { definition: hills })).total).toBe(3);
  expect(await reader.call('concepts.preview', { concept, line: 1 })).toMatchObject({ removed: 3 });
  expect((await reader.call('concepts.questions', { concept })).questions).toBeInstanceOf(Array);
  expect((await reader.call('concepts.runs', {})).runs).toMatchObject([{ run }]);
  const document = await reader.call('concepts.export', {});
  expect(document.concepts).toMatchObject([{ name: 'Hills', line: 0, active: true }]);
  expect((await reader.call('concepts.readyMade', {})).concepts).toBeInstanceOf(Array);
  expect((await reader.call('tags.of', { photo })).tags).toHaveLength(1);
  const refused = [
    () => reader.call('concepts.create', { ...hills, name: 'Other' }),
    () => reader.call('concepts.edit', { concept, active: false }),
    () => reader.call('concepts.apply', { concept, line: 0 }),
    () => reader.call('concepts.undoRun', { run }),
    () => reader.call('concepts.answer', { concept, photo, verdict: 'no' }),
    () => reader.call('concepts.remove', { concept }),
    () => reader.call('concepts.import', { document }),
    () => reader.call('tags.decide', { selection: { photos: [photo] }, tag: 'x', verdict: 'yes' }),
  ];
  for (const write of refused) await expect(write()).rejects.toMatchObject({ code: 'library.in-use' });
});

it('concepts travel in a document, and whoever has them already keeps their own answers', async () => {
  const { library } = await filledLibrary(2);
  const [one = '', two = ''] = (await tilesOf(library)).map(({ photo }) => photo);
  const { concept } = await library.call('concepts.create', {
    ...hills,
    contrasts: ['mountains'],
    examples: { photos: [one] },
  });
  const document = await library.call('concepts.export', { concepts: [concept] });
  await library.call('concepts.answer', { concept, photo: one, verdict: 'no' });
  await library.call('concepts.edit', { concept, phrases: ['rolling land'] });
  const more = {
    ...document,
    concepts: [
      ...document.concepts.map((kept) => ({
        ...kept,
        answers: [...kept.answers, { photo: two, verdict: 'yes' as const }],
      })),
      { name: 'Sea', phrases: ['the sea'], active: true, line: 0.5 },
    ],
  };
  expect(await library.call('concepts.import', { document: more })).toEqual({
    created: ['Sea'],
    updated: ['Hills'],
  });
  expect((await library.call('concepts.list', {})).concepts).toMatchObject([
    {
      name: 'Hills',
      phrases: ['rolling land', 'hills under the sun'],
      contrasts: ['mountains'],
      learning: { yes: 1, no: 1 },
    },
    { name: 'Sea', active: false, version: 0 },
  ]);
});

it('says what is missing: a concept, photos, a run', async () => {
  const { library } = await filledLibrary(1);
  const codes = async (call: () => Promise<unknown>) => call().catch((error: { code: string }) => error.code);
  const concept = 99;
  expect(await codes(() => library.call('concepts.candidates', { concept }))).toBe('concept.unknown');
  expect(await codes(() => library.call('concepts.edit', { concept }))).toBe('concept.unknown');
  expect(await codes(() => library.call('concepts.undoRun', { run: 1 }))).toBe('run.unknown');
  const empty = await openTestLibrary(join(temporaryFolder(), 'library'));
  const asked = () => empty.call('concepts.candidates', { definition: hills });
  expect(await codes(asked)).toBe('search.nothing-indexed');
  const created = await empty.call('concepts.create', hills);
  const apply = () => empty.call('concepts.apply', { concept: created.concept, line: null });
  expect(await codes(apply)).toBe('search.nothing-indexed');
});

import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it, onTestFinished, vi } from 'vitest';
import { AlbumTable } from '../../../main/library/catalog/album-table.ts';
import { preferencesKey } from '../../../main/library/catalog/settings.ts';
import { Ideas } from '../../../main/library/suggest/ideas.ts';
import { Suggestions } from '../../../main/library/suggest/suggestions.ts';
import { describedPhoto, hashOf } from '../../fixtures/new-catalogue.ts';
import { until } from '../../fixtures/open-test-library.ts';
import { pictureWorld } from '../../fixtures/picture-world.ts';
import { decide, makeConcept } from '../../fixtures/tagging.ts';

async function newSuggestions(atLeisure?: (signal: AbortSignal) => Promise<void>) {
  const world = await pictureWorld({
    p1: { shows: 'dog snow', file: 'Winter/Alps/IMG_1.jpg', taken: '2019-01-01T10:00:00' },
    p2: { shows: 'beach people', file: 'Summer/IMG_2.jpg', taken: '2020-07-01T10:00:00' },
    p3: { shows: 'beach', file: 'Summer/IMG_3.jpg', taken: '2020-07-02T10:00:00' },
  });
  const { catalogue, engine } = world;
  const describe = (name: string, taken: string) =>
    catalogue.photos.describe(
      hashOf(name),
      describedPhoto({
        camera: 'Canon EOS 5D',
        keywords: [
          { keyword: 'Sea', source: 'iptc' },
          { keyword: 'Sea', source: 'xmp' },
        ],
        takenAt: { local: taken, offsetMinutes: null, source: 'exif' },
      }),
    );
  describe('p2', '2020-07-01T10:00:00');
  describe('p3', '2020-07-02T10:00:00');
  const log = pino({ level: 'silent' });
  const suggestions = new Suggestions({
    catalogue,
    engine,
    modelId: 'test',
    mayRemember: true,
    log,
    atLeisure,
  });
  onTestFinished(() => suggestions.dispose());
  const suggest = async (text: string, limit = 8) =>
    (await suggestions.suggest(text, limit)).map(({ kind, text, photos }) => [kind, text, photos]);
  return { ...world, suggestions, suggest };
}

it('suggests from the names of the library, with how many photos have them', async () => {
  const { suggest } = await newSuggestions();
  expect(await suggest('se')).toEqual([['keyword', '"Sea"', 2]]);
  expect(await suggest('dog su')).toEqual([['folder', 'dog folder:Summer', 2]]);
  expect(await suggest('alps')).toEqual([['folder', 'folder:Alps', 1]]);
  expect(await suggest('photos')).toEqual([['folder', 'folder:photos', 3]]);
  expect(await suggest('canon')).toEqual([['camera', 'camera:"Canon EOS 5D"', 2]]);
  expect(await suggest('20')).toEqual([
    ['year', 'year:2020', 2],
    ['year', 'year:2019', 1],
  ]);
});

it('offers tags, concepts and albums, with the photos that have them whoever gave the tag', async () => {
  const { catalogue, suggest } = await newSuggestions();
  decide(catalogue, 'sea', 'yes', ['p1']);
  decide(catalogue, 'birthday party', 'yes', ['p1']);
  makeConcept(catalogue, 'Beach', ['p2', 'p3']);
  decide(catalogue, 'beach', 'no', ['p2']);
  const albums = new AlbumTable(catalogue.database);
  albums.create('Seaside', null, [hashOf('p2'), hashOf('p3')]);
  albums.create('Sea, later', { any: [{ text: 'year:2020', picture: null }], includePossible: false }, []);
  expect(await suggest('dog tag:')).toEqual([
    ['tag', 'dog tag:sea', 3],
    ['tag', 'dog tag:Beach', 1],
    ['tag', 'dog tag:"birthday party"', 1],
  ]);
  expect(await suggest('-concept:b')).toEqual([['concept', '-concept:Beach', 1]]);
  expect(await suggest('album:"se')).toEqual([
    ['album', 'album:Seaside', 2],
    ['album', 'album:"Sea, later"', null],
  ]);
  expect(await suggest('birth')).toEqual([['tag', 'tag:"birthday party"', 1]]);
});

it('puts recent searches that begin so first, and none where they are not to be remembered', async () => {
  const { catalogue, suggest } = await newSuggestions();
  const remember = (rememberSearches: boolean) =>
    catalogue.settings.set(preferencesKey, {
      rememberSearches,
      recentSearches: ['sea lions', 'a dog', 'Sea'],
    });
  remember(true);
  expect(await suggest('sea')).toEqual([
    ['recent', 'sea lions', null],
    ['keyword', '"Sea"', 2],
  ]);
  expect((await suggest('')).map(([, text]) => text)).toEqual(['sea lions', 'a dog', 'Sea']);
  expect(await suggest('sea', 1)).toHaveLength(1);
  remember(false);
  expect(await suggest('sea l')).toEqual([]);
});

it('offers scenes that the photos show, once they were tried', async () => {
  const { suggest } = await newSuggestions();
  await suggest('');
  await until(async () => (await suggest('')).length > 0);
  const ideas = (await suggest('')).map(([, text]) => text);
  expect(ideas.slice(0, 2)).toEqual(['people at the beach', 'a dog']);
  expect(ideas).not.toContain('a cat');
});

it('remembers the scenes, and tries them again when the library has grown', async () => {
  const { catalogue, engine, vectors } = await newSuggestions();
  let tries = 0;
  const counting = {
    understand: engine.understand.bind(engine),
    find: (...request: Parameters<typeof engine.find>) => {
      tries += 1;
      return engine.find(...request);
    },
  };
  const newIdeas = (modelId = 'test') =>
    new Ideas({
      engine: counting,
      settings: catalogue.settings,
      modelId,
      mayRemember: true,
      scenes: ['a dog', 'people', 'snow people'],
      restMs: 0,
    });
  const ideas = newIdeas();
  await ideas.refresh();
  expect(ideas.scenes).toEqual(['a dog', 'people']);
  expect(tries).toBe(3);
  const again = newIdeas();
  expect(again.scenes).toEqual(['a dog', 'people']);
  await again.refresh();
  expect(tries).toBe(3);
  expect(newIdeas('another model').scenes).toEqual([]);
  const [known] = (await vectors.fetch([hashOf('p1')])).values();
  if (known) await vectors.append([{ ...known, photo: hashOf('new') }]);
  await again.refresh();
  expect(tries).toBe(6);
});

it('gathers the words when there is leisure, or at once for somebody who types', async () => {
  const leisure = Promise.withResolvers<void>();
  const { catalogue, suggestions, suggest } = await newSuggestions(() => leisure.promise);
  const prepare = vi.spyOn(catalogue.database, 'prepare');
  const gathered = () => prepare.mock.calls.filter(([sql]) => sql.includes('GROUP BY camera')).length;
  expect(await suggest('')).toEqual([]);
  const later = suggestions.warmLater();
  await pause(50);
  expect(gathered()).toBe(0);
  expect(await suggest('alps')).toEqual([['folder', 'folder:Alps', 1]]);
  expect(gathered()).toBe(1);
  leisure.resolve();
  await later;
});

it('tries each scene when there is leisure', async () => {
  const { catalogue, engine } = await newSuggestions();
  const turns: (() => void)[] = [];
  const ideas = new Ideas({
    engine,
    settings: catalogue.settings,
    modelId: 'test',
    mayRemember: true,
    scenes: ['a dog', 'people'],
    restMs: 0,
    atLeisure: () => new Promise((resolve) => turns.push(resolve)),
  });
  const tried = ideas.refresh();
  for (let scene = 0; scene < 2; scene += 1) {
    await until(() => turns.length > scene);
    expect(ideas.scenes).toEqual([]);
    turns[scene]?.();
  }
  await tried;
  expect(ideas.scenes).toEqual(['a dog', 'people']);
});

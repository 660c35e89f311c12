import { describe, expect, test } from 'vitest';
import { EideticError } from '../../../preload/contract/index.ts';
import { FolderBrowsing } from '../../../renderer/features/folders/folder-browsing.svelte.ts';
import { pretendClient } from '../../fixtures/pretend-client.ts';

const named = (name: string) => ({ folder: name, name, path: `/${name}` });

/** home holds pictures, which holds norway; the places to begin from are home and pictures. */
const tree: Record<string, { parent: string | null; folders: string[] }> = {
  home: { parent: 'drive', folders: ['pictures'] },
  drive: { parent: null, folders: ['home'] },
  pictures: { parent: 'home', folders: ['norway'] },
  norway: { parent: 'pictures', folders: [] },
};

function browsing() {
  const client = pretendClient({
    'host.folders': ({ folder }) => {
      if (folder === null)
        return {
          here: null,
          parent: null,
          folders: ['home', 'pictures'].map(named),
          pictures: 0,
          picturesInside: 0,
        };
      const known = tree[folder];
      if (!known) throw new EideticError('folder.expired');
      return {
        here: named(folder),
        parent: known.parent,
        folders: known.folders.map(named),
        pictures: 3,
        picturesInside: 0,
      };
    },
  });
  return { client, browsing: new FolderBrowsing(client.host) };
}

const names = (browsing: FolderBrowsing) => browsing.trail.map(({ name }) => name);

describe('looking for a folder', () => {
  test('begins at the places, with nowhere to go up to', async () => {
    const { browsing: look } = browsing();
    await look.begin();
    expect(look.view?.folders.map(({ name }) => name)).toEqual(['home', 'pictures']);
    expect(look.canGoUp).toBe(false);
  });

  test('keeps the way it came, and goes back on it', async () => {
    const { browsing: look } = browsing();
    await look.begin();
    await look.enter(named('home'));
    await look.enter(named('pictures'));
    await look.enter(named('norway'));
    expect(names(look)).toEqual(['home', 'pictures', 'norway']);
    await look.up();
    expect(names(look)).toEqual(['home', 'pictures']);
    await look.backTo(look.trail[0]!);
    expect(names(look)).toEqual(['home']);
  });

  test('goes above where it began, and from the top back to the places', async () => {
    const { browsing: look } = browsing();
    await look.begin();
    await look.enter(named('home'));
    await look.up();
    expect(names(look)).toEqual(['drive']);
    await look.up();
    expect(names(look)).toEqual([]);
    expect(look.view?.here).toBeNull();
  });

  test('says what is wrong and stays where it was', async () => {
    const { browsing: look } = browsing();
    await look.begin();
    await look.enter(named('home'));
    await look.enter(named('gone'));
    expect(look.problem?.message).toContain('no longer there');
    expect(names(look)).toEqual(['home']);
    expect(look.busy).toBe(false);
  });

  test('an answer that comes too late changes nothing', async () => {
    const { browsing: look, client } = browsing();
    const slow = Promise.withResolvers<void>();
    client.answer({
      'host.folders': async ({ folder }) => {
        if (folder === 'home') await slow.promise;
        return { here: named(folder ?? ''), parent: null, folders: [], pictures: 0, picturesInside: 0 };
      },
    });
    const late = look.enter(named('home'));
    await look.enter(named('pictures'));
    slow.resolve();
    await late;
    expect(names(look)).toEqual(['pictures']);
  });
});

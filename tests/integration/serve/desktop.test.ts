import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserHost } from '../../../main/serve/desktop/browser-host.ts';
import { type Desktop, hasDesktop, systemDesktop } from '../../../main/serve/desktop/desktop.ts';
import { FolderBrowser } from '../../../main/serve/desktop/folder-browser.ts';
import { startPlaces } from '../../../main/serve/desktop/start-places.ts';
import { AnsweringLibrary } from '../../fixtures/answering-library.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const photo = 'a'.repeat(64);

/** A home with some folders, and a browser that begins in it. */
function home(...folders: string[]): { home: string; browser: FolderBrowser } {
  const path = temporaryFolder();
  for (const folder of folders) mkdirSync(join(path, folder), { recursive: true });
  return { home: path, browser: new FolderBrowser(() => [{ path, name: 'home' }]) };
}

async function lookInHome(browser: FolderBrowser) {
  const start = await browser.look(null);
  return browser.look(start.folders[0]!.folder);
}

describe('looking around in folders', () => {
  it('begins at the places it was given', async () => {
    const { home: path, browser } = home();
    const start = await browser.look(null);
    expect(start).toMatchObject({ here: null, parent: null, pictures: 0 });
    expect(start.folders).toEqual([{ folder: expect.stringMatching(/^[\w-]{22}$/), name: 'home', path }]);
  });

  it('shows what is in a folder, as people sort it', async () => {
    const { browser } = home('IMG 10', 'IMG 2', 'ärger', 'Zoo', '.hidden');
    const { folders } = await lookInHome(browser);
    expect(folders.map(({ name }) => name)).toEqual(['ärger', 'IMG 2', 'IMG 10', 'Zoo']);
  });

  it('counts the pictures that lie in the folder itself, and those in its folders', async () => {
    const { home: path, browser } = home('deeper/still');
    for (const name of ['a.jpg', 'b.CR2', 'c.txt', '.d.jpg', 'deeper/e.jpg', 'deeper/still/f.jpg'])
      writeFileSync(join(path, name), '');
    expect(await lookInHome(browser)).toMatchObject({ pictures: 2, picturesInside: 2 });
  });

  it('goes in and out again', async () => {
    const { home: path, browser } = home('a/b');
    const inHome = await lookInHome(browser);
    const inA = await browser.look(inHome.folders[0]!.folder);
    expect(inA.here).toMatchObject({ name: 'a', path: join(path, 'a') });
    const back = await browser.look(inA.parent);
    expect(back).toEqual(inHome);
  });

  it('ends at the top', async () => {
    const browser = new FolderBrowser(() => [{ path: '/', name: '/' }]);
    expect(await lookInHome(browser)).toMatchObject({ parent: null, here: { name: '/', path: '/' } });
  });

  it('follows links to folders, and passes over those to nowhere', async () => {
    const { home: path, browser } = home('real');
    symlinkSync(join(path, 'real'), join(path, 'link'));
    symlinkSync(join(path, 'gone'), join(path, 'broken'));
    const { folders } = await lookInHome(browser);
    expect(folders.map(({ name }) => name)).toEqual(['link', 'real']);
  });

  it('knows only what it has shown', async () => {
    const { home: path, browser } = home('a');
    for (const folder of [path, join(path, 'a'), '/', '..', 'a', '']) {
      await expect(browser.look(folder)).rejects.toMatchObject({ code: 'folder.expired' });
    }
  });

  it('says when a folder is gone', async () => {
    const browser = new FolderBrowser(() => [{ path: join(temporaryFolder(), 'gone'), name: 'gone' }]);
    await expect(lookInHome(browser)).rejects.toMatchObject({ code: 'folder.expired' });
  });

  it.skipIf(process.getuid?.() === 0)('says when it may not look', async () => {
    const { home: path, browser } = home('locked');
    chmodSync(join(path, 'locked'), 0o000);
    const inHome = await lookInHome(browser);
    await expect(browser.look(inHome.folders[0]!.folder)).rejects.toMatchObject({
      code: 'root.not-readable',
    });
  });

  it('shows no more than anybody reads', async () => {
    const { browser } = home(...Array.from({ length: 3_100 }, (_, index) => `folder ${index}`));
    expect((await lookInHome(browser)).folders).toHaveLength(3_000);
  });
});

describe('the places to begin from', () => {
  it('are the pictures, under the name they have, and the home', () => {
    const { home: path } = home('Bilder', '.config', 'Photos');
    writeFileSync(join(path, '.config/user-dirs.dirs'), '# comment\nXDG_PICTURES_DIR="$HOME/Bilder"\n');
    const names = startPlaces({ home: path, platform: 'linux' }).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Bilder', 'Photos']);
    expect(startPlaces({ home: path, platform: 'linux' })[2]).toMatchObject({ path });
  });

  it('end with the whole computer: photos may lie anywhere', () => {
    const { home: path } = home();
    expect(startPlaces({ home: path, platform: 'linux' }).at(-1)?.path).toBe('/');
  });

  it('leave out what is not there, and name nothing twice', () => {
    const { home: path } = home('.config');
    writeFileSync(join(path, '.config/user-dirs.dirs'), 'XDG_PICTURES_DIR="$HOME/"\n');
    const places = startPlaces({ home: path, platform: 'linux' }).map((place) => place.path);
    expect(places[0]).toBe(path);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe('a desktop', () => {
  it.each([
    ['linux', {}, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['linux', { DISPLAY: '' }, false],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('is there on %s with %j: %s', (platform, environment, isThere) => {
    expect(hasDesktop(environment, platform)).toBe(isThere);
  });

  it('that is not there shows nothing, and says where the file lies', async () => {
    const desktop = systemDesktop({}, 'linux');
    await expect(desktop.show('/photos/a.jpg')).rejects.toMatchObject({
      code: 'host.cannot',
      nextStep: expect.stringContaining('/photos'),
    });
  });
});

describe('the host of a browser', () => {
  function host() {
    const done: string[] = [];
    const desktop: Desktop = {
      isThere: true,
      show: async (path) => void done.push(`show ${path}`),
      open: async (path) => void done.push(`open ${path}`),
    };
    const library = new AnsweringLibrary({
      'roots.add': ({ path }) => ({ id: 1, path }),
      'files.path': ({ file }) => ({ path: `/photos/${file}.jpg` }),
      'pixels.original': () => ({
        path: '/photos/o.jpg',
        type: 'image/jpeg',
        name: 'o.jpg',
        immutable: true,
      }),
      'library.status': () => ({ library: '/library' }),
      'evaluation.run': ({ path }) => ({ source: path }),
    });
    const { home: path, browser } = home('Pictures');
    return {
      client: browserHost({ library, version: '1.2.3', desktop, folders: browser }),
      done,
      library,
      path,
    };
  }

  it('says what it is', async () => {
    expect(await host().client.call('host.about', {})).toEqual({
      kind: 'browser',
      version: '1.2.3',
      platform: process.platform,
      folderChoice: 'browse',
      hasDesktop: true,
    });
  });

  it('adds the folder that was chosen, and no other', async () => {
    const { client, library, path } = host();
    const start = await client.call('host.folders', { folder: null });
    const inside = await client.call('host.folders', { folder: start.folders[0]!.folder });
    const { folder } = inside.folders[0]!;
    expect(await client.call('host.addFolder', { folder })).toMatchObject({ path: join(path, 'Pictures') });
    await expect(client.call('host.addFolder', { folder: '/etc' })).rejects.toMatchObject({
      code: 'folder.expired',
    });
    expect(library.asked.filter(({ name }) => name === 'roots.add')).toHaveLength(1);
  });

  it('measures on what was chosen, and on nothing else', async () => {
    const { client, library, path } = host();
    const { folders } = await client.call('host.folders', { folder: null });
    const chosen = folders[0]!.folder;
    expect(await client.call('host.evaluate', { chosen, models: ['one', 'two'] })).toEqual({ source: path });
    for (const name of [path, '/etc', join(path, 'captions.json')]) {
      await expect(client.call('host.evaluate', { chosen: name })).rejects.toMatchObject({
        code: 'folder.expired',
      });
    }
    expect(library.asked.filter(({ name }) => name === 'evaluation.run')).toEqual([
      { name: 'evaluation.run', input: { path, models: ['one', 'two'] } },
    ]);
  });

  it('shows the files that may hold captions, so that one of them can be chosen', async () => {
    const { client, library, path } = host();
    for (const name of ['captions 10.json', 'Captions 2.JSON', '.hidden.json', 'a.jpg', 'json'])
      writeFileSync(join(path, name), '');
    const { folders } = await client.call('host.folders', { folder: null });
    const { files } = await client.call('host.captionFiles', { folder: folders[0]!.folder });
    expect(files.map(({ name }) => name)).toEqual(['Captions 2.JSON', 'captions 10.json']);
    await client.call('host.evaluate', { chosen: files[0]!.folder });
    expect(library.asked.at(-1)?.input).toEqual({ path: join(path, 'Captions 2.JSON'), models: [] });
    await expect(client.call('host.captionFiles', { folder: path })).rejects.toMatchObject({
      code: 'folder.expired',
    });
  });

  it('has no dialog', async () => {
    await expect(host().client.call('host.chooseFolder', {})).rejects.toMatchObject({ code: 'host.cannot' });
    await expect(host().client.call('host.chooseTestSet', { kind: 'classes' })).rejects.toMatchObject({
      code: 'host.cannot',
    });
  });

  it('shows and opens what the library names', async () => {
    const { client, done } = host();
    await client.call('host.showFile', { file: 7 });
    await client.call('host.showFile', { photo });
    await client.call('host.openPhoto', { photo });
    await client.call('host.showLibrary', {});
    expect(done).toEqual(['show /photos/7.jpg', 'show /photos/o.jpg', 'open /photos/o.jpg', 'open /library']);
  });
});
